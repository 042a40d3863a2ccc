package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.number;
import static org.timelynotice.benchmark.Report.rate;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.timelynotice.intake.MessageStore;

/** Messages that all concern somebody who is followed: spread over many cases, and about one case that grows long. */
final class LinkedBenchmark {

    private static final int[] LENGTHS = {400, 2_400, 10_000};

    private final Server server;
    private final Sizes sizes;
    private final IntakeBenchmark intake;
    private final Letters letters;

    LinkedBenchmark(Server server, Sizes sizes, IntakeBenchmark intake) {
        this.server = server;
        this.sizes = sizes;
        this.intake = intake;
        this.letters = new Letters(sizes.linkable());
    }

    void measure(Report report) {
        report.table("Linked messages", "which", "decided/s", "CPU ms/message");
        row(report, "spread over " + rate(sizes.linkable()) + " cases", sizes.linked(), i -> i % sizes.linkable());
        int soFar = 0;
        for (int length : LENGTHS) {
            int measured = Math.min(sizes.linked(), length / 2);
            if (length > sizes.longestCase()) {
                return;
            }
            decide(length - measured - soFar, i -> 0);
            row(report, "one case, up to " + rate(length) + " events", measured, i -> 0);
            soFar = length;
        }
    }

    private void row(Report report, String which, int count, IntFunction<Integer> concerned) {
        double cpu = server.resources().cpuSeconds();
        double seconds = decide(count, concerned);
        report.row(which, rate(count / seconds), number((server.resources().cpuSeconds() - cpu) * 1000 / count));
    }

    /** Seconds until as many messages are decided, each about the case that its place in the row says. */
    private double decide(int count, IntFunction<Integer> concerned) {
        int from = intake.takeLinked(count);
        List<byte[]> messages = IntStream.range(0, count)
                .mapToObj(i -> letters.of(concerned.apply(i), from + i))
                .toList();
        long start = System.nanoTime();
        server.door(MessageStore.class).keepAll("sandbox", messages);
        return intake.untilDecided(start);
    }
}
