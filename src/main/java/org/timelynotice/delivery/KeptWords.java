package org.timelynotice.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.recipient.RecipientId;

/** Words that people wrote, for those who may read them; never in a log or an audit. */
public interface KeptWords {

    /**
     * What somebody wrote.
     *
     * @param about the task that asks to read it, or what it explains
     * @param person whose it is; empty where the number is on no record
     * @param from the number it came from, or who said it
     */
    record Words(UUID about, Optional<RecipientId> person, String from, String text, Instant at) {

        @Override
        public String toString() {
            return "Words[about=" + about + "]";
        }
    }

    void keep(Words words);

    /** Empty where there are none, or the key of whoever wrote them has been destroyed. */
    Optional<Words> about(UUID task);
}
