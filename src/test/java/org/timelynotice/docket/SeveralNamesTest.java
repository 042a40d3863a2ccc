package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One source may have a code and a name for one court, jail or prison. */
class SeveralNamesTest {

    private static final Identifiers NUMBERS = new Identifiers(
            Optional.of("PA-1"), Optional.empty(), Optional.of("B-77"), Optional.empty(), Optional.of("AS-PRINTED"));

    @Test
    void the_first_name_of_a_court_comes_foremost() {
        assertThat(CourtId.of(List.of("PA051015J", "Court of Common Pleas", "CP-51")))
                .contains(new CourtId("PA051015J", List.of("Court of Common Pleas", "CP-51")));
    }

    @Test
    void without_a_name_there_is_no_court() {
        assertThat(CourtId.of(List.of())).isEmpty();
    }

    @Test
    void a_court_is_spelled_by_each_of_its_names_alone() {
        assertThat(new CourtId("PA051015J", List.of("Court of Common Pleas", "CP-51")).spellings())
                .containsExactly(new CourtId("PA051015J"), new CourtId("Court of Common Pleas"), new CourtId("CP-51"));
    }

    @Test
    void case_blanks_and_punctuation_make_no_other_court() {
        assertThat(new CourtId("Court of Common-Pleas").normalized())
                .isEqualTo("COURTOFCOMMONPLEAS")
                .isEqualTo(new CourtId("COURT OF  COMMON PLEAS.").normalized());
    }

    @Test
    void numbers_are_issued_by_a_facility_under_all_its_names() {
        assertThat(NUMBERS.issuedBy(List.of("JAIL-1", "Sample Jail")))
                .isEqualTo(new Identifiers(
                        Optional.of("PA-1"),
                        Optional.empty(),
                        Optional.of("B-77"),
                        Optional.empty(),
                        Optional.of("JAIL-1"),
                        List.of("Sample Jail")));
    }

    @Test
    void without_a_name_the_facility_stays_as_it_was() {
        assertThat(NUMBERS.issuedBy(List.of())).isEqualTo(NUMBERS);
    }
}
