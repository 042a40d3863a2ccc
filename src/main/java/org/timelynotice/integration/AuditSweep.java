package org.timelynotice.integration;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** What the audit route calls: ties all chains together, and notes the root where a log collector takes it off this machine. */
@Component("audit")
class AuditSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSweep.class);

    private final AuditRoots roots;
    private final Sweeps sweeps;
    private final Clock clock;

    AuditSweep(AuditRoots roots, Sweeps sweeps, Clock clock) {
        this.roots = roots;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    void sealRoots() {
        sweeps.of(Work.AUDIT_ROOTS)
                .run(() -> roots.sealRoots(clock.instant()).ifPresent(root -> LOG.info("audit root sealed: {}", root)));
    }
}
