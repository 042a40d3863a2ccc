package org.timelynotice.sandbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.stored.GoldenRows;

class StoredTextTest {

    @Test
    void what_was_delivered_opens_as_it_was_written_by_every_version() {
        GoldenRows.assertOpen(
                Outbox.BODY,
                Map.of(
                        "mail",
                        new StoredText(
                                "reader@example.org",
                                Optional.of("Aviso"),
                                "Hay novedades.\nLlame al 215-555-0100.",
                                Optional.of(Locale.forLanguageTag("zh-Hant"))),
                        "text",
                        new StoredText("+12155550101", Optional.empty(), "There is news.", Optional.of(Locale.ENGLISH)),
                        "before-languages",
                        new StoredText("+12155550101", Optional.empty(), "There is news.", Optional.empty())));
    }
}
