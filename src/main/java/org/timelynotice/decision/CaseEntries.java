package org.timelynotice.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Plan;

/**
 * What the audit says of a decision about one event of one case.
 *
 * @param event our name of the event
 */
record CaseEntries(CaseId theCase, EventId event, Instant now) {

    /** The same about another event of the case that the decision touches. */
    CaseEntries about(EventId other) {
        return new CaseEntries(theCase, other, now);
    }

    AuditEntry standsAgain(EventId withdrawal) {
        return entry("EVENT_STANDS_AGAIN", event.toString(), Map.of("after", withdrawal.toString()));
    }

    AuditEntry linked(CourtEvent what, Receipt receipt, List<String> evidence) {
        return entry(
                "EVENT_LINKED",
                event.toString(),
                Map.of(
                        "kind", what.kind().name(),
                        "action", what.header().action().name(),
                        "receipt", receipt.toString(),
                        "evidence", String.join("; ", evidence)));
    }

    AuditEntry nothingNew(String reason) {
        return entry("EVENT_NOT_NEW", event.toString(), Map.of("reason", reason));
    }

    AuditEntry overtaken(String reason) {
        return entry("EVENT_OVERTAKEN", event.toString(), Map.of("reason", reason));
    }

    AuditEntry undone(String reason) {
        return entry("EVENT_UNDONE", event.toString(), Map.of("reason", reason));
    }

    /** What waits, goes on or ends because of what a person is asked or says. */
    List<AuditEntry> stand(List<Notice> notices) {
        return notices.stream()
                .map(notice -> entry(
                        "NOTICE_" + notice.state().word(),
                        notice.id().toString(),
                        notice.state().details()))
                .toList();
    }

    AuditEntry personAsked(String reason) {
        return entry("PERSON_ASKED", event.toString(), Map.of("reason", reason));
    }

    List<AuditEntry> planned(Plan plan) {
        Stream<AuditEntry> superseded = plan.superseded().stream()
                .map(notice -> entry(
                        "NOTICE_SUPERSEDED",
                        notice.id().toString(),
                        notice.state().details()));
        Stream<AuditEntry> planned = plan.notices().stream()
                .map(notice -> entry("NOTICE_PLANNED", notice.id().toString(), basis(notice)));
        Stream<AuditEntry> notOwed = plan.notOwed().stream().map(this::notOwed);
        return Stream.of(superseded, planned, notOwed)
                .flatMap(entries -> entries)
                .toList();
    }

    private AuditEntry notOwed(Plan.NotOwed none) {
        return entry(
                "NOT_OWED",
                event.toString(),
                Map.of(
                        "rule", none.basis().rule(),
                        "citation", none.basis().citation(),
                        "reason", none.reason()));
    }

    private static Map<String, String> basis(Notice notice) {
        var details = new LinkedHashMap<>(notice.state().details());
        details.put("rule", notice.basis().rule());
        details.put("citation", notice.basis().citation());
        details.put(
                "alsoMeets", notice.alsoMeets().stream().map(LegalBasis::rule).collect(Collectors.joining(", ")));
        details.put("role", notice.role().name());
        details.put("occasion", notice.occasion().name());
        details.put("due", notice.schedule().due().toString());
        details.put(
                "deadline", notice.schedule().deadline().map(Instant::toString).orElse("none in law"));
        details.putAll(notice.grounds().details(notice.basis().rule()));
        return details;
    }

    private AuditEntry entry(String action, String subject, Map<String, String> details) {
        return new AuditEntry(theCase.toString(), now, action, subject, details);
    }
}
