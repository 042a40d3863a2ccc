package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static String initials(Optional<String> given, Optional<String> middle, Optional<String> surname) {
        return new PersonName(given, middle, surname).initials();
    }

    @Test
    void initials_are_the_first_letters_of_given_name_and_surname() {
        assertThat(initials(Optional.of("Mara"), Optional.of("Quinn"), Optional.of("Rivers")))
                .isEqualTo("M. R.");
    }

    @Test
    void a_missing_or_blank_part_has_no_initial() {
        assertThat(initials(Optional.empty(), Optional.empty(), Optional.of("Rivers")))
                .isEqualTo("R.");
        assertThat(initials(Optional.of("  "), Optional.empty(), Optional.of("  Rivers")))
                .isEqualTo("R.");
        assertThat(initials(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_letter_outside_the_common_plane_stays_whole() {
        assertThat(initials(Optional.of("𠀀样"), Optional.empty(), Optional.empty()))
                .isEqualTo("𠀀.");
    }
}
