package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeStatus;

/** The desk without a database. */
final class TasksInMemory implements Desk {

    private final List<Task> tasks = new ArrayList<>();
    private final List<TaskOutcome> outcomes = new ArrayList<>();
    private final List<OutcomeOnRecord> said = new ArrayList<>();
    private final Map<UUID, Review> reviews = new LinkedHashMap<>();
    private final Map<UUID, WhichHearing> which = new LinkedHashMap<>();
    private final Map<UUID, UUID> subjects = new LinkedHashMap<>();

    /** Why persons were asked. */
    List<String> asked() {
        return tasks.stream().map(Task::reason).toList();
    }

    @Override
    public boolean open(Review review, Optional<UUID> subject) {
        boolean asked = review(review.receipt(), review.position()).isPresent()
                || subject.filter(this::isOpen).isPresent();
        if (!asked) {
            reviews.put(review.id(), review);
            subject.ifPresent(what -> subjects.put(what, review.id()));
        }
        return !asked;
    }

    @Override
    public Optional<Review> review(UUID id) {
        return Optional.ofNullable(reviews.get(id));
    }

    @Override
    public Optional<Review> review(UUID receipt, int position) {
        return reviews.values().stream()
                .filter(review -> review.receipt().equals(receipt) && review.position() == position)
                .findFirst();
    }

    @Override
    public boolean isOpen(UUID subject) {
        return Optional.ofNullable(subjects.get(subject))
                .flatMap(this::review)
                .filter(review -> review.decision().isEmpty())
                .isPresent();
    }

    @Override
    public boolean decide(UUID id, Review.Decision decision, String by, Instant at) {
        Optional<Review> open = review(id).filter(review -> review.decision().isEmpty());
        open.ifPresent(review -> reviews.put(id, review.decided(decision)));
        return open.isPresent();
    }

    @Override
    public List<Review> openReviews(int from, int most) {
        return reviews.values().stream()
                .filter(review -> review.decision().isEmpty())
                .skip(from)
                .limit(most)
                .toList();
    }

    @Override
    public int openReviewCount() {
        return openReviews(Integer.MAX_VALUE).size();
    }

    @Override
    public int openTaskCount() {
        return openTasks(Integer.MAX_VALUE).size();
    }

    @Override
    public void ask(CaseId theCase, String reason, Instant now, Instant doBy) {
        tasks.add(new Task(
                new UUID(8, tasks.size()),
                "CASE",
                Optional.of(theCase),
                Optional.empty(),
                reason,
                now,
                doBy,
                Optional.empty()));
    }

    @Override
    public void over(CaseId theCase, String asked, Instant now) {
        tasks().stream()
                .filter(task -> task.kind().equals("CASE") && task.doneAt().isEmpty())
                .filter(task -> task.theCase().equals(Optional.of(theCase))
                        && task.reason().startsWith(asked))
                .forEach(task -> done(task.id(), "the program, since it is over", now));
    }

    @Override
    public void askWhichHearing(WhichHearing question, String reason, Instant now, Instant doBy) {
        which.put(question.task(), question);
        tasks.add(new Task(
                question.task(),
                WhichHearing.KIND,
                Optional.of(question.theCase()),
                Optional.empty(),
                reason,
                now,
                doBy,
                Optional.empty()));
    }

    @Override
    public Optional<WhichHearing> whichHearing(UUID task) {
        return Optional.ofNullable(which.get(task));
    }

    @Override
    public List<WhichHearing> hearingsInDoubt(CaseId theCase) {
        return which.values().stream()
                .filter(question -> question.theCase().equals(theCase))
                .filter(question -> lock(question.task()).isPresent())
                .toList();
    }

    @Override
    public boolean reopen(UUID id) {
        Optional<Review> decided = review(id).filter(review -> review.decision().isPresent());
        decided.ifPresent(review -> reviews.put(
                id,
                new Review(
                        review.id(),
                        review.receipt(),
                        review.position(),
                        review.reason(),
                        review.candidates(),
                        review.openedAt(),
                        review.decideBy(),
                        Optional.empty())));
        return decided.isPresent();
    }

