package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.flow.report.MessageReport;

/** How one message was read and what came of it. */
record MessagePage(MessageRow row, @Nullable String remark, List<Event> events) {

    /**
     * One event of a message, as it was read.
     *
     * @param cases followed cases that it was linked to, or may concern
     */
    record Event(
            String kind,
            String action,
            String sourceId,
            long version,
            @Nullable String court,
            List<String> caseNumbers,
            List<String> defendants,
            @Nullable String hearingType,
            @Nullable String at,
            @Nullable String previously,
            @Nullable String place,
            List<String> charges,
            List<String> notUnderstood,
            Tag outcome,
            List<String> evidence,
            List<UUID> cases,
            List<NoticeRow> notices) {}

    static Event event(MessageReport.EventReport report, List<NoticeRow> notices) {
        CourtEvent event = report.event();
        EventHeader header = event.header();
        HearingEvent hearing = event instanceof HearingEvent found ? found : null;
        return new Event(
                Labels.of(event.kind()),
                Labels.of(header.action()),
                header.source().id(),
                header.source().shownVersion(),
                header.court().map(CourtId::value).orElse(null),
                header.caseNumbers().stream().map(CaseNumber::printed).toList(),
                header.defendants().stream().map(PersonText::of).toList(),
                hearing == null ? null : hearing.hearingType().orElse(null),
                header.at().map(Times::text).orElse(null),
                hearing == null ? null : hearing.previously().map(Times::text).orElse(null),
                header.place().orElse(null),
                header.charges().stream().map(MessagePage::charge).toList(),
                header.notUnderstood(),
                Tag.of(report),
                report.outcome().explanation(),
                report.outcome().cases(),
                notices);
    }

    private static String charge(Charge charge) {
        String statute = charge.statute().orElse("no statute given");
        return charge.description().map(text -> statute + ": " + text).orElse(statute);
    }
}
