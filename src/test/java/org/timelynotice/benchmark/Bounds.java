package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.rate;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** What this machine can do at most with the same bytes: one step alone, without anything around it. */
final class Bounds {

    private static final String INSERT = "insert into bench_bound (id, hash, body) values (?, ?, ?)";

    private final Server server;
    private final List<byte[]> messages;
    private final List<byte[]> ownExchange;

    Bounds(Server server, Sizes sizes) {
        this.server = server;
        int count = Math.min(sizes.messages(), 10_000);
        var letters = new Letters(sizes.linkable());
        this.messages =
                IntStream.rangeClosed(1, count).mapToObj(letters::message).toList();
        this.ownExchange = IntStream.rangeClosed(1, count)
                .filter(letters::ownExchange)
                .mapToObj(letters::message)
                .toList();
    }

    void measure(Report report) throws Exception {
        double bytes =
                messages.stream().mapToInt(message -> message.length).average().orElse(0);
        report.table("Bounds of this machine, messages of " + rate(bytes) + " bytes", "step, alone", "messages/s");
        report.row("StAX pass (Aalto), one thread", rate(best(this::stax, messages.size())));
        report.row(
                "schema validation, one thread, of the project's own exchange",
                rate(best(this::validate, ownExchange.size())));
        server.database()
                .execute("create table bench_bound (id uuid primary key, hash uuid not null unique, body bytea)");
        server.database().execute("alter table bench_bound alter column body set storage external");
        report.row("PostgreSQL insert, one row a commit, 1 client", rate(insert(1, 1)));
        report.row("PostgreSQL insert, one row a commit, 16 clients", rate(insert(16, 1)));
        report.row("PostgreSQL insert, 100 rows a commit, 2 clients", rate(insert(2, 100)));
        server.database().execute("drop table bench_bound");
    }

    /** Of three passes the last: the first two warm up. */
    private static double best(Callable<Void> pass, int count) throws Exception {
        pass.call();
        pass.call();
        long start = System.nanoTime();
        pass.call();
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private Void stax() throws Exception {
        var parsers = new InputFactoryImpl();
        for (byte[] message : messages) {
            XMLStreamReader xml = parsers.createXMLStreamReader(new Stax2ByteArraySource(message, 0, message.length));
            while (xml.hasNext()) {
                xml.next();
            }
            xml.close();
        }
        return null;
    }

    private Void validate() throws Exception {
        var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Validator validator = schemas.newSchema(Path.of("niem-schemas/extension/court-custody-event.xsd")
                        .toFile())
                .newValidator();
        for (byte[] message : ownExchange) {
            validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        }
        return null;
    }

    private double insert(int clients, int together) throws Exception {
        int each = (together == 1 && clients == 1 ? messages.size() / 4 : messages.size()) / clients;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<Void>> ends = threads.invokeAll(IntStream.range(0, clients)
                .<Callable<Void>>mapToObj(client -> () -> insert(client * each, each, together))
                .toList());
        for (Future<Void> end : ends) {
            end.get();
        }
        threads.shutdown();
        return (double) each * clients / ((System.nanoTime() - start) / 1e9);
    }

    private Void insert(int from, int count, int together) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            var chance = ThreadLocalRandom.current();
            for (int i = 0; i < count; i++) {
                insert.setObject(1, new UUID(System.nanoTime(), chance.nextLong()));
                insert.setObject(2, new UUID(chance.nextLong(), chance.nextLong()));
                insert.setBytes(3, messages.get(from + i));
                insert.addBatch();
                if ((i + 1) % together == 0 || i + 1 == count) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return null;
    }
}
