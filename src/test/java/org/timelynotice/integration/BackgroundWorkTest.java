package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.PollCourt;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.sweep.Moments;
import org.timelynotice.sweep.Sweep;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** What timers call never throws into their threads, and tells how it went. */
class BackgroundWorkTest {

    private final Moments moments = new Moments();
    private final Sweeps sweeps = moments.sweeps();
    private final ReadMessages read = mock(ReadMessages.class);
    private final SendDueNotices send = mock(SendDueNotices.class);
    private final ClarifyAttempts clarify = mock(ClarifyAttempts.class);
    private final ChangeHolds holds = mock(ChangeHolds.class);
    private final AskAboutOverdue overdue = mock(AskAboutOverdue.class);
    private final AuditRoots roots = mock(AuditRoots.class);
    private final Intake intake = new Intake(mock(ReceiveMessage.class), read, sweeps);
    private final SweepJob job = new SweepJob(send, clarify, holds, overdue, roots, sweeps, moments);

    private void turn(Work work) {
        switch (work) {
            case READING -> intake.readKept();
            case SENDING -> job.execute(turnOf(SweepJob.DELIVER_DUE));
            case SENDING_URGENT -> job.execute(turnOf(SweepJob.DELIVER_URGENT));
            case CLARIFYING -> job.execute(turnOf(SweepJob.RECEIPT_CLARIFY));
            case PEOPLE -> job.execute(turnOf(SweepJob.PEOPLE_DUE));
            case OVERDUE -> job.execute(turnOf(SweepJob.ASK_OVERDUE));
            case AUDIT_ROOTS -> job.execute(turnOf(SweepJob.AUDIT_ROOTS));
            case KEEPING -> throw new IllegalArgumentException("no timer calls it");
        }
    }

    private static JobExecutionContext turnOf(String sweep) {
        var turn = mock(JobExecutionContext.class);
        when(turn.getJobDetail())
                .thenReturn(
                        JobBuilder.newJob(SweepJob.class).withIdentity(sweep).build());
        return turn;
    }

    private void strike() {
        var broken = new OutOfMemoryError("made up");
        when(read.readAll()).thenThrow(broken).thenReturn(0);
        when(overdue.askAll()).thenThrow(broken).thenReturn(0);
        when(send.sendAll()).thenThrow(broken).thenReturn(0);
        when(send.sendUrgent()).thenThrow(broken).thenReturn(0);
        when(clarify.clarifyAll()).thenThrow(broken).thenReturn(0);
        when(holds.lookAtAll()).thenThrow(broken).thenReturn(0);
        when(roots.sealRoots(any())).thenThrow(broken).thenReturn(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEEPING")
    void a_sweep_outlives_an_error_of_the_machine_and_is_well_when_it_next_finds_nothing_to_do(Work work) {
        strike();
        Sweep sweep = sweeps.of(work);
        moments.pass(work.bound().plusSeconds(1));

        assertThatCode(() -> turn(work)).doesNotThrowAnyException();
        assertThat(sweep.overdue()).isTrue();
        turn(work);
        assertThat(sweep.overdue()).isFalse();
    }

    @Test
    void the_polling_of_a_feed_outlives_an_error_of_the_machine() {
        PollCourt court = mock(PollCourt.class);
        when(court.ask("jail")).thenThrow(new OutOfMemoryError("made up")).thenReturn(0);
        var everyMinute = new Feed.Poll("https://jail.example.org", 60, Optional.empty());
        Feed jail = mock(Feed.class);
        when(jail.poll()).thenReturn(Optional.of(everyMinute));
        Feeds feeds = mock(Feeds.class);
        when(feeds.find("jail")).thenReturn(Optional.of(jail));
        Sweep sweep = sweeps.polling("jail", everyMinute.period());
        moments.pass(everyMinute.period().multipliedBy(60));
        var poll = new PolledCourt(feeds, court, sweeps);

        assertThatCode(() -> poll.poll("jail")).doesNotThrowAnyException();
        assertThat(sweep.overdue()).isTrue();
        poll.poll("jail");
        assertThat(sweep.overdue()).isFalse();
    }
}
