package org.timelynotice.notice.adapter;

import java.sql.Timestamp;
import java.time.Instant;
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
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.vault.KeyName;

/** Events of cases in PostgreSQL, encrypted under the key of their case. */
@Repository
class JdbcCaseEvents implements CaseEvents {

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    JdbcCaseEvents(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public boolean add(EventId id, CaseId theCase, UUID receipt, int position, CourtEvent event, Instant now) {
        return jdbc.update(
                        """
                        insert into court_event (id, receipt, position, case_id, kind, matter, source_id, source_version,
                            decided_at, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (receipt, position, case_id) do nothing""",
                        id.value(),
                        receipt,
                        position,
                        theCase.value(),
                        event.kind().name(),
                        event.matter().key(),
                        event.header().source().id(),
                        event.header().source().version(),
                        Timestamp.from(now),
                        sealed.seal(key(theCase.value()), event))
                == 1;
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
    public List<CourtEvent> of(CaseId theCase, Matter matter) {
        return jdbc
                .query(
                        "select case_id, body from court_event where case_id = ? and matter = ? order by decided_at, id",
                        (row, number) -> open(row.getObject(1, UUID.class), row.getBytes(2)),
                        theCase.value(),
                        matter.key())
                .stream()
                .flatMap(Optional::stream)
                .toList();
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
        return sealed.open(key(theCase), body, CourtEvent.class);
    }

    private static KeyName key(UUID theCase) {
        return new KeyName("case/" + theCase);
    }
}
