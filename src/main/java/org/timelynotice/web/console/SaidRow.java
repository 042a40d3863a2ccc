package org.timelynotice.web.console;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.TaskOutcome.Means;

/**
 * What somebody said came of a task, without their words.
 *
 * @param takenBack whether it does not count any more
 */
record SaidRow(UUID task, String what, Times.When at, String by, boolean takenBack) {

    static List<SaidRow> of(List<OutcomeOnRecord> said, Times times, ZoneId zone) {
        return said.stream()
                .map(one -> new SaidRow(one.task(), words(one), times.at(one.at(), zone), one.by(), one.takenBack()))
                .toList();
    }

    private static String words(OutcomeOnRecord one) {
        return switch (one.said()) {
            case YES ->
                "Told" + one.means().map(Means::words).map(how -> " " + how).orElse("");
            case NO -> "Not told, and nobody will";
            case NOT_REACHED -> "Not reached";
            case NOT_NEEDED -> "Not needed";
            case SEND -> "To be sent, in counsel’s place";
            case TAKEN_BACK -> "Taken back: what was said before does not count";
        };
    }
}
