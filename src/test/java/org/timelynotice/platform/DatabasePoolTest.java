package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.platform.DatabasePool.Limits;

@Timeout(120)
class DatabasePoolTest {

    private static final Limits SHORT = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(700),
            Duration.ofSeconds(20),
            Duration.ofSeconds(6));

    private final PGSimpleDataSource database = (PGSimpleDataSource) TestDatabase.fresh();

    private HikariDataSource pool(String url, Limits limits) {
        var address = new DatabaseAddress(url, TestDatabase.user(), new Secret(""));
        return DatabasePool.of("test", address, 3, limits);
    }

    @Test
    void every_wait_has_an_end_and_whoever_waits_for_a_lock_outlives_a_holder_that_does_nothing() {
        try (HikariDataSource pool = pool(TestDatabase.url(database), Limits.USUAL)) {
            var jdbc = new JdbcTemplate(pool);
            assertThat(jdbc.queryForList(
                            "select setting from pg_settings where name in ('statement_timeout', 'lock_timeout',"
                                    + " 'idle_in_transaction_session_timeout', 'transaction_timeout') order by name",
                            String.class))
                    .containsExactly("20000", "25000", "40000", "600000");
            assertThat(jdbc.queryForObject("show timezone", String.class)).isEqualTo("UTC");
        }
        assertThat(Limits.USUAL.lock()).isGreaterThan(Limits.USUAL.idle());
        assertThat(Limits.USUAL.answer()).isGreaterThan(Limits.USUAL.statement());
    }

    /** To the server, a node that is suspended is one that holds its locks and says nothing. */
    @Test
    void the_locks_of_a_node_that_is_suspended_in_the_middle_of_its_work_do_not_outlive_it() throws SQLException {
        try (HikariDataSource pool = pool(TestDatabase.url(database), SHORT);
                Connection suspended = pool.getConnection();
                Statement last = suspended.createStatement()) {
            suspended.setAutoCommit(false);
            last.execute("select pg_advisory_xact_lock(7)");

            try (Connection other = pool.getConnection();
                    Statement waits = other.createStatement()) {
                waits.execute("select pg_advisory_lock(7)");
            }

            assertThatThrownBy(() -> last.execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_network_that_swallows_everything_is_noticed_and_forgotten_when_it_is_over() throws Exception {
        try (var hole = new BlackHole(database.getPortNumbers()[0]);
                HikariDataSource pool =
                        pool("jdbc:postgresql://127.0.0.1:" + hole.port() + "/" + database.getDatabaseName(), SHORT)) {
            var jdbc = new JdbcTemplate(pool);
            assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);

            hole.swallow(true);
            assertThatThrownBy(() -> jdbc.queryForObject("select 1", Integer.class))
                    .satisfies(thrown -> assertThat(PassingFailure.is(thrown)).isTrue());
            var health = new AnswerInTime(Duration.ofMillis(300));
            assertThat(health.ask(() -> jdbc.queryForObject("select 1", Integer.class)))
                    .isEmpty();

            hole.swallow(false);
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> Integer.valueOf(1).equals(jdbc.queryForObject("select 1", Integer.class)));
        }
    }
}
