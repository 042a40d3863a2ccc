package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;

class CorrelatorTest {

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

    private static List<CaseId> cases(Linked linked) {
        return linked.matches().stream().map(Match::caseId).toList();
    }

    private static Optional<DefendantId> defendant(TraffickingCase theCase) {
        return Optional.of(theCase.defendants().get(0).id());
    }

    @Test
    void a_hearing_with_the_number_and_the_court_of_a_followed_case_is_linked() {
        var followed = caseOf("PA", COURT, NUMBER);

        var linked =
                linked(correlate(hearing("COURT OF COMMON PLEAS OF SAMPLE COUNTY.", "cp 99 cr 1234 2026"), followed));

        assertThat(cases(linked)).containsExactly(followed.id());
        assertThat(linked.matches().get(0).evidence())
                .extracting(Evidence::statement)
                .containsExactly("same case number in the same court");
    }

    @Test
    void a_hearing_that_names_nobody_is_linked_to_the_case_as_a_whole() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        var linked = linked(correlate(hearing(COURT, NUMBER), followed));

        assertThat(linked.matches()).extracting(Match::defendant).containsExactly(Optional.empty());
    }

    @Test
    void a_hearing_that_names_the_defendant_is_linked_to_them() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        var linked = linked(correlate(hearing(COURT, NUMBER, person("SAMPLE", "DOE", null)), followed));

        assertThat(linked.matches()).extracting(Match::defendant).containsExactly(defendant(followed));
    }

    @Test
    void a_number_without_a_court_needs_review() {
        var review = review(correlate(hearing(null, NUMBER, DOE), caseOf("PA", COURT, NUMBER, DOE)));

        assertThat(review.reason()).contains("does not name the court");
    }

    @Test
    void a_number_of_a_case_without_a_court_on_file_needs_review() {
        var review = review(correlate(hearing(COURT, NUMBER), caseOf("PA", null, NUMBER)));

        assertThat(review.reason()).contains("no court is on file");
    }

    @Test
    void a_number_of_a_differently_named_court_needs_review() {
        var review = review(correlate(hearing("PA-CP-99", NUMBER), caseOf("PA", COURT, NUMBER)));

        assertThat(review.reason()).contains("config/courts");
    }

    @Test
    void a_number_without_a_court_is_linked_when_a_state_id_agrees() {
        var followed = caseOf("PA", COURT, NUMBER, withSid("PA12345678"));

        assertThat(cases(linked(correlate(hearing(null, NUMBER, withSid("12345678")), followed))))
                .containsExactly(followed.id());
    }

    @Test
    void a_number_that_agrees_only_without_separators_needs_review() {
        var review = review(correlate(hearing(COURT, "cp99cr00012342026"), caseOf("PA", COURT, NUMBER)));

        assertThat(review.reason()).contains("separators");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "0000", "N/A", "", "---", "SEALED"})
    void a_placeholder_is_not_a_case_number(String placeholder) {
        assertThat(correlate(hearing(COURT, placeholder), caseOf("PA", COURT, placeholder)))
                .isEqualTo(new Unrelated());
    }

    @Test
    void a_hearing_of_a_co_defendant_whom_nobody_follows_needs_review() {
        var review = review(correlate(hearing(COURT, NUMBER, ROE), caseOf("PA", COURT, NUMBER, DOE)));

        assertThat(review.reason()).contains("co-defendant");
    }

    @Test
    void a_hearing_of_several_persons_is_linked_when_one_is_followed() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        var linked = linked(correlate(hearing(COURT, NUMBER, ROE, DOE), followed));

        assertThat(linked.matches()).extracting(Match::defendant).containsExactly(defendant(followed));
    }

    @Test
    void a_co_defendant_of_the_same_name_is_told_apart_by_state_id() {
        var followed = caseOf("PA", COURT, NUMBER, withSid(person("Sample", "Doe", null), "PA1000001"));

        review(correlate(hearing(COURT, NUMBER, withSid(person("Sample", "Doe", null), "PA1000002")), followed));
    }

    @Test
    void a_co_defendant_of_the_same_name_is_told_apart_by_birth_date() {
        var father = person("Sample", "Doe", BIRTH.minusYears(30));

        review(correlate(release(COURT, NUMBER, father), caseOf("PA", COURT, NUMBER, DOE)));
    }

    @Test
    void the_release_of_a_co_defendant_whom_nobody_follows_needs_review() {
        var review = review(correlate(release(COURT, NUMBER, ROE), caseOf("PA", COURT, NUMBER, DOE)));

        assertThat(review.reason()).contains("co-defendant");
    }

    @Test
    void a_release_that_names_nobody_needs_review() {
        var review = review(correlate(release(COURT, NUMBER), caseOf("PA", COURT, NUMBER, DOE)));

        assertThat(review.reason()).contains("does not say whose custody");
    }

    @Test
    void a_release_with_case_number_court_and_name_is_linked() {
        var followed = caseOf("PA", COURT, NUMBER, DOE);

        var linked = linked(correlate(release(COURT, NUMBER, person("Sample", "Doe", null)), followed));

        assertThat(linked.matches()).extracting(Match::defendant).containsExactly(defendant(followed));
    }

    @Test
    void a_release_is_linked_to_every_case_that_follows_the_person() {
        var one = caseOf("PA", COURT, NUMBER, withSid("PA12345678"));
        var other = caseOf("PA", COURT, "CP-99-CR-0000777-2025", withSid("12345678"));

        var linked = linked(correlate(release(COURT, NUMBER, withSid("SID: PA-12345678")), one, other));

        assertThat(cases(linked)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(linked.doubtful()).isEmpty();
    }

    @Test
    void a_release_linked_to_one_case_leaves_the_doubt_about_another_to_a_person() {
        var sure = caseOf("PA", COURT, NUMBER, withSid(DOE, "PA12345678"));
        var perhaps = caseOf("PA", COURT, "CP-99-CR-0000777-2025", DOE);

        var linked = linked(correlate(release(null, null, withSid(DOE, "PA12345678")), sure, perhaps));

        assertThat(cases(linked)).containsExactly(sure.id());
        assertThat(linked.doubtful().orElseThrow().candidates())
                .extracting(Match::caseId)
                .containsExactly(perhaps.id());
    }

    @Test
    void a_hearing_is_linked_by_its_number_and_not_to_other_cases_of_the_person() {
        var itsOwn = caseOf("PA", COURT, NUMBER, withSid("PA12345678"));
        var other = caseOf("PA", COURT, "CP-99-CR-0000777-2025", withSid("PA12345678"));

        var linked = linked(correlate(hearing(COURT, NUMBER, withSid("PA12345678")), itsOwn, other));

        assertThat(cases(linked)).containsExactly(itsOwn.id());
        assertThat(linked.doubtful()).isEmpty();
    }

    @Test
    void a_hearing_of_a_followed_person_in_a_case_that_nobody_follows_needs_review() {
        var followed = caseOf("PA", COURT, NUMBER, withSid("PA12345678"));

        var review = review(correlate(hearing(COURT, "CP-99-CR-0000888-2026", withSid("PA12345678")), followed));

        assertThat(review.reason()).contains("another case of the same person");
        assertThat(review.candidates()).extracting(Match::defendant).containsExactly(defendant(followed));
    }

    @Test
    void a_parole_hearing_without_a_case_number_follows_the_person() {
        var followed = caseOf("PA", COURT, NUMBER, withSid("PA12345678"));

        linked(correlate(event(EventKind.PAROLE_HEARING, null, null, withSid("PA12345678")), followed));
        review(correlate(event(EventKind.PAROLE_HEARING, COURT, "CP-1-CR-9-2020", withSid("PA12345678")), followed));
    }

    @Test
    void an_appeal_number_beside_the_trial_number_needs_review_in_another_court() {
        var trial = caseOf("PA", COURT, NUMBER);
        var appealed = new TraffickingCase(
                trial.id(),
                "PA",
                trial.court(),
                List.of(new CaseNumber(NUMBER), new CaseNumber("55 EDA 2027")),
                List.of());

        review(correlate(hearing("Superior Court of Pennsylvania", "55 EDA 2027"), appealed));
    }

    @Test
    void every_pair_of_reason_and_evidence_names_no_person_and_quotes_no_number() {
        var followed = caseOf("PA", COURT, NUMBER, withSid(DOE, "PA12345678"));

        var review = review(correlate(hearing(null, NUMBER, DOE), followed));

        assertThat(review.reason() + review.candidates().get(0).evidence())
                .doesNotContain("Doe", "1234", "1980", new CourtId(COURT).value());
    }
}
