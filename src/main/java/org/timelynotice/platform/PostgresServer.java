package org.timelynotice.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The built-in PostgreSQL: a real server in a process of its own, its files in {@code postgres/} under the data folder.
 *
 * <p>Reached over loopback with a password only. Outlives restarts and {@code kill -9}; where it ends by itself it is started again.
 */
final class PostgresServer implements DatabaseServer {

    /** Major version of the server that the build brings along; its files are of no use to another. */
    static final String MAJOR_VERSION = "18";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    static final String DATABASE = "timely_notice";
    static final String APPLICATION_ROLE = "timely_notice";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(120);

    private static final int ANY_PORT = 0;

    /** For whoever starts the program again: the database cannot be had. */
    private static final int UNAVAILABLE = 69;

    private final Path home;
    private final Path cluster;
    private final ServerPasswords passwords;
    private final KeptRunning running = new KeptRunning(this::again, Duration.ofSeconds(1), PostgresServer::end);
    private EmbeddedPostgres server;

    private PostgresServer(Path home, Path cluster, ServerPasswords passwords) throws IOException {
        this.home = home;
        this.cluster = cluster;
        this.passwords = passwords;
        this.server = launch(home, cluster, passwords, ANY_PORT);
        running.watch(OrphanServer.processOf(cluster));
    }

    /**
     * Starts the server; makes its files on the first start.
     *
     * @throws StartRefused if the files are another version's or their passwords are lost
     */
    static PostgresServer start(DataFolder data) {
        Path home = data.path().resolve("postgres");
        Path cluster = home.resolve("cluster");
        try {
            PrivateFiles.createFolder(home);
            boolean first = !Files.exists(cluster);
            ServerPasswords passwords = first ? ServerPasswords.create(home) : ServerPasswords.read(home);
            if (first) {
                makeCluster(home, cluster, passwords);
            }
            refuseOtherVersion(cluster);
            OrphanServer.stop(cluster);
            return new PostgresServer(home, cluster, passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in database in " + home + " did not start", e);
        }
    }

    @Override
    public DatabaseAddress address() {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
        return new DatabaseAddress(url, APPLICATION_ROLE, new Secret(passwords.application()));
    }

    /** Everything that is told to us is durable before it is answered: nothing is lost by ending at once, and much by going on. */
    private static void end() {
        LOG.error("The built-in database cannot be started again; the program ends");
        Runtime.getRuntime().halt(UNAVAILABLE);
    }

    private ProcessHandle again() throws IOException {
        int port = server.getPort();
        server.close();
        server = launch(home, cluster, passwords, port);
        return OrphanServer.processOf(cluster);
    }

    @Override
    public void close() {
        running.stop();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made under another name and renamed when complete: a first start that was cut short is simply begun anew. */
    private static void makeCluster(Path home, Path cluster, ServerPasswords passwords) throws IOException {
        Path draft = home.resolve("cluster.new");
        OrphanServer.stop(draft);
        FileSystemUtils.deleteRecursively(draft);
        try (EmbeddedPostgres server = launch(home, draft, passwords, ANY_PORT);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + APPLICATION_ROLE + " login password '" + passwords.application() + "'");
            statement.execute("create database " + DATABASE + " owner " + APPLICATION_ROLE);
            statement.execute("revoke all on database " + DATABASE + ", postgres from public");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres launch(Path home, Path cluster, ServerPasswords passwords, int port)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("server").toFile())
                .setDataDirectory(cluster.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setConnectConfig("password", passwords.superuser())
                .setOutputRedirector(
                        ProcessBuilder.Redirect.to(home.resolve("start.log").toFile()));
        // Options of initdb: the server never runs a moment without a password.
        builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", passwords.superuserFile().toString())
                .setLocaleConfig("locale", "C");
        ServerTuning.settings().forEach(builder::setServerConfig);
        if (port != ANY_PORT) {
            builder.setPort(port);
        }
        return builder.start();
    }

    private static void refuseOtherVersion(Path cluster) throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The database files in " + cluster + " are of PostgreSQL " + found + ", this is PostgreSQL "
                            + MAJOR_VERSION + ".",
                    "Start them with the Timely Notice that wrote them, dump the database there, and load the dump into a new"
                            + " data folder; or serve them with a PostgreSQL " + found
                            + " of your own and set TIMELY_DB_URL.");
        }
    }
}
