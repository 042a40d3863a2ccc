package org.timelynotice.audit;

import java.util.List;
import java.util.Optional;
import org.timelynotice.audit.AuditVerification.Broken;

/** Finds the entries of the audit about one subject. */
public interface AuditTrail {

    /**
     * What was decided about one subject.
     *
     * @param entries oldest first
     * @param length how many entries the whole chain has
     * @param broken the first link of the chain that does not hold
     */
    record Proof(List<StoredEntry> entries, long length, Optional<Broken> broken) {

        public Proof {
            entries = List.copyOf(entries);
        }
    }

    /** Reads one chain, recomputes its links, and picks out what it says about a notice or event. */
    Proof about(String chain, String subject);
}
