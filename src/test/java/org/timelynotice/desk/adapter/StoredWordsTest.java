package org.timelynotice.desk.adapter;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.stored.GoldenRows;

class StoredWordsTest {

    @Test
    void whom_a_person_told_and_what_they_noted_opens_as_it_was_written() {
        GoldenRows.assertOpen(
                OutcomeTable.WORDS,
                Map.of(
                        "none", new StoredWords(Optional.empty(), Optional.empty()),
                        "both",
                                new StoredWords(
                                        Optional.of("Vera Fictional"), Optional.of("asked to be called mornings"))));
    }
}
