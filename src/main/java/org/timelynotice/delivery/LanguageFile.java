package org.timelynotice.delivery;

import java.util.List;

/**
 * {@code language.yaml}: what is needed to speak one language apart from the texts themselves.
 *
 * @param dateAndTime pattern of a day with its hour and zone
 * @param dateOnly pattern of a day whose hour is not known
 * @param unnamedDefendant words for a defendant whose name is not known
 * @param unsafeWords words that no bare or code-phrase text may hold; a star at the end stands for any ending
 */
record LanguageFile(
        TextReview reviewed,
        String dateAndTime,
        String dateOnly,
        String unnamedDefendant,
        List<String> unsafeWords,
        Answers answers) {

    /** What people are answered who write back. */
    record Answers(String stop, String start, String help, String confirm) {}
}
