package org.timelynotice.integration;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;

/**
 * Gives every wired feed its route, from the template of its kind, once the templates are there. A feed that cannot have its route
 * stops the start: silence would be taken for a quiet day at court. A port that is taken does not, since it may become free and
 * other feeds have theirs: the feed is shown as down until its route has got it.
 */
@Component
class FeedRoutes implements CamelContextConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRoutes.class);
    private static final String MLLP = "feed-mllp";

    private final Feeds feeds;

    FeedRoutes(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        // The templates are not loaded yet.
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        feeds.all().forEach(feed -> wire(camel, feed));
    }

    private static void wire(CamelContext camel, Feed feed) {
        feed.folder().ifPresent(folder -> template(camel, "feed-folder", feed).add());
        feed.mllp().ifPresent(mllp -> listen(camel, feed, mllp));
        feed.poll()
                .ifPresent(poll -> template(camel, "feed-poll", feed)
                        .parameter("periodMillis", poll.period().toMillis())
                        .add());
    }

    private static void listen(CamelContext camel, Feed feed, Feed.Mllp mllp) {
        if (!canBind(mllp)) {
            LOG.error(
                    "feed {} is down: {}:{} is taken by another program, or is not an address of this machine; free it or"
                            + " change the feed's file. The route tries again by itself; all else runs.",
                    feed.name(),
                    mllp.host(),
                    mllp.port());
        }
        template(camel, MLLP, feed)
                .parameter("host", mllp.host())
                .parameter("port", mllp.port())
                .add();
    }

    private static boolean canBind(Feed.Mllp mllp) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(mllp.host(), mllp.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The id of the route of a feed's port. */
    static String mllpRoute(String feed) {
        return MLLP + "-" + feed;
    }

    private static TemplatedRouteBuilder template(CamelContext camel, String name, Feed feed) {
        return TemplatedRouteBuilder.builder(camel, name)
                .routeId(name + "-" + feed.name())
                .parameter("feed", feed.name());
    }
}
