package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import org.timelynotice.AnyText;

class CaseNumberTest {

    private static String normalized(String printed) {
        return new CaseNumber(printed).normalized();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CP-51-CR-0001234-2026",
                "CP 51 CR 1234 2026",
                "cp-51-cr-0001234-2026",
                "  CP-51-CR-0001234-2026\n",
                "CP\u201351\u2013CR\u20130001234\u20132026",
                "CP\u201151\u2212CR\u20141234\u20102026",
                "CP-51-CR-\uFF10\uFF10\uFF10\uFF11\uFF12\uFF13\uFF14-2026",
                "\uFF23\uFF30-51-CR-1234-2026",
                "CP51CR1234-2026",
                "CP/51/CR/1234/2026",
                "CP-51-CR-0001\u200B234-2026",
                "Case No. CP-51-CR-0001234-2026",
                "CASE NO CP-51-CR-0001234-2026",
                "Case #: CP-51-CR-0001234-2026",
                "No. CP-51-CR-0001234-2026",
                "# CP-51-CR-0001234-2026",
                "\u2116 CP-51-CR-0001234-2026",
                "Docket Number: CP-51-CR-0001234-2026",
                "Cause No: CP-51-CR-0001234-2026"
            })
    void spellings_of_one_number_are_equal(String printed) {
        assertThat(normalized(printed)).isEqualTo("CP-51-CR-1234-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026CF000123, 2026-CF-123",
        "CR01-26-00123, CR-01-26-123",
        "No. 12-345, 12-345",
        "25-00001, 25-1",
        "1:26-cr-00012, 1-26-CR-12"
    })
    void pairs_of_spellings_are_equal(String one, String other) {
        assertThat(normalized(one)).isEqualTo(normalized(other));
    }

    @ParameterizedTest
    @CsvSource({
        "CP-51-CR-1234-2026, CP-51-CR-12342026",
        "12-34, 1-234",
        "2026-CF-123, 2026-CF-123-A",
        "2026-CF-123, 2026-CM-123",
        "10-1, 1-01",
        "NO-2026-12, 2026-12",
        "0-12, 12",
        "CR-0-12, CR-12",
        "26-CF-123, 2026-CF-123"
    })
    void different_numbers_stay_different(String one, String other) {
        assertThat(normalized(one)).isNotEqualTo(normalized(other));
    }

    @Test
    void a_number_without_separators_agrees_only_when_glued() {
        assertThat(normalized("cp51cr00012342026")).isNotEqualTo(normalized("CP-51-CR-0001234-2026"));
        assertThat(new CaseNumber("cp51cr00012342026").glued())
                .isEqualTo(new CaseNumber("Case No. CP-51-CR-0001234-2026").glued());
    }

    @Test
    void a_glued_number_is_all_letters_and_digits_without_the_label() {
        assertThat(new CaseNumber("Case No. cp-51-CR-0001234/2026").glued()).isEqualTo("CP51CR00012342026");
    }

    @Test
    void runs_of_letters_and_digits_keep_their_zeros() {
        assertThat(new CaseNumber("No. CP51-CR-0123456789 / 09é").runs())
                .containsExactly("CP", "51", "CR", "0123456789", "09", "E");
        assertThat(new CaseNumber("0-9").runs()).containsExactly("0", "9");
        assertThat(new CaseNumber("A9B0C").runs()).containsExactly("A", "9", "B", "0", "C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "#", "Case No."})
    void nothing_stays_nothing(String printed) {
        assertThat(normalized(printed)).isEmpty();
    }

    @Test
    void normalizing_is_idempotent() {
        qt().forAll(AnyText.any()).checkAssert(printed -> {
            String once = normalized(printed);

            assertThat(normalized(once)).isEqualTo(once);
        });
    }

    @Test
    void case_and_outer_blanks_do_not_count() {
        qt().forAll(numbers())
                .checkAssert(printed -> assertThat(normalized("  " + printed.toLowerCase(Locale.ROOT) + "\t"))
                        .isEqualTo(normalized(printed)));
    }

    private static Gen<String> numbers() {
        Gen<String> signs = arbitrary().pick("ABCNOR0123456789-./ ".split(""));
        return lists().of(signs).ofSizeBetween(0, 30).map(parts -> String.join("", parts));
    }
}
