package org.timelynotice.flow.adapter;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.timelynotice.docket.CourtId;
import org.timelynotice.notice.PlanningPolicy;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Channel;
import org.timelynotice.sending.LadderTimes;

/** The agency's own settings, from {@code config/application.yaml}. */
record AgencySettings(Agency agency, Planning planning, LadderTimes ladder) {

    /**
     * @param personMaySendUnsigned whether a person may decide, for one notice, that it be sent although counsel has not signed its rule
     */
    record Agency(
            String callBack,
            @DefaultValue("") String office,
            @DefaultValue("true") boolean personMaySendUnsigned) {}

    record Planning(
            List<Integer> reminderDays,
            LocalTime reminderTime,
            Hours quietHours,
            Duration reminderGap,
            @DefaultValue Map<String, List<Integer>> courts) {

        QuietHours hours() {
            return new QuietHours(quietHours.from(), quietHours.until());
        }

        PlanningPolicy policy(Set<Channel> served) {
            return new PlanningPolicy(
                    reminderDays,
                    courts.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> new CourtId(entry.getKey()).normalized(), Map.Entry::getValue)),
                    reminderTime,
                    hours(),
                    reminderGap,
                    served);
        }
    }

    record Hours(LocalTime from, LocalTime until) {}
}
