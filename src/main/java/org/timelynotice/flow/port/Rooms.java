package org.timelynotice.flow.port;

import java.util.Set;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.decision.StoredRecord;
import org.timelynotice.desk.Desk;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.recipient.Recipients;

/** What is on record, room by room. */
public record Rooms(
        MessageStore messages,
        CaseFiles cases,
        TrackedKeys index,
        Recipients recipients,
        Releases releases,
        CaseEvents events,
        NoticeLedger ledger,
        Desk desk,
        AuditLog audit) {

    /** What decisions about some cases depend on; it holds still until the caller's transaction ends. */
    public OnRecord locked(Set<CaseId> ids) {
        cases.lock(ids);
        return StoredRecord.locked(cases, recipients, events, ledger, desk);
    }

    /** What decisions depend on, to look at only. */
    public OnRecord viewed() {
        return StoredRecord.viewed(cases, recipients, events, ledger, desk);
    }
}
