package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

class PersonCorrelationTest {

    private static final Defendant DOE = person("Sample", "Doe", BIRTH);
    private static final Defendant ROE = person("Other", "Roe", LocalDate.of(1975, 5, 5));

    private final Correlator correlator = new Correlator(CourtNames.none());

    private Correlation correlate(CourtEvent event, TraffickingCase... cases) {
        return correlator.correlate(event, List.of(cases));
    }

    private static Linked linked(Correlation correlation) {
        assertThat(correlation).isInstanceOf(Linked.class);
        return (Linked) correlation;
    }

    private static NeedsReview review(Correlation correlation) {
        assertThat(correlation).isInstanceOf(NeedsReview.class);
        return (NeedsReview) correlation;
    }

    private static Optional<DefendantId> defendant(TraffickingCase theCase) {
        return Optional.of(theCase.defendants().get(0).id());
    }

    @Test
    void same_name_and_birth_date_alone_need_review() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        var review = review(correlate(release(null, null, person("sample", "Doe Jr.", BIRTH)), followed));

        assertThat(review.candidates().get(0).evidence())
                .extracting(Evidence::statement)
                .containsExactly("same name and birth date");
    }

    @Test
    void somebody_of_one_name_alone_is_linked_and_found_by_it_as_anybody_is_by_two() {
        var mononym = new Defendant(
                Optional.of(new PersonName(Optional.empty(), Optional.empty(), Optional.of("Solo"))),
                Optional.of(BIRTH),
                Identifiers.none());
        var printedAsGiven = new Defendant(
                Optional.of(new PersonName(Optional.of("SOLO"), Optional.empty(), Optional.empty())),
                Optional.of(BIRTH),
                Identifiers.none());
        var followed = caseOf("PA", COURT, NUMBER, mononym);

        assertThat(linked(correlate(release(COURT, NUMBER, printedAsGiven), followed))
                        .matches())
                .hasSize(1);
        assertThat(review(correlate(release(null, null, printedAsGiven), followed))
                        .candidates())
                .hasSize(1);
        assertThat(MatchKeys.of(release(null, null, printedAsGiven)))
                .as("the case is found")
                .containsAnyElementsOf(MatchKeys.of(followed));
    }

    @Test
    void a_surname_alone_may_be_a_whole_name_and_is_asked_about() {
        var surnameAlone = new Defendant(
                Optional.of(new PersonName(Optional.empty(), Optional.empty(), Optional.of("Doe"))),
                Optional.of(BIRTH),
                Identifiers.none());

        assertThat(correlate(release(null, null, surnameAlone), caseOf("PA", COURT, NUMBER, DOE)))
                .isInstanceOf(NeedsReview.class);
    }

    @Test
    void same_name_alone_and_same_birth_date_alone_are_nothing() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        assertThat(correlate(release(null, null, person("Sample", "Doe", null)), followed))
                .isEqualTo(new Unrelated());
        assertThat(correlate(release(null, null, person("Other", "Roe", BIRTH)), followed))
                .isEqualTo(new Unrelated());
    }

    @Test
    void the_same_state_id_of_another_state_is_nothing() {
        var followed = caseOf("PA", COURT, NUMBER, withSid("12345678"));

        assertThat(correlate(release(null, null, withSid("OH12345678")), followed))
                .isEqualTo(new Unrelated());
    }

    @Test
    void a_state_id_without_a_state_that_fits_two_states_needs_review() {
        var pennsylvania = caseOf("PA", COURT, NUMBER, withSid("12345678"));
        var ohio = caseOf("OH", COURT, "26CR1", withSid("OH12345678"));

        assertThat(review(correlate(release(null, null, withSid("12345678")), pennsylvania, ohio))
                        .candidates())
                .hasSize(2);
    }

    @Test
    void a_federal_case_does_not_say_whose_bare_state_id_it_is() {
        review(correlate(release(null, null, withSid("12345678")), caseOf("US", COURT, NUMBER, withSid("12345678"))));
    }

    @Test
    void a_state_id_with_another_name_and_another_birth_date_needs_review() {
        var followed = caseOf("PA", COURT, NUMBER, withSid(DOE, "PA40718265"));

        var review = review(correlate(release(null, null, withSid(ROE, "PA40718265")), followed));

        assertThat(review.reason()).contains("do not agree");
        assertThat(review.candidates().get(0).against())
                .extracting(Evidence::statement)
                .containsExactly("different name", "different birth date");
    }

    @Test
    void numbers_that_name_different_persons_need_review() {
        var followed = caseOf("PA", COURT, NUMBER, withNumbers(numbers("PA1234567", "111AB2", null, null, null)));
        var said = withNumbers(numbers("PA7654321", "111AB2", null, null, null));

        review(correlate(release(null, null, said), followed));
    }

    @Test
    void a_booking_number_links_only_at_its_facility() {
        var followed = caseOf("PA", COURT, NUMBER, withNumbers(numbers(null, null, "B-0077", null, "Sample Jail")));

        linked(correlate(release(null, null, withNumbers(numbers(null, null, "b77", null, "SAMPLE JAIL"))), followed));
        review(correlate(release(null, null, withNumbers(numbers(null, null, "B0077", null, "Other Jail"))), followed));
    }

    @Test
    void a_booking_number_links_when_any_name_of_its_facility_is_the_one_on_file() {
        var followed = caseOf("PA", COURT, NUMBER, withNumbers(numbers(null, null, "B-0077", null, "Ada County Jail")));
        var printed = numbers(null, null, "B-0077", null, null);

        linked(correlate(
                release(null, null, withNumbers(printed.issuedBy(List.of("J-1", "ADA COUNTY JAIL")))), followed));
        review(correlate(release(null, null, withNumbers(printed.issuedBy(List.of("J-1", "Other Jail")))), followed));
    }

    @Test
    void a_booking_number_without_a_facility_needs_review_unless_the_person_differs() {
        var booked = new Defendant(DOE.name(), DOE.birthDate(), numbers(null, null, "2026-0077", null, "Sample Jail"));
        var followed = caseOf("PA", COURT, NUMBER, booked);
        var nameless = withNumbers(numbers(null, null, "2026-0077", null, null));
        var other = new Defendant(ROE.name(), ROE.birthDate(), nameless.identifiers());

        review(correlate(release(null, null, nameless), followed));
        assertThat(correlate(release(null, null, other), followed)).isEqualTo(new Unrelated());
    }

    @Test
    void a_booking_number_with_name_and_birth_date_links_where_one_side_names_no_facility() {
        var here = new Defendant(DOE.name(), DOE.birthDate(), numbers(null, null, "2026-0077", null, null));
        var there = new Defendant(DOE.name(), DOE.birthDate(), numbers(null, null, "2026-0077", null, "Sample Jail"));
        var elsewhere =
                new Defendant(DOE.name(), DOE.birthDate(), numbers(null, null, "2026-0077", null, "Other Jail"));

        linked(correlate(release(null, null, there), caseOf("PA", COURT, NUMBER, here)));
        review(correlate(release(null, null, elsewhere), caseOf("PA", COURT, NUMBER, there)));
    }

    @ParameterizedTest
    @CsvSource({
        "Doe Jr, Doe Sr",
        "'Doe, JR.', DOE SR.",
        "Doe Jr., Doe III",
        "Doe II, Doe Sr",
        "Doe Junior, Doe Senior",
        "Doe IV, Doe V",
        "Doe 2nd, Doe 3rd"
    })
    void father_and_son_in_one_case_are_never_taken_for_each_other(String son, String father) {
        var followed = caseOf("PA", COURT, NUMBER, person("Sample", son, null));

        var ofHearing = review(correlate(hearing(COURT, NUMBER, person("Sample", father, null)), followed));
        var ofRelease = review(correlate(release(COURT, NUMBER, person("Sample", father, null)), followed));

        assertThat(ofHearing.reason()).contains("co-defendant");
        assertThat(ofRelease.reason()).contains("co-defendant");
    }

    @ParameterizedTest
    @CsvSource({"Doe Jr, 'Doe, JR.'", "Doe 2nd, Doe II", "Doe Junior, DOE-JR", "Doe, Doe Jr", "Doe Sr., Doe"})
    void one_generation_however_spelled_and_one_that_is_not_printed_do_not_contradict(String one, String other) {
        var followed = caseOf("PA", COURT, NUMBER, person("Sample", one, null));

        var linked = linked(correlate(release(COURT, NUMBER, person("Sample", other, null)), followed));

        assertThat(linked.matches()).extracting(Match::defendant).containsExactly(defendant(followed));
    }

    @Test
    void a_generation_that_is_not_printed_contradicts_together_with_another_birth_date() {
        var son = new Defendant(
                Optional.of(name("Sample", "Doe Jr")),
                Optional.of(BIRTH),
                numbers(null, null, "B-0077", null, "Sample Jail"));
        var somebody =
                new Defendant(Optional.of(name("Sample", "Doe")), Optional.of(BIRTH.minusYears(25)), son.identifiers());

        var review = review(correlate(release(null, null, somebody), caseOf("PA", COURT, NUMBER, son)));

        assertThat(review.reason()).contains("do not agree");
    }

    @Test
    void a_family_called_junior_or_a_person_called_by_one_letter_keeps_the_name() {
        var followed = caseOf("PA", COURT, NUMBER, person("Sample", "Junior", null), person("V", "Doe", null));

        linked(correlate(release(COURT, NUMBER, person("Sample", "Junior", null)), followed));
        review(correlate(release(COURT, NUMBER, person("Sample", "Senior", null)), followed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "00000000", "99999999", "n/a", "", "SID"})
    void a_placeholder_is_not_a_state_id(String placeholder) {
        assertThat(correlate(
                        release(null, null, withSid(placeholder)), caseOf("PA", COURT, NUMBER, withSid(placeholder))))
                .isEqualTo(new Unrelated());
    }

    @Test
    void a_placeholder_is_not_a_birth_date() {
        var placeholder = person("Sample", "Doe", LocalDate.of(1900, 1, 1));

        assertThat(correlate(release(null, null, placeholder), caseOf("PA", COURT, NUMBER, placeholder)))
                .isEqualTo(new Unrelated());
    }
}
