package org.timelynotice.integration;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;

/** Gives every wired feed its route, from the template of its kind. */
@Component
class FeedRoutes extends EventNotifierSupport {

    private final Feeds feeds;
    private final CamelContext camel;

    FeedRoutes(Feeds feeds, CamelContext camel) {
        this.feeds = feeds;
        this.camel = camel;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.CamelContextStartedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        feeds.all().forEach(this::wire);
    }

    private void wire(Feed feed) {
        feed.folder()
                .ifPresent(folder -> template("feed-folder", feed)
                        .parameter("folder", folder.path())
                        .add());
        feed.mllp()
                .ifPresent(mllp -> template("feed-mllp", feed)
                        .parameter("host", mllp.host())
                        .parameter("port", mllp.port())
                        .add());
        feed.poll()
                .ifPresent(poll -> template("feed-poll", feed)
                        .parameter("periodMillis", poll.everySeconds() * 1000L)
                        .add());
    }

    private TemplatedRouteBuilder template(String name, Feed feed) {
        return TemplatedRouteBuilder.builder(camel, name)
                .routeId(name + "-" + feed.name())
                .parameter("feed", feed.name());
    }
}
