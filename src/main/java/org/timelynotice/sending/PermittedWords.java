package org.timelynotice.sending;

import java.time.Instant;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Notice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** What may be said to somebody at an address, by a machine or by whoever calls them: the same for both. */
public final class PermittedWords {

    private final Sending sending;

    public PermittedWords(Sending sending) {
        this.sending = sending;
    }

    /** The words for an address, or why there are none; no more than may be said there now. */
    public WordingResult of(Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        return words(notice, person, limited(notice, person, point, records, now), records);
    }

    /** The address as it may be written to now: no more than anybody gave it, and to an advocate without a release nothing that identifies anybody. */
    ContactPoint limited(Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        return records.disclosure()
                .limited(
                        person,
                        records.limits(notice).limited(records.oneTier(person, point)),
                        sending.recheck().topics(notice),
                        now);
    }

    /** The words for an address that is limited already. */
    WordingResult words(Notice notice, Recipient person, ContactPoint point, BatchRecords records) {
        return sending.composer().compose(notice, person, point, records.event(notice), records.file(notice));
    }
}
