package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.number;
import static org.timelynotice.benchmark.Report.rate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.timelynotice.intake.MessageStore;

/** Messages in: kept durably, read, correlated and decided. */
final class IntakeBenchmark {

    private static final int CHUNK = 500;
    private static final int BATCH_THREADS = 2;

    /** As many messages as the sample docket of the first start has at most. */
    private static final int SAMPLES = 10;

    private final Server server;
    private final OutsideProcess outside;
    private final Sizes sizes;
    private final Letters letters;
    private int next = 1;
    private int linkedBeside;

    IntakeBenchmark(Server server, OutsideProcess outside, Sizes sizes) {
        this.server = server;
        this.outside = outside;
        this.sizes = sizes;
        this.letters = new Letters(sizes.linkable());
    }

    /**
     * One round.
     *
     * @param kept messages a second until the last was durably kept
     * @param decided messages a second until the last was decided
     * @param cpuMillis processor time for a message, program and PostgreSQL together
     */
    record Round(double kept, double decided, Load.Seen seen, double cpuMillis, long megabytes) {}

    static void head(Report report) {
        report.table(
                "Intake",
                "people followed",
                "HTTP: accepted/s",
                "answer p50 ms",
                "answer p99 ms",
                "decided/s, end to end",
                "CPU ms/message",
                "batches: kept/s",
                "decided/s, end to end",
                "CPU ms/message",
                "memory MB");
    }

    void row(Report report, String followed) throws IOException {
        server.resources().peakMegabytes();
        Round http = http(sizes.messages());
        Round batches = batches(sizes.messages());
        report.row(
                followed,
                rate(http.kept()),
                number(http.seen().p50Millis()),
                number(http.seen().p99Millis()),
                rate(http.decided()),
                number(http.cpuMillis()),
                rate(batches.kept()),
                rate(batches.decided()),
                number(batches.cpuMillis()),
                Math.max(http.megabytes(), batches.megabytes()));
    }

    Round http(int count) throws IOException {
        int from = take(count);
        double cpu = server.resources().cpuSeconds();
        long start = System.nanoTime();
        Load.Seen seen = outside.load(server.port(), sizes.linkable(), from, count);
        double decided = untilDecided(start);
        return round(count, seen.seconds(), decided, seen, cpu);
    }

    Round batches(int count) {
        int from = take(count);
        double cpu = server.resources().cpuSeconds();
        long start = System.nanoTime();
        keep(from, count);
        double kept = (System.nanoTime() - start) / 1e9;
        double decided = untilDecided(start);
        return round(count, kept, decided, new Load.Seen(kept, 0, 0), cpu);
    }

    private Round round(int count, double kept, double decided, Load.Seen seen, double cpuBefore) {
        double cpu = server.resources().cpuSeconds() - cpuBefore;
        check();
        return new Round(
                count / kept,
                count / decided,
                seen,
                cpu * 1000 / count,
                server.resources().peakMegabytes());
    }

    /** Numbers that no message has had. */
    private int take(int count) {
        int from = next;
        next += count;
        return from;
    }

    /** The same, for messages that each concern a case. */
    int takeLinked(int count) {
        int from = take(count);
        linkedBeside += (int) (count
                - IntStream.range(from, next)
                        .filter(i -> i % Letters.ONE_LINKED_IN == 0)
                        .count());
        return from;
    }

    /** As a polled court's pages are kept: many in one commit. */
    private void keep(int from, int count) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < BATCH_THREADS; i++) {
            int mine = from + i * count / BATCH_THREADS;
            int end = from + (i + 1) * count / BATCH_THREADS;
            threads.add(new Thread(() -> keepRange(mine, end), "batches-" + i));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keepRange(int from, int end) {
        MessageStore messages = server.door(MessageStore.class);
        for (int start = from; start < end; start += CHUNK) {
            List<byte[]> chunk = IntStream.range(start, Math.min(end, start + CHUNK))
                    .mapToObj(letters::message)
                    .toList();
            messages.keepAll("sandbox", chunk);
        }
    }

    /** A hearing of every linkable case, decided; what the dispatch multiplies. */
    void oneHearingEach() {
        MessageStore messages = server.door(MessageStore.class);
        int from = take(sizes.linkable());
        for (int start = 0; start < sizes.linkable(); start += CHUNK) {
            messages.keepAll(
                    "sandbox",
                    IntStream.range(start, Math.min(sizes.linkable(), start + CHUNK))
                            .mapToObj(i -> letters.hearingOf(i, from + i))
                            .toList());
        }
        untilDecided(System.nanoTime());
    }

    /** Seconds from the start until no message waits to be decided. */
    double untilDecided(long start) {
        while (waiting()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Asks the index of what waits: counting the whole table would take from the program what is to be measured. */
    private boolean waiting() {
        return Boolean.TRUE.equals(server.database()
                .queryForObject(
                        "select exists (select from message where state = 'KEPT' order by receipt)", Boolean.class));
    }

    /** A benchmark of a program that does the wrong thing measures nothing. */
    private void check() {
        long parked = count("state = 'PARKED'");
        long doubtful = count("outcomes @> '[{\"verdict\": \"NEEDS_REVIEW\"}]'");
        long linked = count("outcomes @> '[{\"verdict\": \"LINKED\"}]'");
        long expected = IntStream.range(1, next)
                        .filter(i -> i % Letters.ONE_LINKED_IN == 0)
                        .count()
                + linkedBeside;
        if (parked > SAMPLES || doubtful > SAMPLES || linked < expected || linked > expected + SAMPLES) {
            throw new IllegalStateException(parked + " messages parked, " + doubtful + " doubtful, " + linked
                    + " linked where " + expected + " should be");
        }
    }

    private long count(String condition) {
        return server.database().queryForObject("select count(*) from message where " + condition, Long.class);
    }
}
