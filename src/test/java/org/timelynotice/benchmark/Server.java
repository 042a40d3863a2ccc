package org.timelynotice.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.TimelyNotice;

/** The real program in this process, in sandbox mode, on its built-in PostgreSQL in a folder of its own. */
final class Server implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final Resources resources;

    Server(String providerUrl) throws IOException {
        data = Files.createTempDirectory("timely-benchmark");
        context = new SpringApplicationBuilder(TimelyNotice.class)
                .run(List.of(
                                "timely.data=" + data.resolve("data"),
                                "timely.twilio-url=" + providerUrl,
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn",
                                "logging.level.org.timelynotice=warn")
                        .stream()
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        resources = new Resources(postmaster());
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    Resources resources() {
        return resources;
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    /** A connection outside the program's pool. */
    Connection connect() throws SQLException {
        HikariDataSource pool = context.getBean("dataSource", HikariDataSource.class);
        var properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private long postmaster() throws IOException {
        Path file = data.resolve("data/postgres/cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        resources.close();
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
