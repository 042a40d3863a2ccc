package org.timelynotice.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program and its PostgreSQL use of the machine, as Linux counts it; elsewhere nothing is known. */
final class Resources implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;
    private static final long SAMPLE_MILLIS = 1_000;

    private final long postmaster;
    private final Thread sampler = new Thread(this::sample, "memory-sampler");
    private volatile boolean open = Files.isDirectory(Path.of("/proc/self"));
    private volatile long peakKilobytes;

    Resources(long postmaster) {
        this.postmaster = postmaster;
        sampler.setDaemon(true);
        sampler.start();
    }

    /** Processor seconds of the program and its PostgreSQL, so far. */
    double cpuSeconds() {
        return cpu("self", false)
                + postgres().stream()
                        .mapToDouble(id -> cpu(id, id.equals(server())))
                        .sum();
    }

    /** Most memory together since last asked: resident pages of the program, proportional share of PostgreSQL's processes. */
    long peakMegabytes() {
        long peak = Math.max(peakKilobytes, kilobytes());
        peakKilobytes = 0;
        return peak / 1024;
    }

    private void sample() {
        while (open) {
            peakKilobytes = Math.max(peakKilobytes, kilobytes());
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private long kilobytes() {
        return number("self", "status", "VmRSS:")
                + postgres().stream()
                        .mapToLong(id -> number(id, "smaps_rollup", "Pss:"))
                        .sum();
    }

    private String server() {
        return String.valueOf(postmaster);
    }

    private List<String> postgres() {
        return ProcessHandle.of(postmaster)
                .map(server -> Stream.concat(Stream.of(server), server.descendants())
                        .map(process -> String.valueOf(process.pid()))
                        .toList())
                .orElse(List.of());
    }

    /** User and system time; of a server with that of its children that have ended. */
    private static double cpu(String id, boolean withEnded) {
        String stat = read(id, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        return (withEnded ? ticks + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : ticks)
                / TICKS_PER_SECOND;
    }

    private static long number(String id, String file, String label) {
        return read(id, file)
                .lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** Empty if the process has just ended. */
    private static String read(String id, String file) {
        try {
            return Files.readString(Path.of("/proc", id, file));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        open = false;
        sampler.interrupt();
    }
}
