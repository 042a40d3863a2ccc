package org.timelynotice.integration;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.ReadingContext;

/** Feeds by the delivered route of HL7, each on a port of its own, and nobody behind them. */
final class Hl7Ports implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final MllpPorts ports = new MllpPorts(camel);

    /** A feed that listens on a port of this machine. */
    static Feed feed(String name, int port) {
        return new Feed(
                name,
                "A feed of the tests",
                new ReadingContext(List.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                20_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Feed.Mllp("127.0.0.1", port)));
    }

    Hl7Ports(Feed... listening) throws Exception {
        Feeds feeds = mock(Feeds.class);
        when(feeds.all()).thenReturn(List.of(listening));
        camel.getRegistry()
                .bind("hl7", new Hl7Door(mock(ReceiveMessage.class), feeds, Messages.READER, Clock.systemUTC()));
        camel.start();
        for (String file : List.of("error-policy", "feed-mllp")) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveResource(camel, "file:routes/" + file + ".camel.yaml"));
        }
        new FeedRoutes(feeds).afterApplicationStart(camel);
    }

    boolean isOpen(String feed) {
        return ports.isOpen(feed);
    }

    @Override
    public void close() throws IOException {
        camel.close();
    }
}
