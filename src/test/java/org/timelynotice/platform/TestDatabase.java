package org.timelynotice.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests, one server in each JVM; each test gets a migrated database of its own, copied from a template. */
public final class TestDatabase {

    private static final String ROLE = "timely_notice";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A new database with all migrations run, as the application's own role sees it; about 50 ms. */
    public static DataSource fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        copyTemplate(name);
        return Server.RUNNING.getDatabase(ROLE, name);
    }

    /** The same database with the rights to disable triggers, as somebody who breaks in would have. */
    public static DataSource asSuperuser(DataSource fresh) {
        return Server.RUNNING.getDatabase("postgres", ((PGSimpleDataSource) fresh).getDatabaseName());
    }

    /** A value for {@code TIMELY_DB_URL}; the user {@code timely_notice} needs no password. */
    public static String url(DataSource fresh) {
        return ((PGSimpleDataSource) fresh).getURL().replaceFirst("\\?.*", "");
    }

    public static String user() {
        return ROLE;
    }

    private static synchronized void copyTemplate(String name) {
        Server.execute("create database " + name + " template " + TEMPLATE + " owner " + ROLE + " strategy wal_log");
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        static {
            execute("create role " + ROLE + " login");
            execute("create database " + TEMPLATE + " owner " + ROLE);
            Flyway.configure()
                    .dataSource(RUNNING.getDatabase(ROLE, TEMPLATE))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("autovacuum", "off")
                        .setLocaleConfig("locale", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(String sql) {
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
