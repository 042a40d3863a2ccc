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
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;

/** Numbers that are given out again, or were only filled in, name nobody. */
class ReusedNumbersTest {

    private static final Defendant FOLLOWED = person("Orla", "Quill", LocalDate.of(1991, 9, 14));
    private static final Defendant STRANGER = person("Tam", "Bracken", null);

    private final Correlator correlator = new Correlator(CourtNames.none());

    private Correlation release(Defendant said, Defendant tracked) {
        return correlator.correlate(
                CorrelationFixture.release(null, null, said), List.of(caseOf("PA", COURT, NUMBER, tracked)));
    }

    private static Defendant with(Defendant person, Identifiers numbers) {
        return new Defendant(person.name(), person.birthDate(), numbers);
    }

    private static Identifiers inmate(String number, String facility) {
        return numbers(null, null, null, number, facility);
    }

    private static List<String> against(NeedsReview review) {
        return review.candidates().get(0).against().stream()
                .map(Evidence::statement)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60213", "A-5581"})
    void a_jails_number_that_somebody_else_bears_now_links_nobody_and_asks(String number) {
        var numbers = inmate(number, "Millbrook County Jail");

        var review = (NeedsReview) release(with(STRANGER, numbers), with(FOLLOWED, numbers));

        assertThat(review.reason()).contains("do not agree");
        assertThat(against(review)).containsExactly("different name");
    }

    @Test
    void a_booking_number_of_another_name_and_the_same_birth_date_asks() {
        var numbers = numbers(null, null, "2026-00431", null, "Millbrook County Jail");
        var sameDay = new Defendant(STRANGER.name(), FOLLOWED.birthDate(), numbers);

        assertThat(release(sameDay, with(FOLLOWED, numbers))).isInstanceOf(NeedsReview.class);
    }

    @Test
    void a_jails_number_with_surname_and_birth_date_links_another_given_name() {
        var numbers = inmate("60213", "Millbrook County Jail");
        var calledOtherwise = new Defendant(Optional.of(name("Orlaith", "Quill")), FOLLOWED.birthDate(), numbers);

        assertThat(release(calledOtherwise, with(FOLLOWED, numbers))).isInstanceOf(Linked.class);
    }

    @Test
    void a_jails_number_of_nobody_named_with_another_birth_date_asks() {
        var numbers = inmate("60213", "Millbrook County Jail");
        var youngster = new Defendant(Optional.empty(), Optional.of(LocalDate.of(2004, 2, 9)), numbers);

        var review = (NeedsReview) release(youngster, with(FOLLOWED, numbers));

        assertThat(against(review)).containsExactly("different birth date");
    }

    @Test
    void a_state_id_names_its_bearer_under_any_name() {
        var numbers = numbers("PA40718265", null, null, null, null);

        assertThat(release(with(STRANGER, numbers), with(FOLLOWED, numbers))).isInstanceOf(Linked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "PA-2345678",
                "987654321",
                "54545454",
                "731731",
                "4000000",
                "88888888",
                "PA666666",
                "8",
                "041",
                "UNKNOWN7",
                "NOT ASSIGNED 2",
                "REFUSED",
                "00000"
            })
    void a_state_id_that_was_only_filled_in_says_nothing_of_a_stranger(String filledIn) {
        var numbers = numbers(filledIn, filledIn, null, null, null);

        assertThat(release(with(STRANGER, numbers), with(FOLLOWED, numbers))).isEqualTo(new Unrelated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0007", "22", "5555", "99-99", "NONE 1", "PENDING", "B-1", "1234", "67890"})
    void a_booking_number_that_was_only_filled_in_says_nothing_of_a_stranger(String filledIn) {
        var numbers = numbers(null, null, filledIn, filledIn, "Millbrook County Jail");

        assertThat(release(with(STRANGER, numbers), with(FOLLOWED, numbers))).isEqualTo(new Unrelated());
    }

    @Test
    void a_number_that_looks_made_up_still_counts_where_the_name_is_the_same() {
        var numbers = numbers("PA2345678", null, null, null, null);
        var unborn = new Defendant(FOLLOWED.name(), Optional.empty(), numbers);

        assertThat(release(unborn, with(FOLLOWED, numbers))).isInstanceOf(Linked.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN",
        "County Jail",
        "DOC",
        "the jail",
        "Dept. of Corrections",
        "STATE PRISON",
        "Sheriff's Office",
        "Adult Detention Center",
        "Main Jail",
        "01"
    })
    void a_facility_that_may_be_any_makes_no_number_of_one_person(String facility) {
        var numbers = inmate("60213", facility);
        var nameless = withNumbers(numbers);

        assertThat(release(with(STRANGER, numbers), with(FOLLOWED, numbers))).isEqualTo(new Unrelated());
        assertThat(release(nameless, with(FOLLOWED, numbers))).isInstanceOf(NeedsReview.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orwell County Jail", "North Fork Prison", "Comstock Facility"})
    void a_facility_with_a_name_of_its_own_does(String facility) {
        var numbers = inmate("60213", facility);

        assertThat(release(withNumbers(numbers), with(FOLLOWED, numbers))).isInstanceOf(Linked.class);
    }

    @Test
    void what_differs_is_shown_beside_what_agrees() {
        var onFile = with(FOLLOWED, numbers("PA40718265", "304512KB7", null, null, null));
        var said = with(FOLLOWED, numbers("PA40718999", "304512KB7", null, null, null));

        var review = (NeedsReview) release(said, onFile);

        assertThat(review.candidates().get(0).evidence())
                .extracting(Evidence::statement)
                .containsExactly("same FBI number (UCN)", "same name and birth date");
        assertThat(against(review)).containsExactly("different state ID (SID)");
    }

    @Test
    void a_co_defendant_of_the_same_case_is_shown_with_what_tells_them_apart() {
        var event = CorrelationFixture.release(COURT, NUMBER, STRANGER);

        var review = (NeedsReview) correlator.correlate(event, List.of(caseOf("PA", COURT, NUMBER, FOLLOWED)));

        assertThat(review.candidates().get(0).evidence())
                .extracting(Evidence::statement)
                .containsExactly("same case number in the same court");
        assertThat(against(review)).containsExactly("different name");
    }
}
