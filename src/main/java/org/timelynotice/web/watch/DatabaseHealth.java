package org.timelynotice.web.watch;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.timelynotice.platform.AnswerInTime;

/** Whether the database answers, told within seconds also where it does not. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final JdbcTemplate jdbc;
    private final AnswerInTime database = new AnswerInTime(Duration.ofSeconds(2));

    DatabaseHealth(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        return database.ask(() -> jdbc.queryForObject("select 1", Integer.class))
                .map(one -> Health.up().build())
                .orElseGet(() -> Health.down()
                        .withDetail("reason", "the database did not answer within two seconds")
                        .build());
    }
}
