package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;

/** Tasks without a database; nothing is reviewed. */
final class TasksInMemory implements Desk {

    private final List<String> asked = new ArrayList<>();

    List<String> asked() {
        return asked;
    }

    @Override
    public boolean open(Review review, Optional<UUID> subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Review> review(UUID id) {
        return Optional.empty();
    }

    @Override
    public Optional<Review> review(UUID receipt, int position) {
        return Optional.empty();
    }

    @Override
    public boolean isOpen(UUID subject) {
        return false;
    }

    @Override
    public boolean decide(UUID id, Review.Decision decision, String by, Instant at) {
        return false;
    }

    @Override
    public List<Review> openReviews(int most) {
        return List.of();
    }

    @Override
    public void ask(CaseId theCase, String reason, Instant now, Instant doBy) {
        asked.add(reason);
    }

    @Override
    public List<Task> openTasks(int most) {
        return List.of();
    }

    @Override
    public Optional<Task> done(UUID task, String by, Instant at) {
        return Optional.empty();
    }
}
