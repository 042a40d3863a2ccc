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
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;

/** The desk without a database. */
final class TasksInMemory implements Desk {

    private final List<Task> tasks = new ArrayList<>();
    private final Map<UUID, Review> reviews = new LinkedHashMap<>();
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
    public List<Review> openReviews(int most) {
        return reviews.values().stream()
                .filter(review -> review.decision().isEmpty())
                .limit(most)
                .toList();
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
    public List<Task> openTasks(int most) {
        return tasks.stream().limit(most).toList();
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
        return Optional.empty();
    }
}
