package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.number;
import static org.timelynotice.benchmark.Report.rate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.timelynotice.flow.SendDueNotices;

/** Notices out: swept, looked at again, written, handed to a provider on loopback, and written again. */
final class DispatchBenchmark {

    private static final int SWEEPS = 300;

    /** Reminders that stand in the ledger, as many times as are wanted, at other times and each of a matter of its own. */
    private static final String MULTIPLY = """
            insert into notice (id, case_id, event_id, kind, matter, occasion, rule, citation, also_meets, role, recipient_id,
                not_before, due, deadline, expires, urgent, state, next_look)
            select gen_random_uuid(), case_id, event_id, kind, matter || '/' || gen_random_uuid(), occasion, rule, citation, also_meets, role,
                recipient_id, look, look, null, null, false, 'PLANNED', look
            from (select n.*, copy, %s as look from notice n cross join generate_series(1, %d) as copy
                where n.state = 'PLANNED' and n.occasion like 'REMINDER%%' and n.id = any (?) limit %d) as model""";

    private static final String LATER = "now() + interval '40 days' + random() * interval '100 days'";
    private static final String NOW = "now() - interval '1 second'";

    private final Server server;
    private final Sizes sizes;
    private double sweepWithout;

    DispatchBenchmark(Server server, Sizes sizes) {
        this.server = server;
        this.sizes = sizes;
    }

    /** The time of a sweep while the ledger is as good as empty. */
    void sweepWithout() {
        untilNothingIsDue();
        sweep();
        sweepWithout = sweep();
    }

    void measure(Report report) throws IOException, SQLException {
        Object[] models = models();
        try (Connection connection = server.connect();
                var load = new BulkLoad(connection, "notice")) {
            load.execute("set work_mem = '64MB'");
            multiply(connection, models, LATER, sizes.futureNotices());
        }
        sweep();
        double sweepWith = sweep();
        send(models, Math.min(2_000, sizes.dueNotices()));
        Sent sent = send(models, sizes.dueNotices());
        report.table(
                "Dispatch, " + rate(sizes.futureNotices()) + " notices planned for later",
                "notices out/s",
                "CPU ms/notice",
                "empty sweep, nothing planned, ms",
                "empty sweep, all planned, ms",
                "memory MB");
        report.row(
                rate(sizes.dueNotices() / sent.seconds()),
                number(sent.cpuMillis()),
                number(sweepWithout),
                number(sweepWith),
                sent.megabytes());
    }

    void sendOnceMore() throws IOException, SQLException {
        send(models(), sizes.dueNotices());
    }

    private record Sent(double seconds, double cpuMillis, long megabytes) {}

    private Sent send(Object[] models, int count) throws IOException, SQLException {
        untilNothingIsDue();
        long before = reminders();
        server.resources().peakMegabytes();
        double cpu = server.resources().cpuSeconds();
        long start;
        try (Connection connection = server.connect()) {
            multiply(connection, models, NOW, count);
            start = System.nanoTime();
        }
        untilNothingIsDue();
        double seconds = (System.nanoTime() - start) / 1e9;
        long went = reminders() - before;
        if (went != count) {
            throw new IllegalStateException(went + " notices went out where " + count + " were due");
        }
        return new Sent(
                seconds,
                (server.resources().cpuSeconds() - cpu) * 1000 / count,
                server.resources().peakMegabytes());
    }

    /** Attempts of reminders: urgent news that nobody confirmed goes out again beside them. */
    private long reminders() {
        return server.database()
                .queryForObject(
                        "select count(*) from attempt join notice on notice.id = attempt.notice_id"
                                + " where notice.occasion like 'REMINDER%'",
                        Long.class);
    }

    private Object[] models() {
        return server.database()
                .queryForList(
                        "select id from notice where state = 'PLANNED' and occasion like 'REMINDER%'"
                                + " and recipient_id is not null and next_look > now() + interval '30 days'"
                                + " order by next_look desc limit " + sizes.linkable() * 2,
                        Object.class)
                .toArray();
    }

    private void multiply(Connection connection, Object[] models, String look, int count) throws SQLException {
        String sql = MULTIPLY.formatted(look, count / models.length + 1, count);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", models));
            if (statement.executeUpdate() != count) {
                throw new IllegalStateException("too few reminders to multiply");
            }
        }
    }

    private void untilNothingIsDue() {
        while (server.database()
                        .queryForObject(
                                "select (select count(*) from notice where state = 'PLANNED' and next_look <= now())"
                                        + " + (select count(*) from notice where state = 'SENDING')",
                                Long.class)
                > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Milliseconds that half the sweeps take at most. */
    private double sweep() {
        SendDueNotices send = server.door(SendDueNotices.class);
        double[] millis = new double[SWEEPS];
        for (int i = 0; i < SWEEPS; i++) {
            long start = System.nanoTime();
            send.sendAll();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[SWEEPS / 2];
    }
}
