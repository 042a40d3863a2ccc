package org.timelynotice.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.CourtId;

/**
 * What the agency decides where the law leaves it to them.
 *
 * @param reminderDays how many days before a hearing to remind, unless the court has its own list
 * @param courtReminderDays lists of single courts, by normalized name
 * @param reminderTime when on that day, on the recipient's clock
 * @param quietHours hours in which nobody is woken
 * @param reminderGap a reminder closer than this to the first notice is left out
 */
public record PlanningPolicy(
        List<Integer> reminderDays,
        Map<String, List<Integer>> courtReminderDays,
        LocalTime reminderTime,
        QuietHours quietHours,
        Duration reminderGap) {

    public PlanningPolicy {
        reminderDays = List.copyOf(reminderDays);
        courtReminderDays = Map.copyOf(courtReminderDays);
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
