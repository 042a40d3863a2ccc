package org.timelynotice.desk.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeStatus;
import org.timelynotice.platform.Columns;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredFormat;

/** Reviews and tasks in PostgreSQL. */
@Repository
class JdbcDesk implements Desk {

    private static final String REVIEWS =
            "select id, receipt, position, reason, candidates::text, opened_at, decide_by, decision from review ";

    private static final String TASK =
            "id, kind, case_id, notice_id, reason, opened_at, do_by, done_at, tries, try_again_at";

    /** What waits for hours: neither asked for within minutes nor about a notice that is urgent. */
    private static final String NOT_URGENT = """
            (do_by - opened_at > interval '15 minutes'
                and not exists (select from notice where notice.id = task.notice_id and notice.urgent))""";

    static final StoredFormat<List<Review.Candidate>> CANDIDATES = StoredFormat.of(
            "review.candidates", 0, StoredCandidate[].class, StoredCandidate::of, StoredCandidate::candidates);

    private final JdbcTemplate jdbc;
    private final OutcomeTable outcomes;

    JdbcDesk(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.outcomes = new OutcomeTable(jdbc, sealed);
    }

    @Override
    public boolean open(Review review, Optional<UUID> subject) {
        return jdbc.update(
                        """
                insert into review (id, receipt, position, reason, candidates, opened_at, decide_by, subject)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""",
                        review.id(),
                        review.receipt(),
                        review.position(),
                        review.reason(),
                        CANDIDATES.writeText(review.candidates()),
                        Timestamp.from(review.openedAt()),
                        Timestamp.from(review.decideBy()),
                        subject.orElse(null))
                == 1;
    }

