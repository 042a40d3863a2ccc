package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/** A notice that was taken for ended, with the ways back to a person once what ended it turns out not to be so. */
public record EndedNotice(Notice notice) {

    private static final String ELSEWHERE =
            "somebody else has the number that it was sent to: nothing proves that they were told; tell them";

    public EndedNotice {
        if (!(notice.isMet()
                || notice.state() instanceof NoticeState.Waived
                || notice.state() instanceof NoticeState.NotMet)) {
            throw new IllegalArgumentException("notice " + notice.id() + " has not ended by anything that was said");
        }
    }

    /** A person has it again. */
    public Notice handedBack(String why) {
        return notice.in(new NoticeState.Referred(Optional.of(why)));
    }

    /** It had been missed before a person said that they had told them. */
    public Notice missed(String why) {
        return notice.in(new NoticeState.NotMet(Optional.of(why)));
    }

    /** What proved it went to somebody else: a person tells them, and what can no longer be told was missed. */
    public Notice wentElsewhere(Instant now) {
        return notice.schedule().expires().filter(end -> !end.isAfter(now)).isPresent()
                ? missed(ELSEWHERE)
                : handedBack(ELSEWHERE);
    }
}
