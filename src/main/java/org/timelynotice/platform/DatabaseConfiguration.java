package org.timelynotice.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** A dependency of the pool, so that it stops after the pool and everything that uses it. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(TimelySettings settings, DataFolder data) {
        return settings.database().<DatabaseServer>map(SomebodyElses::new).orElseGet(() -> PostgresServer.start(data));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, @Value("${timely.db-pool-size:12}") int poolSize) {
        return pool("database", server.address(), poolSize);
    }

    /** Two connections apart, for what must be written whatever becomes of the transaction that asked for it. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("keys")
    HikariDataSource keyDataSource(DatabaseServer server) {
        return pool("keys", server.address(), 2);
    }

    private static HikariDataSource pool(String name, DatabaseAddress address, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            pool.setUsername(address.user());
            pool.setPassword(address.password().value());
        }
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(15_000);
        pool.setConnectionInitSql("set time zone 'UTC'");
        pool.addDataSourceProperty("ApplicationName", "timely-notice");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of a server error quotes the row, which may be a person's.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    private record SomebodyElses(DatabaseAddress address) implements DatabaseServer {

        @Override
        public void close() {
            // It runs on without us.
        }
    }
}
