package org.timelynotice.web.console;

import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.MessageState;
import org.timelynotice.notice.NoticeState;

/**
 * A state in a word or two; the color only repeats what the word says.
 *
 * @param look the suffix of a style in the console's style sheet
 */
record Tag(String text, String look) {

    static Tag of(NoticeState state) {
        return switch (state.word()) {
            case "HELD" -> new Tag("Held: a person is asked", "open");
            case "PLANNED" -> new Tag("Planned", "open");
            case "SENDING" -> new Tag("Being sent", "open");
            case "SENT" -> new Tag("Sent, not confirmed", "open");
            case "DELIVERED" -> new Tag("Delivered, not answered", "warn");
            case "UNKNOWN" -> new Tag("Unclear", "warn");
            case "MET" -> new Tag("Met", "good");
            case "MET_LATE" -> new Tag("Met late", "warn");
            case "NOT_MET" -> new Tag("Not met", "bad");
            case "SUPERSEDED" -> new Tag("Superseded", "quiet");
            case "WAIVED" -> new Tag("Waived", "quiet");
            case "REFERRED" -> new Tag("Handed to a person", "person");
            default -> new Tag(Labels.sentence(state.word()), "quiet");
        };
    }

    static Tag of(MessageState state) {
        return switch (state) {
            case KEPT -> new Tag("Kept, not read yet", "open");
            case READ -> new Tag("Read", "good");
            case PARKED -> new Tag("Parked: could not be read", "bad");
        };
    }

    static Tag of(EventOutcome.Verdict verdict) {
        return switch (verdict) {
            case LINKED -> new Tag("Linked to a case", "good");
            case NEEDS_REVIEW -> new Tag("Needs review", "person");
            case UNRELATED -> new Tag("Unrelated", "quiet");
        };
    }

    static Tag of(MessageReport.EventReport event) {
        return of(event.outcome().verdict());
    }
}
