package org.timelynotice.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Notice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** What may be said to somebody at an address, by a machine or by whoever calls them: the same for both. */
public final class PermittedWords {

    private static final String NO_RELEASE = "no release of information by every victim of the case is on file";
    private static final String CLOSED = "the court has closed the case";
    private static final String SHARED = "less was agreed on for the same address elsewhere";

    private final Sending sending;

    public PermittedWords(Sending sending) {
        this.sending = sending;
    }

    /** The words for an address, or why there are none; no more than may be said there now. */
    public WordingResult of(Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        return words(notice, person, limited(notice, person, point, records, now), records);
    }

    /** Why no more may be said at an address than that, where its reader chose more; in words that name nobody. */
    public List<String> whyLess(
            Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        ContactPoint shared = records.oneTier(person, point);
        ContactPoint open = records.limits(notice).limited(shared);
        ContactPoint disclosed =
                records.disclosure().limited(person, point, sending.recheck().topics(notice), now);
        return Stream.of(why(point, disclosed, NO_RELEASE), why(shared, open, CLOSED), why(point, shared, SHARED))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> why(ContactPoint before, ContactPoint after, String reason) {
        return before.tier() == after.tier() ? Optional.empty() : Optional.of(reason);
    }

    /** The address as it may be written to now: no more than anybody gave it, and to an advocate without a release nothing that identifies anybody. */
    public ContactPoint limited(
            Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
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
