package org.timelynotice.benchmark;

import static org.timelynotice.benchmark.Report.number;
import static org.timelynotice.benchmark.Report.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;

/** The steps of deciding, each alone and on one thread. */
final class Steps {

    private static final int TOGETHER = 200;
    private static final int MOST = 10_000;

    private final Server server;
    private final List<byte[]> messages;

    Steps(Server server, Sizes sizes) {
        this.server = server;
        var letters = new Letters(sizes.linkable());
        this.messages = IntStream.rangeClosed(1, Math.min(sizes.messages(), MOST))
                .mapToObj(letters::message)
                .toList();
    }

    void measure(Report report) {
        report.table("Steps of deciding, one thread", "step, alone", "messages/s", "µs/message");
        List<CourtEvent> events = read();
        events = read();
        long start = System.nanoTime();
        events = read();
        row(report, "reading: XML to events, the project's own exchange validated", start);
        start = System.nanoTime();
        List<Set<MatchKey>> batches = keys(events);
        row(report, "match keys of the events", start);
        find(batches);
        start = System.nanoTime();
        find(batches);
        row(report, "look-up of the match keys, " + TOGETHER + " events to a query", start);
    }

    private void row(Report report, String step, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        report.row(step, rate(messages.size() / seconds), number(seconds * 1e6 / messages.size()));
    }

    private List<CourtEvent> read() {
        MessageReader reader = server.door(MessageReader.class);
        ReadingContext context =
                server.door(Feeds.class).find("sandbox").map(Feed::context).orElseThrow();
        var events = new ArrayList<CourtEvent>();
        for (byte[] message : messages) {
            if (reader.read(message, context) instanceof Reading.Understood understood) {
                events.addAll(understood.events());
            }
        }
        return events;
    }

    private static List<Set<MatchKey>> keys(List<CourtEvent> events) {
        var batches = new ArrayList<Set<MatchKey>>();
        for (int from = 0; from < events.size(); from += TOGETHER) {
            batches.add(events.subList(from, Math.min(events.size(), from + TOGETHER)).stream()
                    .flatMap(event -> MatchKeys.of(event).stream())
                    .collect(Collectors.toSet()));
        }
        return batches;
    }

    private void find(List<Set<MatchKey>> batches) {
        batches.forEach(server.door(Rooms.class).index()::find);
    }
}
