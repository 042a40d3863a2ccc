package org.timelynotice.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Set for commands, which nobody waits for. */
    static final String PATIENT = "timely.db-patient";

    /** A dependency of the pool, so that it stops after the pool and everything that uses it. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(TimelySettings settings, DataFolder data) {
        return settings.database().<DatabaseServer>map(SomebodyElses::new).orElseGet(() -> PostgresServer.start(data));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            DatabaseServer server,
            @Value("${timely.db-pool-size:12}") int poolSize,
            @Value("${" + PATIENT + ":false}") boolean patient) {
        return patient
                ? DatabasePool.patient("database", server.address(), poolSize)
                : DatabasePool.of("database", server.address(), poolSize);
    }

    /** Two connections apart, for what must be written whatever becomes of the transaction that asked for it. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("keys")
    HikariDataSource keyDataSource(DatabaseServer server) {
        return DatabasePool.of("keys", server.address(), 2);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrations(DatabaseServer server) {
        return DatabasePool.forMigrations(server.address());
    }

    private record SomebodyElses(DatabaseAddress address) implements DatabaseServer {

        @Override
        public void close() {
            // It runs on without us.
        }
    }
}
