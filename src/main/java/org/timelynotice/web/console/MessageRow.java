package org.timelynotice.web.console;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.reading.UnreadableReason;

/** One message in the list of what came in. */
record MessageRow(
        UUID receipt,
        String feed,
        String format,
        Times.@Nullable When when,
        Tag state,
        @Nullable Trouble trouble,
        List<Event> events) {

    /** One thing that a message says. */
    record Event(String kind, String about, Tag outcome, int notices) {}

    /**
     * Why a message could not be read.
     *
     * @param where line and column; empty where the whole message is meant
     */
    record Trouble(String message, String where, String path, String expected) {

        static Trouble of(UnreadableReason reason) {
            String where =
                    reason.line() > 0 ? "line " + reason.line() + ", column " + reason.column() : "the whole message";
            return new Trouble(reason.message(), where, reason.path(), reason.expected());
        }
    }

    static MessageRow of(MessageReport report, Times times, ZoneId zone) {
        return new MessageRow(
                report.receipt().orElseThrow(),
                report.feed(),
                report.format().orElse("not recognized"),
                report.keptAt().map(at -> times.at(at, zone)).orElse(null),
                Tag.of(report.state()),
                report.reason().map(Trouble::of).orElse(null),
                report.events().stream().map(MessageRow::event).toList());
    }

    private static Event event(MessageReport.EventReport report) {
        return new Event(
                Labels.of(report.event().kind()),
                Labels.about(report.event()),
                Tag.of(report),
                report.notices().size());
    }
}
