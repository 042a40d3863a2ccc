package org.timelynotice.flow.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.decision.Decision;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.reading.Unused;

/**
 * How a message was read and what came of it.
 *
 * @param receipt empty in a rehearsal, where nothing is kept
 * @param keptAt when it came in; empty in a rehearsal
 * @param unused what it holds beside what was read; nothing where that was not asked for
 * @param remark what whoever looks at the events must know; empty where they are plainly what was decided
 */
public record MessageReport(
        Optional<UUID> receipt,
        Optional<Instant> keptAt,
        String feed,
        Optional<String> format,
        MessageState state,
        Optional<UnreadableReason> reason,
        Optional<String> remark,
        Unused unused,
        List<EventReport> events) {

    public MessageReport {
        events = List.copyOf(events);
    }

    public MessageReport because(UnreadableReason why) {
        return new MessageReport(receipt, keptAt, feed, format, state, Optional.of(why), remark, unused, events);
    }

    public MessageReport remarking(Optional<String> what) {
        return new MessageReport(receipt, keptAt, feed, format, state, reason, what, unused, events);
    }

    public MessageReport with(List<EventReport> what) {
        return new MessageReport(receipt, keptAt, feed, format, state, reason, remark, unused, what);
    }

    public MessageReport beside(Unused what) {
        return new MessageReport(receipt, keptAt, feed, format, state, reason, remark, what, events);
    }

    /** What could not be understood in any of its events, each once. */
    public List<String> notUnderstood() {
        return events.stream()
                .flatMap(report -> report.event().header().notUnderstood().stream())
                .distinct()
                .toList();
    }

    /**
     * @param notices identifiers in the ledger or, in a rehearsal, of what would be written there
     * @param foreseen what would be written; of a rehearsal only
     */
    public record EventReport(CourtEvent event, EventOutcome outcome, List<UUID> notices, Optional<Decision> foreseen) {

        /** What would come of an event. */
        public static EventReport foreseen(CourtEvent event, Decision decision) {
            List<UUID> notices = decision.notices().stream()
                    .map(notice -> notice.id().value())
                    .toList();
            return new EventReport(event, decision.outcome(), notices, Optional.of(decision));
        }

        /** What came of an event. */
        public static EventReport recorded(CourtEvent event, EventOutcome outcome, List<UUID> notices) {
            return new EventReport(event, outcome, notices, Optional.empty());
        }
    }
}
