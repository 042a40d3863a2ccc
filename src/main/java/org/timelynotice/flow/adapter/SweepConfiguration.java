package org.timelynotice.flow.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.logging.LoggedCause;
import org.timelynotice.platform.AnswerInTime;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** The background work of this node, and what the other nodes of its cluster do of it. */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

    private static final String LAST_TURN = """
            select prev_fire_time from qrtz_triggers where trigger_group = 'sweeps' and trigger_name = ?
                and prev_fire_time > 0 and (select count(*) from qrtz_scheduler_state) > 1""";

    @Bean
    Sweeps sweeps(JdbcTemplate jdbc) {
        var database = new AnswerInTime(Duration.ofSeconds(1));
        return new Sweeps(
                Clock.systemUTC(),
                LoggedCause::of,
                work -> database.ask(() -> lastTurn(jdbc, work)).flatMap(Function.identity()));
    }

    /** Empty where this node is alone, and whatever is not done is not done by anybody. */
    static Optional<Instant> lastTurn(JdbcTemplate jdbc, Work work) {
        try {
            return jdbc.queryForList(LAST_TURN, Long.class, trigger(work)).stream()
                    .findFirst()
                    .map(Instant::ofEpochMilli);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    /** The name of its job in the timetable. */
    private static String trigger(Work work) {
        return switch (work) {
            case KEEPING -> "";
            case READING -> "read-messages";
            case SENDING -> "deliver-due";
            case SENDING_URGENT -> "deliver-urgent";
            case CLARIFYING -> "receipt-clarify";
            case PEOPLE -> "people-due";
            case OVERDUE -> "ask-overdue";
            case AUDIT_ROOTS -> "audit-roots";
        };
    }
}
