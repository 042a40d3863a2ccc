package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "'  o''Sample-Person, 7 ', OSAMPLEPERSON7",
        "Ñandú,                    NANDU",
        "Łódź,                     LODZ",
        "Ørsted Ærø,               ORSTEDAERO",
        "đakovo ðorn þing,         DAKOVODORNTHING",
        "œuvre,                    OEUVRE",
        "Straße,                   STRASSE",
        "ＣＲ１２,                  CR12",
        "٣٤,                       34",
        "样本,                      样本"
    })
    void only_letters_and_digits_are_left_in_upper_case_and_without_accents(String printed, String folded) {
        assertThat(Spelling.fold(printed)).isEqualTo(folded);
    }

    @Test
    void a_text_without_letters_and_digits_folds_to_nothing() {
        assertThat(Spelling.fold(" -–. ")).isEmpty();
    }

    @Test
    void blanks_and_punctuation_stay_in_plain_text() {
        assertThat(Spelling.plain("Cañon City: no. 7")).isEqualTo("CANON CITY: NO. 7");
    }
}
