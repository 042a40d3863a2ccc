package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.sweep.Moments;

/** That the timetable gives each sweep its turn. */
class SweepTimetableTest {

    private final SendDueNotices send = mock(SendDueNotices.class);
    private final ClarifyAttempts clarify = mock(ClarifyAttempts.class);
    private final ChangeHolds holds = mock(ChangeHolds.class);
    private final AskAboutOverdue overdue = mock(AskAboutOverdue.class);
    private final AuditRoots roots = mock(AuditRoots.class);
    private final SweepJob sweep =
            new SweepJob(send, clarify, holds, overdue, roots, new Moments().sweeps(), Clock.systemUTC());

    @Test
    void every_job_of_the_timetable_is_a_sweep_that_has_its_own_trigger() {
        var scheduler = mock(SchedulerFactoryBean.class);
        new SweepTimetable().timetable().customize(scheduler);
        var jobs = ArgumentCaptor.forClass(JobDetail[].class);
        var triggers = ArgumentCaptor.forClass(Trigger[].class);
        verify(scheduler).setJobDetails(jobs.capture());
        verify(scheduler).setTriggers(triggers.capture());
        when(roots.sealRoots(any())).thenReturn(Optional.empty());

        assertThat(jobs.getValue()).hasSize(6).allSatisfy(job -> sweep.execute(turn(job)));
        assertThat(triggers.getValue())
                .extracting(Trigger::getJobKey)
                .containsExactlyInAnyOrder(
                        Arrays.stream(jobs.getValue()).map(JobDetail::getKey).toArray(JobKey[]::new));
        verify(send).sendAll();
        verify(send).sendUrgent();
        verify(clarify).clarifyAll();
        verify(holds).lookAtAll();
        verify(overdue).askAll();
        verify(roots).sealRoots(any());
        verifyNoMoreInteractions(send, clarify, holds, overdue, roots);
    }

    private static JobExecutionContext turn(JobDetail job) {
        var turn = mock(JobExecutionContext.class);
        when(turn.getJobDetail()).thenReturn(job);
        return turn;
    }
}
