package org.timelynotice.web.console;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;

/** The zone in which general times are shown: that of the first feed. What belongs to somebody is shown in their own. */
@Component
class CourtZone {

    private final ZoneId zone;

    CourtZone(Feeds feeds) {
        this.zone = feeds.all().stream()
                .findFirst()
                .map(Feed::context)
                .map(context -> context.zone())
                .orElse(ZoneOffset.UTC);
    }

    ZoneId get() {
        return zone;
    }
}
