package org.timelynotice.audit;

/** Proves that the audit is as it was written. */
public interface AuditVerifier {

    /** Reads everything, as of one moment, and recomputes every link. */
    AuditVerification verify();
}
