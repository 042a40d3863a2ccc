package org.timelynotice.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;

/** Measures everything once and prints the tables of docs/benchmarks.md. */
final class BenchmarkRun {

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream console = System.out;
        Sizes sizes = Sizes.given();
        var report = new Report();
        try (var outside = new OutsideProcess();
                var server = new Server(outside.providerUrl())) {
            var dispatch = new DispatchBenchmark(server, sizes);
            var intake = new IntakeBenchmark(server, outside, sizes);
            new Bounds(server, sizes).measure(report);
            console.println("bounds measured");
            dispatch.sweepWithout();
            var population = new Population(server, sizes.linkable());
            population.growTo(sizes.linkable());
            IntakeBenchmark.head(report);
            intake.row(report, Report.rate(sizes.linkable()) + ", just started");
            console.println("measured after the start");
            intake.http(sizes.warmUp());
            intake.batches(sizes.warmUp());
            console.println("warmed up");
            for (int followed : sizes.tracked()) {
                population.growTo(followed);
                console.println(followed + " people followed");
                intake.row(report, Report.rate(followed));
                console.println(followed + " measured");
            }
            new Steps(server, sizes).measure(report);
            Profile.of(
                    report,
                    "Where the time of deciding goes",
                    "read-messages",
                    "ReadMessages",
                    () -> intake.batches(sizes.messages()));
            intake.oneHearingEach();
            dispatch.measure(report);
            var linked = new LinkedBenchmark(server, sizes, intake);
            Profile.of(
                    report,
                    "Where the time of linked messages goes",
                    "read-messages",
                    "ReadMessages",
                    () -> linked.measure(report));
            Profile.of(report, "Where the time of sending goes", "Worker", "SendDueNotices", dispatch::sendOnceMore);
        }
        report.write(Path.of("target", "benchmark.md"));
        console.println(report);
    }
}
