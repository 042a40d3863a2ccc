package org.timelynotice.notice.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.stored.GoldenRows;

class JdbcWordsSentTest {

    @Test
    void what_was_said_opens_as_it_was_written_by_every_version() {
        GoldenRows.assertOpen(
                JdbcWordsSent.WORDS,
                Map.of(
                        "mail", new StoredWords(Optional.of("News"), "There is news.\nCall us.", "en"),
                        "text", new StoredWords(Optional.empty(), "Hay noticias.", "es")));
    }

    @Test
    void words_name_their_attempt_and_nothing_else_where_they_might_be_logged() {
        var attempt = new UUID(1, 2);
        var words = new StoredWords(Optional.of("canary"), "canary", "en")
                .words(attempt, new org.timelynotice.recipient.RecipientId(new UUID(3, 4)));

        assertThat(words.toString()).contains(attempt.toString()).doesNotContain("canary");
        assertThat(words.language()).isEqualTo(Locale.ENGLISH);
        assertThat(List.of(words.text())).containsExactly("canary");
    }
}