    @Override
    public void withdrawn(List<NoticeId> notices, String by, Instant now) {
        tasks().stream()
                .filter(task -> task.notice().filter(notices::contains).isPresent())
                .forEach(task -> done(task.id(), by, now));
    }

    void add(Task task) {
        tasks.add(task);
    }

    List<TaskOutcome> outcomes() {
        return outcomes;
    }

    @Override
    public UUID askToRead(Optional<CaseId> theCase, String reason, Instant now, Instant doBy) {
        UUID id = UUID.randomUUID();
        tasks.add(new Task(id, "WORDS", theCase, Optional.empty(), reason, now, doBy, Optional.empty()));
        return id;
    }

    /** What is to be done, with its time. */
    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    @Override
    public List<Task> openTasks(int from, int most) {
        return tasks.stream()
                .filter(task -> task.doneAt().isEmpty())
                .skip(from)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Task> task(UUID id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Task> lock(UUID task) {
        return task(task).filter(open -> open.doneAt().isEmpty());
    }

    @Override
    public Optional<Task> lockDone(UUID task) {
        return task(task).filter(done -> done.doneAt().isPresent());
    }

    @Override
    public List<OutcomeOnRecord> outcomes(UUID task) {
        return said.stream().filter(one -> one.task().equals(task)).toList();
    }

    @Override
    public List<OutcomeOnRecord> outcomes(NoticeId notice) {
        return said.stream()
                .filter(one -> task(one.task())
                        .flatMap(Task::notice)
                        .filter(notice::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public Task takeBack(Task done, String by, String reason, Instant now) {
        said.replaceAll(one -> one.task().equals(done.id()) ? takenBack(one) : one);
        said(done, OutcomeOnRecord.Said.TAKEN_BACK, now, Optional.empty(), by, Optional.empty());
        return replace(new Task(
                done.id(),
                done.kind(),
                done.theCase(),
                done.notice(),
                done.reason(),
                done.openedAt(),
                done.doBy(),
                Optional.empty(),
                done.tries(),
                done.tryAgainAt()));
    }

    private static OutcomeOnRecord takenBack(OutcomeOnRecord one) {
        return new OutcomeOnRecord(
                one.task(), one.isTheNotice(), one.said(), one.at(), one.means(), one.by(), one.was(), true);
    }

    private void said(
            Task task,
            OutcomeOnRecord.Said what,
            Instant at,
            Optional<TaskOutcome.Means> means,
            String by,
            Optional<NoticeStatus> was) {
        said.add(new OutcomeOnRecord(task.id(), task.isTheNotice(), what, at, means, by, was, false));
    }

    @Override
    public Task record(Task task, TaskOutcome outcome, Optional<NoticeStatus> was, Instant now) {
        outcomes.add(outcome);
        said(
                task,
                OutcomeOnRecord.Said.valueOf(outcome.told().name()),
                outcome.at(),
                outcome.means(),
                outcome.by(),
                was);
        return outcome.told() == TaskOutcome.Told.NOT_REACHED
                ? replace(task.triedAt(now))
                : done(task.id(), outcome.by(), now).orElseThrow();
    }

    @Override
    public Task sends(Task task, String by, String reason, Instant now) {
        said(task, OutcomeOnRecord.Said.SEND, now, Optional.empty(), by, Optional.empty());
        return done(task.id(), by, now).orElseThrow();
    }

    @Override
    public List<Review> reviews(Set<UUID> ids) {
        return reviews.values().stream()
                .filter(review -> ids.contains(review.id()))
                .toList();
    }

    @Override
    public List<Task> tasks(Set<UUID> ids) {
        return tasks.stream().filter(task -> ids.contains(task.id())).toList();
    }

    @Override
    public Optional<Task> done(UUID task, String by, Instant at) {
        return lock(task)
                .map(open -> replace(new Task(
                        open.id(),
                        open.kind(),
                        open.theCase(),
                        open.notice(),
                        open.reason(),
                        open.openedAt(),
                        open.doBy(),
                        Optional.of(at),
                        open.tries(),
                        open.tryAgainAt())));
    }

    private Task replace(Task changed) {
        tasks.removeIf(task -> task.id().equals(changed.id()));
        tasks.add(changed);
        return changed;
    }
}
