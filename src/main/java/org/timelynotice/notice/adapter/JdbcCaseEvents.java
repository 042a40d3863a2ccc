package org.timelynotice.notice.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.platform.Columns;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredEvent;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** Events of cases in PostgreSQL, encrypted under the key of their case. */
@Repository
class JdbcCaseEvents implements CaseEvents {

    static final StoredFormat<CourtEvent> BODY = StoredFormat.of(
                    "court_event.body", 3, StoredEvent.class, StoredEvent::of, StoredEvent::event)
            .andOlder(2, StoredEvent.class, StoredEvent::event)
            .andOlder(1, StoredEvent.class, StoredEvent::event)
            .andOlder(0, StoredEvent.class, StoredEvent::event);

    /** As the indexes have them. */
    private static final String FACTS = "(news or not stands) and not undone";

    private static final String UNNUMBERED = "matter like 'hearing:%@%'";

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    JdbcCaseEvents(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void add(List<NewEvent> events) {
        if (!events.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into court_event (id, receipt, position, case_id, kind, matter, source_id, source_version,
                        news, stands, decided_at, body)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", events.stream().map(this::row).toList());
        }
    }

    private Object[] row(NewEvent added) {
        CourtEvent event = added.event();
        return new Object[] {
            added.id().value(),
            added.receipt(),
            added.position(),
            added.theCase().value(),
            event.kind().name(),
            event.matter().key(),
            event.header().source().id(),
            event.header().source().version(),
            added.news(),
            event.header().action() != EventAction.WITHDRAWAL,
            Timestamp.from(added.decidedAt()),
            sealed.seal(key(added.theCase().value()), BODY, event)
        };
    }

    @Override
    public Map<CaseId, EventId> decided(UUID receipt, int position) {
        var names = new HashMap<CaseId, EventId>();
        jdbc.query(
                "select case_id, id from court_event where receipt = ? and position = ? and not undone",
                row -> {
                    names.put(new CaseId(row.getObject(1, UUID.class)), new EventId(row.getObject(2, UUID.class)));
                },
                receipt,
                position);
        return names;
    }

    @Override
    public Map<InCase, List<Known>> newsOf(Set<InCase> matters) {
        List<InCase> asked = List.copyOf(matters);
        var news = new HashMap<InCase, List<Known>>();
        jdbc.query(
                """
                select e.id, e.receipt, e.case_id, e.body, e.news, e.matter
                from unnest(?, ?) as m (case_id, matter) join court_event e using (case_id, matter)
                where e.news and not e.undone order by e.sequence""",
                row -> {
                    var inCase = new InCase(new CaseId(row.getObject(3, UUID.class)), new Matter(row.getString(6)));
                    known(row)
                            .ifPresent(one -> news.computeIfAbsent(inCase, none -> new ArrayList<>())
                                    .add(one));
                },
                asked.stream().map(m -> m.theCase().value()).toArray(UUID[]::new),
                asked.stream().map(m -> m.matter().key()).toArray(String[]::new));
        return news;
    }

    @Override
    public Optional<Origin> origin(EventId id) {
        return jdbc
                .query(
                        "select receipt, position, decided_at from court_event where id = ?",
                        (row, number) -> new Origin(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getTimestamp(3).toInstant()),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Known> of(CaseId theCase, Matter matter) {
        return known("case_id = ? and matter = ? and " + FACTS, theCase.value(), matter.key());
    }

    @Override
    public List<Known> hearings(CaseId theCase, Optional<Matter> numbered) {
        UUID id = theCase.value();
        return numbered.map(matter -> known(
                        "(case_id = ? and matter = ? or case_id = ? and " + UNNUMBERED + ") and " + FACTS,
                        id,
                        matter.key(),
                        id))
                .orElseGet(() -> known("case_id = ? and kind = any (?) and " + FACTS, id, names(EventKind.hearings())));
    }

    /** In the words of the index, so that it is used. */
    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return known(
                "case_id = ? and news and (source_id like '%/____-__-__' or matter like 'hearing:%/____-__-__') and not undone",
                theCase.value());
    }

    private static String[] names(Set<EventKind> kinds) {
        return kinds.stream().map(EventKind::name).toArray(String[]::new);
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return known("case_id = ? and kind = any (?) and news and not undone", theCase.value(), names(kinds));
    }

    @Override
    public List<Known> of(CaseId theCase, String sourceId) {
        return known("case_id = ? and source_id = ? and not undone", theCase.value(), sourceId);
    }

    @Override
    public Set<Heard> heard(String feed, Set<String> sourceIds) {
        return Set.copyOf(jdbc.query(
                """
                select distinct e.source_id, e.case_id from court_event e join message m on m.receipt = e.receipt
                where e.source_id = any (?) and e.stands and not e.undone and m.feed = ?""",
                (row, number) -> new Heard(row.getString(1), new CaseId(row.getObject(2, UUID.class))),
                sourceIds.toArray(String[]::new),
                feed));
    }

    private List<Known> known(String which, Object... parameters) {
        return jdbc
                .query(
                        "select id, receipt, case_id, body, news from court_event where " + which
                                + " order by sequence",
                        (row, number) -> known(row),
                        parameters)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Known> known(ResultSet row) throws SQLException {
        var id = new EventId(row.getObject(1, UUID.class));
        UUID receipt = row.getObject(2, UUID.class);
        boolean news = row.getBoolean(5);
        return open(row.getObject(3, UUID.class), row.getBytes(4)).map(event -> new Known(id, receipt, news, event));
    }

    @Override
    public void takeBack(List<EventId> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("update court_event set stands = false where id = any (?)", (Object)
                    Columns.of(ids, UUID[]::new, EventId::value));
        }
    }

    @Override
    public void undo(EventId id, List<EventId> again) {
        jdbc.update("update court_event set undone = true where id = ?", id.value());
        jdbc.update("update court_event set stands = true where id = any (?)", (Object)
                Columns.of(again, UUID[]::new, EventId::value));
    }

    @Override
    public Map<EventId, CourtEvent> findAll(Set<EventId> ids) {
        var events = new HashMap<EventId, CourtEvent>();
        UUID[] values = ids.stream().map(EventId::value).toArray(UUID[]::new);
        jdbc.query(
                "select id, case_id, body from court_event where id = any (?)",
                row -> {
                    var id = new EventId(row.getObject(1, UUID.class));
                    open(row.getObject(2, UUID.class), row.getBytes(3)).ifPresent(event -> events.put(id, event));
                },
                (Object) values);
        return events;
    }

    @Override
    public Optional<CourtEvent> find(EventId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    private Optional<CourtEvent> open(UUID theCase, byte[] body) {
        return sealed.open(key(theCase), BODY, body);
    }

    private static KeyName key(UUID theCase) {
        return new KeyName("case/" + theCase);
    }
}
