package org.timelynotice.integration;

import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.PollCourt;

/** What the polling routes call. */
@Component("poll")
class Poll {

    private final PollCourt pollCourt;

    Poll(PollCourt pollCourt) {
        this.pollCourt = pollCourt;
    }

    void ask(@Header("feed") String feed) {
        pollCourt.ask(feed);
    }
}
