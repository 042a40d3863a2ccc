package org.timelynotice.flow.adapter;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.PlanningPolicy;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Channel;
import org.timelynotice.sending.LadderTimes;

/** The agency's own settings, from {@code config/application.yaml}. */
record AgencySettings(
        Agency agency, Planning planning, @DefaultValue Desk desk, LadderTimes ladder) {

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
            @DefaultValue("7d") Duration longAgo,
            @DefaultValue("60d") Duration longAgoInCourt,

            @DefaultValue({"RELEASED", "ESCAPED", "RECAPTURED", "TEMPORARY_LEAVE", "RETURNED"})
            Set<EventKind> wakeFor,

            @DefaultValue Map<String, List<Integer>> courts) {

        QuietHours hours() {
            return new QuietHours(quietHours.from(), quietHours.until(), wakeFor);
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
                    longAgo,
                    longAgoInCourt,
                    served);
        }
    }

    record Hours(LocalTime from, LocalTime until) {}

    /**
     * @param within how soon a person is to answer what they are asked
     * @param withinFor the same for single kinds of event
     */
    record Desk(
            @DefaultValue("4h") Duration within,
            @DefaultValue Map<EventKind, Duration> withinFor) {

        AnswerWithin answerWithin() {
            return new AnswerWithin(within, withinFor.isEmpty() ? AnswerWithin.USUAL.kinds() : withinFor);
        }
    }
}
