package org.timelynotice.notice.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Grounds;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.platform.Columns;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.StoredFormat;

/** The ledger in PostgreSQL. */
@Repository
class JdbcNoticeLedger implements NoticeLedger {

    private static final String COLUMNS = """
            id, case_id, event_id, kind, matter, occasion, rule, citation, also_meets::text, role, recipient_id,
            not_before, due, deadline, expires, urgent, state, reason, next_look, attempt, met_at, decided_by, grounds::text, target""";

    /** Each kind of open notice has an index of its own. */
    private static final List<String> OPEN = List.of(
            "state = 'PLANNED'", "state = 'HELD'", "state in ('SENDING', 'SENT', 'UNKNOWN')", "state = 'DELIVERED'");

    private static final String DUE =
            "where state = 'PLANNED' and next_look <= ? %s order by next_look limit ? for update skip locked";

    private static final String BECOME_OVERDUE = """
            with late as (
                select id from notice n where next_look is not null and target <= ?
                    and not exists (select from overdue where notice_id = n.id)
                order by target limit ? for update skip locked)
            insert into overdue (notice_id, noticed_at) select id, ? from late returning notice_id""";

    private static final String NEXT = """
            select least(
                (select min(next_look) from notice where next_look is not null),
                (select min(target) from notice n where next_look is not null and target is not null
                    and not exists (select from overdue where notice_id = n.id)))""";

    /** Who ended a question that no person answered. */
    private static final String OVER = "the program, since it is over";

    static final StoredFormat<List<LegalBasis>> ALSO_MEETS =
            StoredFormat.of("notice.also_meets", 0, StoredBasis[].class, StoredBasis::of, StoredBasis::bases);

    static final StoredFormat<Grounds> GROUNDS =
            StoredFormat.of("notice.grounds", 0, StoredGrounds.class, StoredGrounds::of, StoredGrounds::grounds);

    private final JdbcTemplate jdbc;
    private final AttemptTable attempts;

    JdbcNoticeLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.attempts = new AttemptTable(jdbc);
    }

    @Override
    public List<Notice> history(CaseId theCase, Matter matter) {
        return some("where case_id = ? and matter = ? order by due, id for update", theCase.value(), matter.key());
    }

    @Override
    public void write(Plan plan, Instant now) {
        insert(plan.notices());
        openTasks(plan.notices(), now);
        save(plan.superseded(), now);
        plan.tasks().forEach(task -> ask(task.notice(), task.reason(), now));
    }

    private void insert(List<Notice> notices) {
        jdbc.batchUpdate("""
                insert into notice (id, case_id, event_id, kind, matter, occasion, rule, citation, also_meets, role,
                    recipient_id, not_before, due, deadline, expires, urgent, grounds, state, reason, next_look, attempt, met_at,
                    target)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""", notices.stream().map(this::row).toList());
    }

    private Object[] row(Notice notice) {
        NoticeSchedule schedule = notice.schedule();
        var columns = new ArrayList<@Nullable Object>(List.of(
                notice.id().value(),
                notice.caseId().value(),
                notice.event().value(),
                notice.kind().name(),
                notice.matter().key(),
                notice.occasion().name(),
                notice.basis().rule(),
                notice.basis().citation()));
        columns.add(notice.alsoMeets().isEmpty() ? null : ALSO_MEETS.writeText(notice.alsoMeets()));
        columns.add(notice.role().name());
        columns.add(notice.recipient().map(RecipientId::value).orElse(null));
        columns.add(Timestamp.from(schedule.notBefore()));
        columns.add(Timestamp.from(schedule.due()));
        columns.add(schedule.deadline().map(Timestamp::from).orElse(null));
        columns.add(schedule.expires().map(Timestamp::from).orElse(null));
        columns.add(schedule.urgent());
        columns.add(notice.grounds().equals(Grounds.NONE) ? null : GROUNDS.writeText(notice.grounds()));
        columns.addAll(StateColumns.of(notice.state()));
        columns.add(schedule.target().map(Timestamp::from).orElse(null));
        return columns.toArray();
    }

    @Override
    public List<Notice> lockDue(Instant now, int most) {
        List<Notice> urgent = lockUrgent(now, most);
        return urgent.isEmpty() ? some(DUE.formatted(""), Timestamp.from(now), most) : urgent;
    }

    @Override
    public List<Notice> lockUrgent(Instant now, int most) {
        return some(DUE.formatted("and urgent"), Timestamp.from(now), most);
    }

    @Override
    public List<Notice> besides(List<NoticeId> ids) {
        return some("""
                where id in (select other.id from notice one join notice other
                    on other.case_id = one.case_id and other.matter = one.matter and other.recipient_id = one.recipient_id
                    where one.id = any (?) and other.id <> one.id) order by due, id""", (Object) uuids(ids));
    }

    /** Senders alone take these locks, in one order and after the notices they hold, for which nobody waits. */
    @Override
    public List<Notice> toOthers(List<NoticeId> ids) {
        jdbc.query("""
                select pg_advisory_xact_lock(k) from (
                    select distinct hashtextextended('sends ' || case_id, 0) k from notice where id = any (?) order by k) keys""", row -> {}, (Object) uuids(ids));
        return some("""
                where id in (select other.id from notice one join notice other
                    on other.case_id = one.case_id and other.matter = one.matter and other.event_id = one.event_id
                        and other.occasion = one.occasion
                    where one.id = any (?)) order by due, id""", (Object) uuids(ids));
    }

    @Override
    public List<Notice> lockUnclear(Instant now, int most) {
        return some(
                "where state in ('SENDING', 'SENT', 'UNKNOWN') and next_look <= ? order by next_look limit ?"
                        + " for update skip locked",
                Timestamp.from(now),
                most);
    }

    @Override
    public List<Notice> lockUnanswered(Instant now, int most) {
        return some(
                "where state = 'DELIVERED' and next_look <= ? order by next_look limit ? for update skip locked",
                Timestamp.from(now),
                most);
    }

    @Override
    public List<Notice> lockHeld(Instant now, int most) {
        return some(
                "where state = 'HELD' and next_look <= ? order by next_look limit ? for update skip locked",
                Timestamp.from(now),
                most);
    }

    @Override
    public Optional<Notice> lock(NoticeId id) {
        return some("where id = ? for update", id.value()).stream().findFirst();
    }

    @Override
    public List<Notice> lockPlanned(CaseId theCase, RecipientId person) {
        return some(
                "where case_id = ? and recipient_id = ? and state in ('PLANNED', 'HELD') order by due, id for update",
                theCase.value(),
                person.value());
    }

    @Override
    public List<Notice> lockHandedOver(CaseId theCase, RecipientId person) {
        return some(
                "where case_id = ? and recipient_id = ? and state = 'REFERRED' order by due, id for update",
                theCase.value(),
                person.value());
    }

    /** In the order in which a matter's history is locked, so that two that lock cannot wait for each other. */
    @Override
    public List<Notice> lockAll(List<NoticeId> ids) {
        return some("where id = any (?) order by due, id for update", (Object) uuids(ids));
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return some("where id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<Notice> findAll(List<NoticeId> ids) {
        return some("where id = any (?)", (Object) uuids(ids));
    }

    /** A question for each index. */
    @Override
    public List<Notice> open(int most) {
        return OPEN.stream()
                .flatMap(state -> some("where " + state + " order by next_look limit ?", most).stream())
                .sorted(Comparator.comparing(notice -> ((NoticeState.Open) notice.state()).nextLook()))
                .limit(most)
                .toList();
    }

    @Override
    public int openCount() {
        return OPEN.stream()
                .mapToInt(state -> count("select count(*) from notice where " + state))
                .sum();
    }

    @Override
    public int openAndLate(Instant now) {
        Timestamp at = Timestamp.from(now);
        return OPEN.stream()
                .mapToInt(state -> count("select count(*) from notice where " + state + " and deadline < ?", at))
                .sum();
    }

    private int count(String select, Object... parameters) {
        return Stream.ofNullable(jdbc.queryForObject(select, Integer.class, parameters))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void save(List<Notice> notices, Instant now) {
        endTasks(notices, now);
        update(notices);
        openTasks(notices, now);
    }

    @Override
    public void settle(Notice notice, Instant now) {
        endTasks(List.of(notice), now);
        handBack(notice);
    }

    @Override
    public void handBack(Notice notice) {
        update(List.of(notice));
    }

    /**
     * Nobody need give what has ended. What was asked of a notice that a person has, or that is dropped, is asked of what they were told,
     * and stays.
     */
    private void endTasks(List<Notice> notices, Instant now) {
        List<Notice> ended = notices.stream()
                .filter(notice -> !(notice.state() instanceof NoticeState.Open))
                .toList();
        if (!ended.isEmpty()) {
            jdbc.update(
                    """
                    update task t set done_at = ?, done_by = ? from notice n
                    where n.id = any (?) and t.notice_id = n.id and t.done_at is null
                        and (t.kind = 'QUESTION' and n.next_look is not null or t.kind = 'NOTICE' and n.id = any (?))""",
                    Timestamp.from(now),
                    OVER,
                    Columns.of(ended, UUID[]::new, notice -> notice.id().value()),
                    Columns.of(
                            ended.stream()
                                    .filter(notice -> notice.state() instanceof NoticeState.Closed)
                                    .toList(),
                            UUID[]::new,
                            notice -> notice.id().value()));
        }
    }

    @Override
    public void over(NoticeId notice, String reason, Instant now) {
        jdbc.update(
                "update task set done_at = ?, done_by = ? where notice_id = ? and kind = 'QUESTION' and reason = ?"
                        + " and done_at is null",
                Timestamp.from(now),
                OVER,
                notice.value(),
                reason);
    }

    /** One statement for all: a plan made for a small table must not be run once for each row of a large one. */
    private void update(List<Notice> notices) {
        jdbc.update(
                """
                update notice n set state = s.state, reason = s.reason, next_look = s.next_look::timestamptz,
                    attempt = s.attempt, met_at = s.met_at::timestamptz, decided_by = s.decided_by
                from unnest(?, ?, ?, ?, ?, ?, ?) as s (id, state, reason, next_look, attempt, met_at, decided_by)
                where n.id = s.id""",
                Columns.of(notices, UUID[]::new, notice -> notice.id().value()),
                Columns.of(notices, String[]::new, notice -> notice.state().word()),
                Columns.of(
                        notices,
                        String[]::new,
                        notice -> notice.state().reason().orElse(null)),
                Columns.of(notices, String[]::new, notice -> Columns.text(StateColumns.nextLook(notice.state()))),
                Columns.of(notices, UUID[]::new, notice -> StateColumns.attempt(notice.state())),
                Columns.of(notices, String[]::new, notice -> Columns.text(StateColumns.metAt(notice.state()))),
                Columns.of(notices, String[]::new, notice -> notice.decidedBy().orElse(null)));
    }

    @Override
    public void lookAgain(String reason, Instant now) {
        jdbc.update(
                "update notice set next_look = ? where state = 'PLANNED' and next_look > ? and reason = ?",
                Timestamp.from(now),
                Timestamp.from(now),
                reason);
    }

    private void openTasks(List<Notice> notices, Instant now) {
        notices.stream()
                .filter(notice -> notice.state().needsPerson())
                .forEach(notice ->
                        openTask("NOTICE", notice, notice.state().reason().orElse(""), now));
    }

    @Override
    public void ask(NoticeId id, String reason, Instant now) {
        some(
                        "where id = ? and not exists (select from task where notice_id = notice.id and kind = 'QUESTION'"
                                + " and reason = ? and done_by is distinct from ?)",
                        id.value(),
                        reason,
                        OVER)
                .forEach(notice -> openTask("QUESTION", notice, reason, now));
    }

    @Override
    public List<Notice> becomeOverdue(Instant now, int most) {
        UUID[] late = jdbc.queryForList(BECOME_OVERDUE, UUID.class, Timestamp.from(now), most, Timestamp.from(now))
                .toArray(UUID[]::new);
        return late.length == 0 ? List.of() : some("where id = any (?) order by target, id", (Object) late);
    }

    @Override
    public boolean isAsked(NoticeId notice) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from task where notice_id = ? and done_at is null)",
                Boolean.class,
                notice.value()));
    }

    private void openTask(String kind, Notice notice, String reason, Instant now) {
        jdbc.update(
                """
                insert into task (id, kind, case_id, notice_id, reason, opened_at, do_by)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)""",
                kind,
                notice.caseId().value(),
                notice.id().value(),
                reason,
                Timestamp.from(now),
                Timestamp.from(notice.schedule().doBy()));
    }

    @Override
    public void start(List<Attempt> started) {
        attempts.start(started);
    }

    @Override
    public void end(List<Attempt> ended) {
        attempts.end(ended);
    }

    @Override
    public List<Attempt> attempts(List<NoticeId> notices) {
        return attempts.of(uuids(notices));
    }

    @Override
    public List<Attempt> attemptsAt(Set<ContactPointId> points, Instant since) {
        return attempts.at(points.stream().map(ContactPointId::value).toArray(UUID[]::new), since);
    }

    @Override
    public Optional<Attempt> attempt(UUID id) {
        return attempts.find(id);
    }

    @Override
    public Optional<Attempt> attemptOf(String providerId) {
        return attempts.findByProvider(providerId);
    }

    @Override
    public List<Attempt> latestAttempts(int from, int most) {
        return attempts.latest(from, most);
    }

    @Override
    public int attemptCount() {
        return count("select count(*) from attempt");
    }

    private static UUID[] uuids(List<NoticeId> ids) {
        return Columns.of(ids, UUID[]::new, NoticeId::value);
    }

    @Override
    public List<Notice> of(CaseId theCase) {
        return some("where case_id = ? order by due, id", theCase.value());
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        return some("where case_id = ? and next_look is not null order by due, id", theCase.value());
    }

    @Override
    public Optional<Instant> nextLook() {
        return Optional.ofNullable(jdbc.queryForObject(NEXT, Timestamp.class)).map(Timestamp::toInstant);
    }

    private List<Notice> some(String rest, Object... parameters) {
        return jdbc.query("select " + COLUMNS + " from notice " + rest, (row, number) -> notice(row), parameters);
    }

    private Notice notice(ResultSet row) throws SQLException {
        String also = row.getString(9);
        UUID recipient = row.getObject(11, UUID.class);
        String grounds = row.getString(23);
        return new Notice(
                new NoticeId(row.getObject(1, UUID.class)),
                new CaseId(row.getObject(2, UUID.class)),
                new EventId(row.getObject(3, UUID.class)),
                EventKind.valueOf(row.getString(4)),
                new Matter(row.getString(5)),
                Occasion.valueOf(row.getString(6)),
                new LegalBasis(row.getString(7), row.getString(8)),
                also == null ? List.of() : ALSO_MEETS.readText(also),
                Role.valueOf(row.getString(10)),
                Optional.ofNullable(recipient).map(RecipientId::new),
                new NoticeSchedule(
                        row.getTimestamp(12).toInstant(),
                        row.getTimestamp(13).toInstant(),
                        Columns.instant(row, 14),
                        Columns.instant(row, 15),
                        row.getBoolean(16),
                        Columns.instant(row, 24)),
                StateColumns.read(row, 17),
                grounds == null ? Grounds.NONE : GROUNDS.readText(grounds),
                Optional.ofNullable(row.getString(22)));
    }
}
