package org.timelynotice.integration;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** One sweep, by its name: the ledger is the schedule, a sweep only looks at it. */
@DisallowConcurrentExecution
final class SweepJob implements Job {

    static final String DELIVER_DUE = "deliver-due";
    static final String DELIVER_URGENT = "deliver-urgent";
    static final String RECEIPT_CLARIFY = "receipt-clarify";
    static final String PEOPLE_DUE = "people-due";
    static final String ASK_OVERDUE = "ask-overdue";
    static final String AUDIT_ROOTS = "audit-roots";

    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

    private final SendDueNotices send;
    private final ClarifyAttempts clarify;
    private final ChangeHolds holds;
    private final AskAboutOverdue overdue;
    private final AuditRoots roots;
    private final Sweeps sweeps;
    private final Clock clock;

    SweepJob(
            SendDueNotices send,
            ClarifyAttempts clarify,
            ChangeHolds holds,
            AskAboutOverdue overdue,
            AuditRoots roots,
            Sweeps sweeps,
            Clock clock) {
        this.send = send;
        this.clarify = clarify;
        this.holds = holds;
        this.overdue = overdue;
        this.roots = roots;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /** What could not be done is still due at the next turn; nothing is repeated here, where a call may have gone out. */
    @Override
    public void execute(JobExecutionContext turn) {
        String name = turn.getJobDetail().getKey().getName();
        switch (name) {
            case DELIVER_DUE -> sweeps.of(Work.SENDING).run(send::sendAll);
            case DELIVER_URGENT -> sweeps.of(Work.SENDING_URGENT).run(send::sendUrgent);
            case RECEIPT_CLARIFY -> sweeps.of(Work.CLARIFYING).run(clarify::clarifyAll);
            case PEOPLE_DUE -> sweeps.of(Work.PEOPLE).run(holds::lookAtAll);
            case ASK_OVERDUE -> sweeps.of(Work.OVERDUE).run(overdue::askAll);
            case AUDIT_ROOTS -> sweeps.of(Work.AUDIT_ROOTS).run(this::sealRoots);
            default -> throw new IllegalArgumentException("no sweep has the name " + name);
        }
    }

    /** Notes the root where a log collector takes it off this machine. */
    private void sealRoots() {
        roots.sealRoots(clock.instant()).ifPresent(root -> LOG.info("audit root sealed: {}", root));
    }
}
