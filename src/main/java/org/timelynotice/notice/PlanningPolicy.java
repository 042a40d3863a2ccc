package org.timelynotice.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CourtId;
import org.timelynotice.recipient.Channel;

/**
 * What the agency decides where the law leaves it to them.
 *
 * @param reminderDays how many days before a hearing to remind, unless the court has its own list
 * @param courtReminderDays lists of single courts, by normalized name
 * @param reminderTime when on that day, on the recipient's clock
 * @param quietHours hours in which nobody is woken
 * @param reminderGap a reminder closer than this to the first notice is left out
 * @param served the channels for which there is a provider
 */
public record PlanningPolicy(
        List<Integer> reminderDays,
        Map<String, List<Integer>> courtReminderDays,
        LocalTime reminderTime,
        QuietHours quietHours,
        Duration reminderGap,
        Set<Channel> served) {

    public PlanningPolicy {
        reminderDays = List.copyOf(reminderDays);
        courtReminderDays = Map.copyOf(courtReminderDays);
        served = Set.copyOf(served);
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
