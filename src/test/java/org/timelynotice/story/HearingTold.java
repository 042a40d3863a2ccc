package org.timelynotice.story;

import java.time.LocalDateTime;
import java.util.Optional;

/** What a court says of one hearing, to be said again with a difference. */
record HearingTold(
        StoryCase theCase,
        String event,
        Optional<String> number,
        long version,
        String action,
        String status,
        LocalDateTime at,
        Optional<LocalDateTime> previously) {

    static HearingTold of(StoryCase story) {
        return new HearingTold(
                story,
                "EV",
                Optional.of("H-" + story.number()),
                1,
                "NEW",
                "SCHEDULED",
                LocalDateTime.MIN,
                Optional.empty());
    }

    HearingTold in(StoryCase other) {
        return new HearingTold(other, event, number, version, action, status, at, previously);
    }

    HearingTold named(String name) {
        return new HearingTold(theCase, name + "-" + theCase.number(), number, version, action, status, at, previously);
    }

    HearingTold numbered(String other) {
        return new HearingTold(theCase, event, Optional.of(other), version, action, status, at, previously);
    }

    HearingTold unnumbered() {
        return new HearingTold(theCase, event, Optional.empty(), version, action, status, at, previously);
    }

    HearingTold version(long next, String doing) {
        return new HearingTold(theCase, event, number, next, doing, status, at, previously);
    }

    HearingTold status(String word) {
        return new HearingTold(theCase, event, number, version, action, word, at, previously);
    }

    HearingTold at(LocalDateTime time) {
        return new HearingTold(theCase, event, number, version, action, status, time, previously);
    }

    HearingTold previously(LocalDateTime time) {
        return new HearingTold(theCase, event, number, version, action, status, at, Optional.of(time));
    }

    String message() {
        return Messages.event(
                theCase, "HearingNotice", event, version, action, Messages.courtEvent(number, status, at, previously));
    }
}
