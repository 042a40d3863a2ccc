package org.timelynotice.flow.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.sweep.Work;

class SweepConfigurationTest {

    private static final long TURN = 1_764_000_000_000L;

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());

    private void node(String name) {
        jdbc.update(
                "insert into qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval)"
                        + " values ('timely-notice', ?, ?, 3000)",
                name,
                TURN);
    }

    private void turn(String trigger, long at) {
        jdbc.update(
                "insert into qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,"
                        + " is_nonconcurrent, is_update_data, requests_recovery)"
                        + " values ('timely-notice', ?, 'sweeps', 'none', false, true, true, false)",
                trigger);
        jdbc.update(
                "insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,"
                        + " trigger_state, trigger_type, start_time, prev_fire_time)"
                        + " values ('timely-notice', ?, 'sweeps', ?, 'sweeps', 'WAITING', 'SIMPLE', 0, ?)",
                trigger,
                trigger,
                at);
    }

    @Test
    void among_several_nodes_the_last_turn_is_that_of_any() {
        node("one");
        node("two");
        turn("deliver-due", TURN);
        turn("receipt-clarify", -1);

        assertThat(SweepConfiguration.lastTurn(jdbc, Work.SENDING)).contains(Instant.ofEpochMilli(TURN));
        assertThat(SweepConfiguration.lastTurn(jdbc, Work.CLARIFYING)).isEmpty();
        assertThat(SweepConfiguration.lastTurn(jdbc, Work.AUDIT_ROOTS)).isEmpty();
    }

    @Test
    void a_node_that_is_alone_excuses_itself_with_nobody() {
        node("one");
        turn("deliver-due", TURN);

        assertThat(SweepConfiguration.lastTurn(jdbc, Work.SENDING)).isEmpty();
    }

    @Test
    void where_the_database_cannot_be_asked_nobody_is_excused() {
        jdbc.execute("drop table qrtz_scheduler_state cascade");

        assertThat(SweepConfiguration.lastTurn(jdbc, Work.SENDING)).isEmpty();
    }
}
