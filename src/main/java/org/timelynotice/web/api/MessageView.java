package org.timelynotice.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.reading.UnreadableReason;

/** A message explained, in the shape of the HTTP interface. */
record MessageView(
        @Nullable UUID receipt,
        String feed,
        @Nullable String format,
        String state,
        @Nullable ReasonView reason,
        @Nullable String remark,
        List<EventView> events) {

    record ReasonView(String message, int line, int column, String path, String expected) {}

    record SourceView(String id, long version) {}

    record TimeView(LocalDate date, @Nullable String time, String zone) {}

    record ChargeView(@Nullable String statute, @Nullable String description) {}

    /**
     * @param outcome this and all that follows is for people with the right to know; whoever sends messages gets none of it
     * @param caseId the case that it was linked to, the first of several
     * @param candidates the cases that it may concern, where only a person can say
     * @param foreseen what would be written; of a rehearsal only
     */
    record EventView(
            String kind,
            String action,
            SourceView source,
            @Nullable String court,
            List<String> caseNumbers,
            List<DefendantView> defendants,
            @Nullable TimeView at,
            @Nullable String place,
            List<ChargeView> charges,
            List<String> notUnderstood,
            @Nullable String outcome,
            @Nullable List<String> evidence,
            @Nullable UUID caseId,
            @Nullable List<UUID> candidates,
            @Nullable List<UUID> notices,
            @Nullable ForeseenView foreseen) {

        /** The interface's name of the case's identifier is a word that Java keeps for itself. */
        @com.fasterxml.jackson.annotation.JsonProperty("case")
        public @Nullable UUID caseId() {
            return caseId;
        }

        static EventView read(CourtEvent event) {
            EventHeader header = event.header();
            return new EventView(
                    event.kind().name(),
                    header.action().name(),
                    new SourceView(header.source().id(), header.source().shownVersion()),
                    header.court().map(CourtId::value).orElse(null),
                    header.caseNumbers().stream().map(CaseNumber::printed).toList(),
                    header.defendants().stream().map(DefendantView::of).toList(),
                    header.at().map(MessageView::of).orElse(null),
                    header.place().orElse(null),
                    header.charges().stream().map(MessageView::of).toList(),
                    header.notUnderstood(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        EventView withOutcome(
                String verdict,
                List<String> why,
                @Nullable UUID linkedTo,
                List<UUID> doubtful,
                List<UUID> planned,
                @Nullable ForeseenView wouldBe) {
            return new EventView(
                    kind,
                    action,
                    source,
                    court,
                    caseNumbers,
                    defendants,
                    at,
                    place,
                    charges,
                    notUnderstood,
                    verdict,
                    why,
                    linkedTo,
                    doubtful,
                    planned,
                    wouldBe);
        }
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm[:ss]");

    static MessageView of(MessageReport report) {
        return new MessageView(
                report.receipt().orElse(null),
                report.feed(),
                report.format().orElse(null),
                report.state().name(),
                report.reason().map(MessageView::of).orElse(null),
                report.remark().orElse(null),
                report.events().stream().map(MessageView::of).toList());
    }

    /** How it was read, for whoever sent it. */
    static MessageView of(ReadingReport report) {
        return new MessageView(
                report.receipt().orElse(null),
                report.feed(),
                report.format().orElse(null),
                report.state().name(),
                report.reason().map(MessageView::of).orElse(null),
                null,
                report.events().stream().map(EventView::read).toList());
    }

    private static ReasonView of(UnreadableReason reason) {
        return new ReasonView(reason.message(), reason.line(), reason.column(), reason.path(), reason.expected());
    }

    private static EventView of(MessageReport.EventReport report) {
        EventOutcome outcome = report.outcome();
        boolean linked = outcome.verdict() == EventOutcome.Verdict.LINKED;
        boolean doubtful = outcome.verdict() == EventOutcome.Verdict.NEEDS_REVIEW;
        return EventView.read(report.event())
                .withOutcome(
                        outcome.verdict().name(),
                        outcome.explanation(),
                        linked ? outcome.cases().stream().findFirst().orElse(null) : null,
                        doubtful ? outcome.cases() : List.of(),
                        report.notices(),
                        report.foreseen().map(ForeseenView::of).orElse(null));
    }

    private static TimeView of(CourtTime at) {
        Optional<String> time = at.time()
                .map(t -> t.getSecond() == 0 ? t.format(DateTimeFormatter.ofPattern("HH:mm")) : t.format(CLOCK));
        return new TimeView(at.date(), time.orElse(null), at.zone().getId());
    }

    private static ChargeView of(Charge charge) {
        return new ChargeView(
                charge.statute().orElse(null), charge.description().orElse(null));
    }
}
