package org.timelynotice.delivery.adapter;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.timelynotice.stored.GoldenRows;

class StoredWordsTest {

    @Test
    void words_open_as_they_were_written_by_every_version() {
        GoldenRows.assertOpen(
                JdbcKeptWords.BODY, Map.of("reply", new StoredWords("+12155550177", "¿Quién es? This is Vera.")));
    }
}
