package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Validity YEAR_2025 =
            new Validity(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2026, 1, 1)));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-12-31, in force from 2025-01-01; the event is of 2024-12-31
            2025-01-01,
            2025-12-31,
            2026-01-01, in force until 2026-01-01; the event is of 2026-01-01
            """)
    void a_rule_is_law_from_its_first_day_until_the_day_it_no_longer_is(LocalDate day, String reason) {
        assertThat(YEAR_2025.whyNotOn(day)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void a_rule_whose_start_nobody_looked_up_counts_as_always_law() {
        assertThat(new Validity(Optional.empty(), Optional.empty()).whyNotOn(LocalDate.of(1950, 1, 1)))
                .isEmpty();
    }
}
