package org.timelynotice.integration;

import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.PollCourt;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.sweep.Sweeps;

/** What the polling routes call: a court system that is asked for what is new. */
@Component("court")
class PolledCourt {

    private final Feeds feeds;
    private final PollCourt pollCourt;
    private final Sweeps sweeps;

    PolledCourt(Feeds feeds, PollCourt pollCourt, Sweeps sweeps) {
        this.feeds = feeds;
        this.pollCourt = pollCourt;
        this.sweeps = sweeps;
    }

    void poll(@Header("feed") String feed) {
        feeds.find(feed)
                .flatMap(Feed::poll)
                .ifPresent(poll -> sweeps.polling(feed, poll.period()).run(() -> pollCourt.ask(feed)));
    }
}
