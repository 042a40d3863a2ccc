package org.timelynotice.audit;

import java.time.Instant;
import java.util.Optional;

/** Ties all chains together from time to time. */
public interface AuditRoots {

    /**
     * Seals every chain that grew since the last root; one that is being written to right now comes with the next root.
     *
     * @return the newest root, which is the last one where nothing grew; empty while nothing was ever written
     */
    Optional<AuditRoot> sealRoots(Instant now);
}
