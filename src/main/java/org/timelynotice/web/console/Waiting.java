package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.desk.WhichHearing;

/** What waits for a person: some of it as cards, and how much there is. */
record Waiting(List<Card> cards, int count, int overdue) {

    /** One thing that waits, or what was just answered about it, in its place. */
    sealed interface Card permits ReviewCard, TaskCard, AnswerCard {

        UUID id();

        /** The template's fragment for it. */
        String look();
    }

    /**
     * By when it is to be done.
     *
     * @param over whether that is past
     */
    record Limit(Times.When by, boolean over) {}

    /** What its person just did, where its buttons were. */
    record AnswerCard(UUID id, String text, boolean problem, boolean undoable) implements Card {

        @Override
        public String look() {
            return "answer";
        }
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
            Limit limit)
            implements Card {

        @Override
        public String look() {
            return "review";
        }
    }

    /** A case it may concern, and why. */
    record Candidate(UUID id, String label, List<String> evidence, List<String> against) {}

    /**
     * Something to do by hand.
     *
     * @param caseNumbers of its case, as printed; empty where it is about none
     * @param person the initials and role of whom it is about; empty where it is about nobody
     */
    record TaskCard(
            UUID id,
            String title,
            String caseNumbers,
            String person,
            String reason,
            boolean words,
            boolean hearing,
            @Nullable UUID notice,
            @Nullable UUID caseId,
            Limit limit)
            implements Card {

        @Override
        public String look() {
            return "task";
        }
    }

    /** What a task asks for, in words. */
    static String title(String kind) {
        return switch (kind) {
            case "NOTICE" -> "Give this notice by hand";
            case "QUESTION" -> "Answer a question about a notice";
            case WhichHearing.KIND -> "Say which hearing is meant";
            case "WORDS" -> "Read what somebody wrote";
            case "CASE" -> "Look at a case";
            default -> "To do";
        };
    }
}
