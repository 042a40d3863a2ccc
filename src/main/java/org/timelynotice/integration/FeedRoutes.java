package org.timelynotice.integration;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;

/**
 * Gives every wired feed its route, from the template of its kind, once the templates are there. A feed that cannot have its route
 * (its port is taken, say) stops the start: silence would be taken for a quiet day at court.
 */
@Component
class FeedRoutes implements CamelContextConfiguration {

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
        feed.folder()
                .ifPresent(folder -> template(camel, "feed-folder", feed)
                        .parameter("folder", folder.path())
                        .add());
        feed.mllp()
                .ifPresent(mllp -> template(camel, "feed-mllp", feed)
                        .parameter("host", mllp.host())
                        .parameter("port", mllp.port())
                        .add());
        feed.poll()
                .ifPresent(poll -> template(camel, "feed-poll", feed)
                        .parameter("periodMillis", poll.period().toMillis())
                        .add());
    }

    private static TemplatedRouteBuilder template(CamelContext camel, String name, Feed feed) {
        return TemplatedRouteBuilder.builder(camel, name)
                .routeId(name + "-" + feed.name())
                .parameter("feed", feed.name());
    }
}
