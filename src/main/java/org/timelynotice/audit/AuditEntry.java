package org.timelynotice.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One entry of the audit: what was decided or done, and about what.
 *
 * @param chain the case's id
 * @param at kept to the microsecond
 * @param action what was decided, as {@code NOTICE_PLANNED}
 * @param subject id of the notice or event that it was decided about
 * @param details ids, rule, citation, reasons; never personal data, because an entry can never be erased
 */
public record AuditEntry(String chain, Instant at, String action, String subject, Map<String, String> details) {

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        details = Map.copyOf(details);
    }
}
