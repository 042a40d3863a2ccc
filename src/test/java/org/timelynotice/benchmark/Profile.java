package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.number;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks again and again at what one kind of thread is doing, and says which parts it was seen in. */
final class Profile {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int DEPTH = 120;
    private static final int ROWS = 25;

    /** Parts that are not the program's own, by how their classes begin. */
    private static final Map<String, String> FOREIGN = Map.of(
            "org.postgresql.", "(PostgreSQL driver, waiting for the server included)",
            "com.sun.org.apache.xerces.", "(schema validation)",
            "com.fasterxml.aalto.", "(StAX parser)",
            "javax.crypto.", "(encryption and keyed hashes)",
            "tools.jackson.", "(JSON)");

    private final String thread;
    private final String within;
    private final Map<String, Integer> seen = new HashMap<>();
    private int samples;
    private volatile boolean open = true;

    private Profile(String thread, String within) {
        this.thread = thread;
        this.within = within;
    }

    /** What is watched. */
    interface Work {
        void run() throws IOException, SQLException;
    }

    /**
     * Watches threads while something runs.
     *
     * @param thread what the threads' names hold
     * @param within the part that a thread must be in; anywhere else it waits for work
     */
    static void of(Report report, String title, String thread, String within, Work work) throws Exception {
        var profile = new Profile(thread, within);
        var watcher = new Thread(profile::watch, "profile");
        watcher.start();
        work.run();
        profile.open = false;
        watcher.join();
        profile.write(report, title);
    }

    private void watch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().contains(thread))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        while (open) {
            for (ThreadInfo info : threads.getThreadInfo(ids, DEPTH)) {
                if (info != null) {
                    count(info.getStackTrace());
                }
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    private void count(StackTraceElement[] stack) {
        List<String> parts = new LinkedHashSet<>(
                        Arrays.stream(stack).flatMap(Profile::part).toList())
                .stream().toList();
        if (parts.stream().anyMatch(part -> part.contains(within))) {
            samples++;
            parts.forEach(part -> seen.merge(part, 1, Integer::sum));
        }
    }

    private static Stream<String> part(StackTraceElement frame) {
        String type = frame.getClassName();
        if (type.startsWith("org.timelynotice.")) {
            String simple = type.substring("org.timelynotice.".length());
            return frame.getMethodName().startsWith("lambda$") || simple.contains("$$")
                    ? Stream.empty()
                    : Stream.of("`" + simple + "." + frame.getMethodName() + "`");
        }
        return FOREIGN.entrySet().stream()
                .filter(foreign -> type.startsWith(foreign.getKey()))
                .map(Map.Entry::getValue);
    }

    private void write(Report report, String title) {
        report.table(title + ", " + samples + " samples", "part, with all it calls", "share %");
        seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(ROWS)
                .forEach(part -> report.row(part.getKey(), number(100.0 * part.getValue() / Math.max(samples, 1))));
    }
}
