package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void the_built_in_database_is_durable_closed_to_others_and_keeps_its_rows() throws Exception {
        Path data = folder.resolve("data");
        String binary;
        try (DataFolder lock = DataFolder.open(data);
                DatabaseServer server = PostgresServer.start(lock)) {
            List<String> processFile = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            binary = binaryOf(Long.parseLong(processFile.get(0)));
            JdbcClient jdbc = client(server);
            jdbc.sql("create table kept (id int)").update();
            jdbc.sql("insert into kept values (7)").update();
            durable(jdbc);
            closed(jdbc, server, processFile);
            secretsAreOursAlone(data);
            isThereAgainAfterItWasKilled(jdbc, processFile);
        }

        try (DataFolder lock = DataFolder.open(data)) {
            Process orphan = startOrphan(lock, binary);
            try (DatabaseServer server = PostgresServer.start(lock)) {
                assertThat(orphan.toHandle().isAlive()).isFalse();
                assertThat(value(client(server), "select id from kept")).isEqualTo("7");
            }
        }

        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");
        try (DataFolder lock = DataFolder.open(data)) {
            assertThatThrownBy(() -> PostgresServer.start(lock))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PostgreSQL 17")
                    .hasMessageContaining("PostgreSQL 18");
        }
    }

    private static void isThereAgainAfterItWasKilled(JdbcClient jdbc, List<String> processFile) {
        ProcessHandle first =
                ProcessHandle.of(Long.parseLong(processFile.get(0))).orElseThrow();
        assertThat(first.isAlive()).as("it is still the one that was started").isTrue();
        first.destroyForcibly();
        first.onExit().join();

        await().ignoreExceptions()
                .until(() -> value(jdbc, "select id from kept").equals("7"));
    }

    private static void durable(JdbcClient jdbc) {
        assertThat(value(jdbc, "show server_version")).startsWith(PostgresServer.MAJOR_VERSION + ".");
        assertThat(value(jdbc, "show fsync")).isEqualTo("on");
        assertThat(value(jdbc, "show synchronous_commit")).isEqualTo("on");
        assertThat(value(jdbc, "show full_page_writes")).isEqualTo("on");
        assertThat(value(jdbc, "show data_checksums")).isEqualTo("on");
    }

    private static void closed(JdbcClient jdbc, DatabaseServer server, List<String> processFile) {
        assertThat(value(jdbc, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(value(jdbc, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(processFile.get(4)).as("folder of the unix socket").isBlank();
        String url = server.address().url();
        assertThatThrownBy(
                        () -> DriverManager.getConnection(url, server.address().user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    private static void secretsAreOursAlone(Path data) throws Exception {
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres/superuser-password"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("postgres/application-password"))).isEqualTo("rw-------");
    }

    private static String binaryOf(long process) {
        return ProcessHandle.of(process).orElseThrow().info().command().orElseThrow();
    }

    /** A server that nobody stops, as a killed process leaves it. */
    private static Process startOrphan(DataFolder lock, String binary) throws Exception {
        HeldPort port = HeldPort.any();
        port.close();
        Path home = lock.path().resolve("postgres");
        Path cluster = home.resolve("cluster");
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                binary,
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-p",
                String.valueOf(port.number())));
        command.addAll(List.of("-c", "unix_socket_directories="));
        Process orphan = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("orphan.log").toFile())
                .start();
        await().until(() -> Files.exists(cluster.resolve("postmaster.pid"))
                && Files.readString(cluster.resolve("postmaster.pid")).contains("ready"));
        return orphan;
    }

    private static JdbcClient client(DatabaseServer server) {
        DatabaseAddress address = server.address();
        return JdbcClient.create(new DriverManagerDataSource(
                address.url(), address.user(), address.password().value()));
    }

    private static String value(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
