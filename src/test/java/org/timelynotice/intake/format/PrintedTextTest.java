package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.AnyText;

class PrintedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Court of Sample County",
                " Court of Sample County",
                "Court of Sample County ",
                "Court  of Sample County",
                "Court of\n   Sample\tCounty",
                "\r\nCourt of Sample  County\r\n"
            })
    void a_value_is_the_same_however_it_was_laid_out(String printed) {
        assertThat(PrintedText.squeeze(printed)).isEqualTo("Court of Sample County");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  ", "\n\t"})
    void blanks_alone_are_nothing(String printed) {
        assertThat(PrintedText.squeeze(printed)).isEmpty();
    }

    @Test
    void squeezing_takes_nothing_but_blanks_and_leaves_none_to_take() {
        qt().forAll(AnyText.upTo(40)).checkAssert(printed -> {
            String squeezed = PrintedText.squeeze(printed);

            assertThat(withoutBlanks(squeezed)).isEqualTo(withoutBlanks(printed));
            assertThat(squeezed).doesNotContainPattern("[\\x00-\\x1F]|  |^ | $");
        });
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\x00-\\x20]", "");
    }

    @Test
    void a_number_that_a_line_break_divided_is_whole_again() {
        assertThat(PrintedText.unfold("CP-51-\n      CR-1234")).isEqualTo("CP-51-CR-1234");
        assertThat(PrintedText.unfold("CP-51-  \r\n  CR-1234\r")).isEqualTo("CP-51-CR-1234");
        assertThat(PrintedText.unfold("\rCP-51")).isEqualTo("CP-51");
        assertThat(PrintedText.unfold("\nCP-51")).isEqualTo("CP-51");
        assertThat(PrintedText.unfold("CP  51 CR ")).isEqualTo("CP 51 CR");
    }

    @Test
    void a_placeholder_and_an_empty_text_say_nothing() {
        Set<String> placeholders = Set.of("UNKNOWN", "X".repeat(39), "X".repeat(40));

        assertThat(PrintedText.says("", placeholders)).isFalse();
        assertThat(PrintedText.says("Unknown", placeholders)).isFalse();
        assertThat(PrintedText.says("Unknown County", placeholders)).isTrue();
        assertThat(PrintedText.says("X".repeat(39), placeholders)).isFalse();
        assertThat(PrintedText.says("X".repeat(40), placeholders)).isTrue();
    }
}
