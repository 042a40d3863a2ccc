package org.timelynotice.web.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.desk.Task;

/** What waits for a person. */
record Waiting(List<ReviewCard> reviews, List<TaskCard> tasks) {

    /** How many things wait. */
    public int count() {
        return reviews.size() + tasks.size();
    }

    /**
     * A weak match.
     *
     * @param feed where the message came in; null once the message is gone
     */
    record ReviewCard(
            UUID id,
            UUID receipt,
            @Nullable String feed,
            String what,
            String about,
            List<String> whom,
            String reason,
            List<Candidate> candidates,
            Times.When decideBy) {}

    /** A case it may concern, and why. */
    record Candidate(UUID id, String label, List<String> evidence) {}

    /** Something to do by hand. */
    record TaskCard(
            UUID id,
            String title,
            String reason,
            @Nullable UUID notice,
            @Nullable UUID caseId,
            Times.When doBy) {

        static TaskCard of(Task task, Times.When doBy) {
            Optional<UUID> notice = task.notice().map(id -> id.value());
            Optional<UUID> theCase = task.theCase().map(id -> id.value());
            return new TaskCard(
                    task.id(), title(task.kind()), task.reason(), notice.orElse(null), theCase.orElse(null), doBy);
        }

        private static String title(String kind) {
            return switch (kind) {
                case "NOTICE" -> "Give this notice by hand";
                case "QUESTION" -> "Answer a question about a notice";
                case "CASE" -> "Look at a case";
                default -> "To do";
            };
        }
    }
}
