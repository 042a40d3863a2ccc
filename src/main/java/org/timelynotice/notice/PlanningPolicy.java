package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Channel;

/**
 * What the agency decides where the law leaves it to them.
 *
 * @param reminderDays how many days before a hearing to remind, unless the court has its own list
 * @param courtReminderDays lists of single courts, by normalized name
 * @param reminderTime when on that day, on the recipient's clock
 * @param quietHours hours in which nobody is woken
 * @param reminderGap a reminder closer than this to the first notice is left out
 * @param longAgo what befell somebody's custody longer ago than this is told by a person, if at all
 * @param longAgoInCourt the same of what happened in court, which clerks may enter late
 * @param served the channels for which there is a provider
 */
public record PlanningPolicy(
        List<Integer> reminderDays,
        Map<String, List<Integer>> courtReminderDays,
        LocalTime reminderTime,
        QuietHours quietHours,
        Duration reminderGap,
        Duration longAgo,
        Duration longAgoInCourt,
        Set<Channel> served) {

    public PlanningPolicy {
        reminderDays = List.copyOf(reminderDays);
        courtReminderDays = Map.copyOf(courtReminderDays);
        served = Set.copyOf(served);
    }

    /** Whether it is so old that whoever reads of it now would take it for news. */
    boolean isLongAgo(CourtEvent event, Instant now) {
        boolean happened = event.kind().isCustody() && event.kind() != EventKind.RELEASE_SCHEDULED;
        Duration since = happened ? longAgo : longAgoInCourt;
        return (happened || event instanceof CaseEvent)
                && event.header()
                        .at()
                        .filter(at -> at.latest().plus(since).isBefore(now))
                        .isPresent();
    }

    List<Integer> reminderDays(Optional<CourtId> court) {
        return court.stream()
                .flatMap(CourtId::spellings)
                .map(CourtId::normalized)
                .filter(courtReminderDays::containsKey)
                .map(courtReminderDays::get)
                .findFirst()
                .orElse(reminderDays);
    }
}
