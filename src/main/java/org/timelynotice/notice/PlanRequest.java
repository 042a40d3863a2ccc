package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.rights.Ruling;

/**
 * All that a plan depends on.
 *
 * @param history every notice of the same case and matter so far, in any state; if the event takes something back, those of what
 *     it takes back
 * @param mayHaveGoneOut notices of the history with an attempt that may have reached its reader, whatever their state is now
 * @param toldTogether who hears of the event by what is told of another: the first day of its matter
 * @param mayKnow who may know by such news of what the event is about
 * @param live whether rules that counsel has not signed off must go to a person instead of being sent
 * @param reportedBefore earlier reports of the same: whoever heard of one of them hears nothing new
 */
public record PlanRequest(
        TraffickingCase theCase,
        EventId eventId,
        CourtEvent event,
        Ruling ruling,
        List<Recipient> recipients,
        List<Notice> history,
        Set<NoticeId> mayHaveGoneOut,
        Set<RecipientId> toldTogether,
        Set<RecipientId> mayKnow,
        Instant now,
        boolean live,
        Set<EventId> reportedBefore) {

    /** Of something that was not reported before, and of which nobody hears by what is told of another. */
    public PlanRequest(
            TraffickingCase theCase,
            EventId eventId,
            CourtEvent event,
            Ruling ruling,
            List<Recipient> recipients,
            List<Notice> history,
            Set<NoticeId> mayHaveGoneOut,
            Instant now,
            boolean live) {
        this(
                theCase,
                eventId,
                event,
                ruling,
                recipients,
                history,
                mayHaveGoneOut,
                Set.of(),
                Set.of(),
                now,
                live,
                Set.of());
    }

    public PlanRequest {
        reportedBefore = Set.copyOf(reportedBefore);
        recipients = List.copyOf(recipients);
        history = List.copyOf(history);
        mayHaveGoneOut = Set.copyOf(mayHaveGoneOut);
        toldTogether = Set.copyOf(toldTogether);
        mayKnow = Set.copyOf(mayKnow);
    }
}
