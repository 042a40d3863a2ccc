package org.timelynotice.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections that nobody waits on for ever, and whose locks do not outlive whoever holds them: each wait has an end here, and each
 * session one at the server, so that a node that is suspended or a network that swallows everything stops nobody else.
 */
final class DatabasePool {

    /** A full pool, or a server that does not let us in, is told to whoever asks within this. */
    private static final int WAIT_FOR_CONNECTION = 5_000;

    private static final int WAIT_FOR_VALIDATION = 2_000;
    private static final int KEEP_ALIVE = 60_000;

    private static final String CONNECT_TIMEOUT = "5";

    /** Older servers do not know all of them. */
    private static final String SESSION = """
            select set_config('TimeZone', 'UTC', false), set_config(wanted.name, wanted.value, false) from (values
                ('statement_timeout', '%dms'), ('lock_timeout', '%dms'), ('idle_in_transaction_session_timeout', '%dms'),
                ('transaction_timeout', '%dms'), ('tcp_user_timeout', '30s'), ('tcp_keepalives_idle', '30'),
                ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '3')) as wanted (name, value)
            join pg_settings known on known.name = wanted.name""";

    /**
     * How long a session may do what.
     *
     * @param statement one statement
     * @param lock wait for a lock: longer than a holder may do nothing, so that whoever waits outlives it
     * @param idle do nothing while it holds locks
     * @param transaction one transaction
     * @param answer wait for an answer of the server: longer than any statement, so that the server says why where it can
     */
    record Limits(Duration statement, Duration lock, Duration idle, Duration transaction, Duration answer) {

        static final Limits USUAL = new Limits(
                Duration.ofSeconds(40),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofMinutes(10),
                Duration.ofSeconds(45));

        String session() {
            return SESSION.formatted(statement.toMillis(), lock.toMillis(), idle.toMillis(), transaction.toMillis());
        }
    }

    private DatabasePool() {}

    static HikariDataSource of(String name, DatabaseAddress address, int size) {
        return of(name, address, size, Limits.USUAL);
    }

    static HikariDataSource of(String name, DatabaseAddress address, int size, Limits limits) {
        HikariDataSource pool = patient(name, address, size);
        pool.setConnectionInitSql(limits.session());
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(limits.answer().toSeconds()));
        return pool;
    }

    /** For commands that may take as long as they need, with nobody beside them. */
    static HikariDataSource patient(String name, DatabaseAddress address, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            pool.setUsername(address.user());
            pool.setPassword(address.password().value());
        }
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION);
        pool.setValidationTimeout(WAIT_FOR_VALIDATION);
        pool.setKeepaliveTime(KEEP_ALIVE);
        pool.setConnectionInitSql("set time zone 'UTC'");
        properties().forEach((key, value) -> pool.addDataSourceProperty((String) key, value));
        return pool;
    }

    /** Single connections for migrations, which take as long as they need. */
    static DriverManagerDataSource forMigrations(DatabaseAddress address) {
        var single = new DriverManagerDataSource(address.url());
        Properties properties = properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password().value());
        }
        single.setConnectionProperties(properties);
        return single;
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "timely-notice");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT);
        properties.setProperty("tcpKeepAlive", "true");
        // The detail of a server error quotes the row, which may be a person's.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}