    @Override
    public Optional<Review> review(UUID id) {
        return reviews("where id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Review> review(UUID receipt, int position) {
        return reviews("where receipt = ? and position = ?", receipt, position).stream()
                .findFirst();
    }

    @Override
    public boolean isOpen(UUID subject) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from review where subject = ? and decision is null)", Boolean.class, subject));
    }

    @Override
    public boolean decide(UUID id, Review.Decision decision, String by, Instant at) {
        return jdbc.update("""
                        update review set decision = ?, decided_by = ?, decided_at = ?
                        where id = ? and decision is null""", decision.name(), by, Timestamp.from(at), id) == 1;
    }

    @Override
    public List<Review> openReviews(int from, int most) {
        return reviews("where decision is null order by decide_by, id limit ? offset ?", most, from);
    }

    @Override
    public int openReviewCount() {
        return count("select count(*) from review where decision is null");
    }

    private int count(String select) {
        return Stream.ofNullable(jdbc.queryForObject(select, Integer.class))
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Review> reviews(Set<UUID> ids) {
        return reviews("where id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    private List<Review> reviews(String rest, Object... parameters) {
        return jdbc.query(REVIEWS + rest, (row, number) -> review(row), parameters);
    }

    private Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                CANDIDATES.readText(row.getString(5)),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getString(8)).map(Review.Decision::valueOf));
    }

    @Override
    public void ask(CaseId theCase, String reason, Instant now, Instant doBy) {
        jdbc.update("""
                insert into task (id, kind, case_id, reason, opened_at, do_by)
                values (gen_random_uuid(), 'CASE', ?, ?, ?, ?)""", theCase.value(), reason, Timestamp.from(now), Timestamp.from(doBy));
    }

    @Override
    public void over(CaseId theCase, String asked, Instant now) {
        jdbc.update(
                "update task set done_at = ?, done_by = 'the program, since it is over'"
                        + " where case_id = ? and kind = 'CASE' and starts_with(reason, ?) and done_at is null",
                Timestamp.from(now),
                theCase.value(),
                asked);
    }

    @Override
    public void askWhichHearing(WhichHearing question, String reason, Instant now, Instant doBy) {
        jdbc.update(
                "insert into task (id, kind, case_id, reason, opened_at, do_by) values (?, ?, ?, ?, ?, ?)",
                question.task(),
                WhichHearing.KIND,
                question.theCase().value(),
                reason,
                Timestamp.from(now),
                Timestamp.from(doBy));
        jdbc.update(
                "insert into which_hearing (task_id, event_id, hearings) values (?, ?, ?)",
                question.task(),
                question.event().value(),
                Columns.of(List.copyOf(question.hearings()), String[]::new, Matter::key));
    }

    @Override
    public Optional<WhichHearing> whichHearing(UUID task) {
        return whichHearings("where task_id = ?", task).stream().findFirst();
    }

    @Override
    public List<WhichHearing> hearingsInDoubt(CaseId theCase) {
        return whichHearings("where case_id = ? and done_at is null", theCase.value());
    }

    private List<WhichHearing> whichHearings(String rest, Object... parameters) {
        return jdbc.query(
                "select task_id, case_id, event_id, hearings from which_hearing join task on task.id = task_id " + rest,
                (row, number) -> new WhichHearing(
                        row.getObject(1, UUID.class),
                        new CaseId(row.getObject(2, UUID.class)),
                        new EventId(row.getObject(3, UUID.class)),
                        Arrays.stream((String[]) row.getArray(4).getArray())
                                .map(Matter::new)
                                .collect(Collectors.toSet())),
                parameters);
    }

    @Override
    public boolean reopen(UUID review) {
        return jdbc.update(
                        "update review set decision = null, decided_by = null, decided_at = null"
                                + " where id = ? and decision is not null",
                        review)
                == 1;
    }

    @Override
    public void withdrawn(List<NoticeId> notices, String by, Instant now) {
        jdbc.update(
                "update task set done_at = ?, done_by = ? where notice_id = any (?) and done_at is null",
                Timestamp.from(now),
                by,
                Columns.of(notices, UUID[]::new, NoticeId::value));
    }

    @Override
    public UUID askToRead(Optional<CaseId> theCase, String reason, Instant now, Instant doBy) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into task (id, kind, case_id, reason, opened_at, do_by) values (?, 'WORDS', ?, ?, ?, ?)",
                id,
                theCase.map(CaseId::value).orElse(null),
                reason,
                Timestamp.from(now),
                Timestamp.from(doBy));
        return id;
    }

    @Override
    public List<Task> openTasks(int from, int most) {
        return tasks("where done_at is null order by " + NOT_URGENT + ", do_by, id limit ? offset ?", most, from);
    }

    @Override
    public int openTaskCount() {
        return count("select count(*) from task where done_at is null");
    }

    @Override
    public Optional<Task> task(UUID id) {
        return tasks("where id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Task> lock(UUID task) {
        return tasks("where id = ? and done_at is null for update", task).stream()
                .findFirst();
    }

    private List<Task> tasks(String rest, Object... parameters) {
        return jdbc.query("select " + TASK + " from task " + rest, (row, number) -> task(row), parameters);
    }

    @Override
    public Optional<Task> lockDone(UUID task) {
        return tasks("where id = ? and done_at is not null for update", task).stream()
                .findFirst();
    }

    @Override
    public List<OutcomeOnRecord> outcomes(UUID task) {
        return outcomes.of("task_id = ?", task);
    }

    @Override
    public List<OutcomeOnRecord> outcomes(NoticeId notice) {
        return outcomes.of("notice_id = ?", notice.value());
    }

    @Override
    public Task takeBack(Task done, String by, String reason, Instant now) {
        outcomes.takeBack(done, by, reason, now);
        return jdbc.query(
                        "update task set done_at = null, done_by = null where id = ? returning " + TASK,
                        (row, number) -> task(row),
                        done.id())
                .get(0);
    }

    @Override
    public Task record(Task task, TaskOutcome outcome, Optional<NoticeStatus> was, Instant now) {
        outcomes.add(task, outcome, was, now);
        if (outcome.told() != TaskOutcome.Told.NOT_REACHED) {
            return done(task.id(), outcome.by(), now).orElseThrow();
        }
        Task tried = task.triedAt(now);
        jdbc.update(
                "update task set tries = ?, try_again_at = ? where id = ?",
                tried.tries(),
                tried.tryAgainAt().map(Timestamp::from).orElse(null),
                tried.id());
        return tried;
    }

    @Override
    public Task sends(Task task, String by, String reason, Instant now) {
        outcomes.addDecision(task, by, reason, now);
        return done(task.id(), by, now).orElseThrow();
    }

    @Override
    public List<Task> tasks(Set<UUID> ids) {
        return jdbc.query("select " + TASK + " from task where id = any (?)", (row, number) -> task(row), (Object)
                ids.toArray(UUID[]::new));
    }

    @Override
    public Optional<Task> done(UUID task, String by, Instant at) {
        return jdbc
                .query(
                        "update task set done_at = ?, done_by = ? where id = ? and done_at is null returning " + TASK,
                        (row, number) -> task(row),
                        Timestamp.from(at),
                        by,
                        task)
                .stream()
                .findFirst();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject(1, UUID.class),
                row.getString(2),
                Optional.ofNullable(row.getObject(3, UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject(4, UUID.class)).map(NoticeId::new),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                Columns.instant(row, 8),
                row.getInt(9),
                Columns.instant(row, 10));
    }
}
