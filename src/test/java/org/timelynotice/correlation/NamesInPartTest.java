package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;

/** A name of which a part is missing contradicts nothing: with the same birth date a person is asked, and nothing is linked by it. */
class NamesInPartTest {

    private final Correlator correlator = new Correlator(CourtNames.none());

    /** As it goes in the program: only cases that share a key are looked at. */
    private Correlation correlate(CourtEvent event, TraffickingCase followed) {
        boolean found = !Collections.disjoint(MatchKeys.of(event), MatchKeys.of(followed));
        return correlator.correlate(event, found ? List.of(followed) : List.of());
    }

    private static Defendant named(String given, String surname) {
        return person(given, surname, BIRTH);
    }

    @ParameterizedTest
    @CsvSource({
        "TBD, Fictivero",
        "Unknown, Fictivero",
        "Unknown Female, Fictivero",
        "UNK, FICTIVERO",
        "FNU, Fictivero",
        ", Fictivero",
        "A, Fictivero",
        "A., Fictivero",
        "Anna, LNU",
        "Anna, Unknown",
        "Anna,",
        "Anna, Fictivero Exempla",
        "Anna, Exempla-Fictivero",
        "FNU, Fictivero-Exempla"
    })
    void with_the_same_birth_date_a_person_is_asked(String given, String surname) {
        Defendant part = named(given, surname);
        Defendant whole = named("Anna", "Fictivero");

        assertThat(correlate(release(null, null, part), caseOf("PA", COURT, NUMBER, whole)))
                .isInstanceOf(NeedsReview.class);
        assertThat(correlate(release(null, null, whole), caseOf("PA", COURT, NUMBER, part)))
                .isInstanceOf(NeedsReview.class);
        assertThat(correlate(hearing("Another Court", "CR-9-2025", part), caseOf("PA", COURT, NUMBER, whole)))
                .isInstanceOf(NeedsReview.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Berta, Fictivero",
        "B, Fictivero",
        "Anna, Exempla",
        "A, LNU",
        "Unknown, Unknown",
        "TBD, Exempla",
        "Berta, LNU",
        "Fictivero, LNU"
    })
    void another_name_or_none_at_all_is_nothing(String given, String surname) {
        var followed = caseOf("PA", COURT, NUMBER, named("Anna", "Fictivero"));

        assertThat(correlate(release(null, null, named(given, surname)), followed))
                .isInstanceOf(Unrelated.class);
    }

    @ParameterizedTest
    @CsvSource({"TBD, Fictivero", ", Fictivero", "A, Fictivero", "Anna, LNU"})
    void with_another_birth_date_or_none_it_is_nothing(String given, String surname) {
        var followed = caseOf("PA", COURT, NUMBER, named("Anna", "Fictivero"));

        for (LocalDate birth : List.of(BIRTH.plusDays(1), LocalDate.of(1900, 1, 1))) {
            assertThat(correlate(release(null, null, person(given, surname, birth)), followed))
                    .isInstanceOf(Unrelated.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"TBD", "Unknown", "FNU"})
    void a_word_in_place_of_a_given_name_links_nothing_that_another_name_would_not(String word) {
        var numbers = new Identifiers(
                Optional.empty(),
                Optional.empty(),
                Optional.of("BK-2041"),
                Optional.empty(),
                Optional.of("Sample Jail"));
        Defendant followed = withNumbers(person("Anna", "Fictivero", null), numbers);
        Defendant said = withNumbers(person(word, "Fictivero", null), numbers);

        assertThat(correlate(release(null, null, said), caseOf("PA", COURT, NUMBER, followed)))
                .isNotInstanceOf(Linked.class);
    }

    private static Defendant withNumbers(Defendant person, Identifiers numbers) {
        return new Defendant(person.name(), person.birthDate(), numbers);
    }

    @Test
    void whoever_decides_reads_what_agrees() {
        var review = (NeedsReview) correlate(
                release(null, null, named("TBD", "Fictivero")),
                caseOf("PA", COURT, NUMBER, named("Anna", "Fictivero")));

        assertThat(review.candidates().get(0).evidence())
                .extracting(Evidence::statement)
                .containsExactly("same surname", "same birth date");
    }
}
