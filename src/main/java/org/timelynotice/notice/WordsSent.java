package org.timelynotice.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.recipient.RecipientId;

/** The words that went to people, kept sealed as long as the person is on record. */
public interface WordsSent {

    /**
     * What one call of a provider was to say, in the very words.
     *
     * @param reader under whose key it is sealed
     * @param subject of an e-mail
     */
    record Words(UUID attempt, RecipientId reader, Optional<String> subject, String text, Locale language) {

        /** Names the attempt only: what was said to somebody must not reach a log. */
        @Override
        public String toString() {
            return "Words[" + attempt + "]";
        }
    }

    /** Keeps words in the transaction that writes their attempts, behind them. */
    void keep(List<Words> words);

    /** What calls were to say; those of a person who was forgotten are gone. */
    Map<UUID, Words> of(List<UUID> attempts);
}
