package org.timelynotice.notice.adapter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.notice.WordsSent.Words;
import org.timelynotice.recipient.RecipientId;

/** What was said to somebody, as it is stored. */
record StoredWords(Optional<String> subject, String text, String language) {

    static StoredWords of(Words words) {
        return new StoredWords(words.subject(), words.text(), words.language().toLanguageTag());
    }

    Words words(UUID attempt, RecipientId reader) {
        return new Words(attempt, reader, subject, text, Locale.forLanguageTag(language));
    }
}
