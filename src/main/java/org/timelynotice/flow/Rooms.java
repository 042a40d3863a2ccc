package org.timelynotice.flow;

import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.correlation.TrackedKeys;
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
        CaseEvents events,
        NoticeLedger ledger,
        Desk desk,
        AuditLog audit) {}
