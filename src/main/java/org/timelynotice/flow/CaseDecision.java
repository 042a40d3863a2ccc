package org.timelynotice.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Plan;
import org.timelynotice.rights.Ruling;

/**
 * Gathers what the audit will say of one decision about one event of one case. The entries are written at the end of the
 * transaction that carries it out: a chain locked earlier could wait for a notice whose sender waits for the chain.
 */
final class CaseDecision {

    private final List<AuditEntry> audit;
    private final CaseId theCase;
    private final EventId event;
    private final Instant now;

    CaseDecision(List<AuditEntry> audit, CaseId theCase, EventId event, Instant now) {
        this.audit = audit;
        this.theCase = theCase;
        this.event = event;
        this.now = now;
    }

    EventId event() {
        return event;
    }

    Instant now() {
        return now;
    }

    /** The same about another event of the case that this decision touches. */
    CaseDecision about(EventId other) {
        return new CaseDecision(audit, theCase, other, now);
    }

    void standsAgain(EventId withdrawal) {
        write("EVENT_STANDS_AGAIN", event.toString(), Map.of("after", withdrawal.toString()));
    }

    void linked(CourtEvent what, Receipt receipt, List<String> evidence) {
        write(
                "EVENT_LINKED",
                event.toString(),
                Map.of(
                        "kind", what.kind().name(),
                        "action", what.header().action().name(),
                        "receipt", receipt.toString(),
                        "evidence", String.join("; ", evidence)));
    }

    void nothingNew(String reason) {
        write("EVENT_NOT_NEW", event.toString(), Map.of("reason", reason));
    }

    void planned(Plan plan, Ruling ruling) {
        plan.superseded()
                .forEach(notice -> write("NOTICE_SUPERSEDED", notice.id().toString(), state(notice)));
        plan.notices().forEach(notice -> write("NOTICE_PLANNED", notice.id().toString(), basis(notice, ruling)));
        plan.notOwed()
                .forEach(none -> write(
                        "NOT_OWED",
                        event.toString(),
                        Map.of(
                                "rule",
                                none.basis().rule(),
                                "citation",
                                none.basis().citation(),
                                "reason",
                                none.reason())));
    }

    void personAsked(String reason) {
        write("PERSON_ASKED", event.toString(), Map.of("reason", reason));
    }

    private static Map<String, String> basis(Notice notice, Ruling ruling) {
        var details = new LinkedHashMap<>(state(notice));
        details.put("rule", notice.basis().rule());
        details.put("citation", notice.basis().citation());
        details.put(
                "alsoMeets",
                String.join(
                        ", ", notice.alsoMeets().stream().map(LegalBasis::rule).toList()));
        details.put("role", notice.role().name());
        details.put("occasion", notice.occasion().name());
        details.put("due", notice.schedule().due().toString());
        details.put(
                "deadline", notice.schedule().deadline().map(Instant::toString).orElse("none in law"));
        ruling.obligations().stream()
                .filter(owed -> owed.rule().equals(notice.basis().rule()) && owed.role() == notice.role())
                .findFirst()
                .ifPresent(owed -> {
                    owed.timing().shortNotice().ifPresent(reason -> details.put("shortNotice", reason));
                    owed.assumed().ifPresent(what -> details.put("assumed", what));
                });
        return details;
    }

    static Map<String, String> state(Notice notice) {
        return Map.of(
                "state",
                notice.state().word(),
                "reason",
                notice.state().reason().orElse(""));
    }

    private void write(String action, String subject, Map<String, String> details) {
        audit.add(new AuditEntry(theCase.toString(), now, action, subject, details));
    }
}
