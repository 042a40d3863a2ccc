package org.timelynotice.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Opened;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;

/**
 * Says how a message would be read by the feeds and formats as they are on disk now, so that a new one is tried without a restart.
 * Nothing is kept, decided or taken over.
 */
public final class RehearseReading {

    private final Path config;
    private final Path niemSchemas;
    private final Clock clock;

    public RehearseReading(Path config, Path niemSchemas, Clock clock) {
        this.config = config;
        this.niemSchemas = niemSchemas;
        this.clock = clock;
    }

    /** How a trial ended. */
    public sealed interface Tried {
        record Report(ReadingReport report) implements Tried {}

        record UnknownFeed() implements Tried {}

        /** The files as they are now could not be loaded. */
        record Broken(List<String> problems) implements Tried {}

        /** Handed in, it would not be taken. */
        record NotTaken(String reason) implements Tried {}
    }

    /** One at a time: loading all formats is work. */
    public synchronized Tried read(String feedName, byte[] content, Declared declared) {
        try {
            MessageReader reader = MessageReader.load(config, niemSchemas);
            return Feeds.load(config, reader.formats())
                    .find(feedName)
                    .map(feed -> read(reader, feed, feed.open(content, declared)))
                    .orElseGet(Tried.UnknownFeed::new);
        } catch (ConfigException e) {
            return new Tried.Broken(
                    e.problems().stream().map(ConfigProblem::toString).toList());
        }
    }

    private Tried read(MessageReader reader, Feed feed, Opened opened) {
        if (opened instanceof Opened.Message message) {
            return message.content().length > feed.maxBytes()
                    ? new Tried.NotTaken("it is larger than maxBytes of this feed")
                    : new Tried.Report(ShowReading.report(
                            feed,
                            Optional.empty(),
                            reader.read(message.content(), feed.context()).asOf(clock.instant())));
        }
        if (opened instanceof Opened.NotUnderstood not) {
            return new Tried.NotTaken(not.reason());
        }
        return new Tried.NotTaken(
                opened instanceof Opened.Empty
                        ? "the body is empty"
                        : "it is, or unpacks to, more than this feed takes");
    }
}
