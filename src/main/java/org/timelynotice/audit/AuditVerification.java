package org.timelynotice.audit;

import java.util.Optional;

/** What a verification found. */
public sealed interface AuditVerification {

    /** Everything is as it was written. What was cut off a chain after the last root cannot be known. */
    record Intact(long chains, long entries, Optional<AuditRoot> lastRoot) implements AuditVerification {}

    /**
     * The first link that does not hold.
     *
     * @param chain the case's id; {@code roots} where a root itself was altered
     * @param sequence which entry of the chain, from 1; of {@code roots} the root's id
     */
    record Broken(String chain, long sequence, Damage what) implements AuditVerification {}
}
