package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
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

class CaseNumberLikenessTest {

    private static final Defendant DOE = person("Sample", "Doe", BIRTH);
    private static final Defendant ROE = person("Other", "Roe", LocalDate.of(1975, 5, 5));
    private static final String ALIKE = "looks like that of a followed case";

    private final Correlator correlator = new Correlator(CourtNames.none());

    private Correlation correlate(CourtEvent event, TraffickingCase... cases) {
        List<TraffickingCase> sharingAKey = List.of(cases).stream()
                .filter(one -> MatchKeys.of(one).stream().anyMatch(MatchKeys.of(event)::contains))
                .toList();
        return correlator.correlate(event, sharingAKey);
    }

    private static NeedsReview review(Correlation correlation) {
        assertThat(correlation).isInstanceOf(NeedsReview.class);
        return (NeedsReview) correlation;
    }

    @ParameterizedTest
    @CsvSource({
        "1:26-cr-00012, 1:26-cr-00012-JGK",
        "1:26-cr-00012, 1:26-cr-00012-JGK-1",
        "1:26-cr-00012, 1:26-CR-12-JGK-BCM-01",
        "1:26-cr-00012, 1:26-cr-00012-1",
        "1:26-cr-00012-JGK, 1:26-cr-00012-ABC",
        "1:26-cr-00012-JGK, 26 Cr. 12 (JGK)",
        "1:26-cr-00012, 1:2026-cr-00012",
        "1:26-cr-00123, Cr. No. 26-123",
        "26-123, Cr. No. 26-123",
        "26-CR-123, Cr. No. 26-123",
        "1:26-cr-12, Criminal Action No. 1:26-cr-12",
        "26-12, Criminal No. 26-12",
        "26-cr-12, Crim. Action No. 26-12",
        "2026-CF-123, 2026-CF-123-A",
        "2026-CF-123, 2026-CF-000123-A-O",
        "2026-CF-123, 2026CF000123-01",
        "2026-CF-000123, 26-CF-123",
        "2026-CF-123, Case # 26CF000123",
        "05-CF-123, 2005-CF-123",
        "CR-2026-1234, CASE NO: 2026-CR-1234",
        "CR-2026-1234, CASE NO: CR-26-1234",
        "26-1-00123-4, 26-1-00123-4 SEA",
        "CR2026-123456, CR2026-123456-001 DT",
        "CR01-26-00123, CR01-26-00123-A",
        "26-012345-FC, 2026-012345-FC",
        "70123-26, Indictment No. 70123-2026"
    })
    void another_spelling_in_the_same_court_needs_review(String followed, String printed) {
        var review = review(correlate(hearing(COURT, printed), caseOf("PA", COURT, followed)));

        assertThat(review.reason()).contains(ALIKE);
        assertThat(review.candidates().get(0).evidence())
                .singleElement()
                .extracting(Evidence::statement)
                .asString()
                .startsWith("case number looks alike, ");
    }

    @ParameterizedTest
    @CsvSource({
        "CASE NO: CR-2026-1234, CR-2026-1234",
        "Case # 2026CF000123, 2026-CF-123",
        "' 2026 - CF - 00123 ', 2026-CF-123"
    })
    void what_differs_in_label_zeros_and_blanks_alone_is_the_same_number(String printed, String followed) {
        assertThat(correlate(hearing(COURT, printed), caseOf("PA", COURT, followed)))
                .isInstanceOf(Linked.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-CF-123, 2026-CM-123",
        "2026-CF-123, 2026-CF-124",
        "2026-CF-123, 2025-CF-123",
        "1:26-cr-00012, 2:26-cr-00012",
        "1:26-cr-00012, 1:26-mj-00012",
        "26-CF-2012, 2012-CF-26",
        "CP-51-CR-0001234-2026, CP-51-CR-0001234-2025",
        "CP-51-CR-0000012-2026, CP-51-CR-0002012-2026",
        "CR01-26-00123, CR02-26-00123",
        "49D01-2601-F3-000123, 49D01-2601-F3-000124",
        "49D01-2601-CF-123, 49D01-2601-CF-124"
    })
    void different_numbers_of_one_court_are_no_question(String followed, String printed) {
        assertThat(correlate(hearing(COURT, printed), caseOf("PA", COURT, followed)))
                .isEqualTo(new Unrelated());
    }

    @Test
    void without_the_court_a_number_that_looks_alike_needs_the_surname_or_the_birth_date() {
        var followed = caseOf("PA", COURT, "2026-CF-123", DOE);

        assertThat(correlate(hearing(null, "26-CF-123"), followed)).isEqualTo(new Unrelated());
        assertThat(correlate(hearing("Other spelling", "26-CF-123", ROE), followed))
                .isEqualTo(new Unrelated());
        review(correlate(hearing(null, "26-CF-123", person(null, "DOE", null)), followed));
        review(correlate(hearing("Other spelling", "26-CF-123", person("Other", "Roe", BIRTH)), followed));
        review(correlate(release(null, "26-CF-123", person("S.", "Doe", null)), followed));
    }

    @Test
    void a_number_that_looks_alike_never_links_whatever_else_agrees() {
        var followed = caseOf("PA", COURT, "2026-CF-123", withSid(DOE, "PA12345678"));

        var review = review(correlate(hearing(COURT, "2026-CF-123-A", withSid(DOE, "PA12345678")), followed));

        assertThat(review.reason()).contains(ALIKE);
        assertThat(review.candidates())
                .extracting(Match::defendant)
                .containsExactly(Optional.of(followed.defendants().get(0).id()));
    }

    @Test
    void custody_with_a_number_that_looks_alike_needs_review_unless_the_person_is_certain() {
        var followed = caseOf("PA", COURT, "2026-CF-123", withSid(DOE, "PA12345678"));

        review(correlate(release(COURT, "2026-CF-123-A", person("Sample", "Doe", null)), followed));
        assertThat(correlate(release(COURT, "2026-CF-123-A", withSid(DOE, "PA12345678")), followed))
                .isInstanceOf(Linked.class);
    }

    @Test
    void the_number_of_one_followed_case_is_not_asked_about_for_its_co_defendant_s() {
        var itsOwn = caseOf("PA", COURT, "2026-CF-123-A", DOE);
        var coDefendant = caseOf("PA", COURT, "2026-CF-123-B", ROE);

        var linked = (Linked) correlate(release(COURT, "2026-CF-123-A", DOE), itsOwn, coDefendant);

        assertThat(linked.doubtful()).isEmpty();
    }

    @Test
    void one_case_followed_twice_under_two_spellings_is_linked_once_and_asked_about_once() {
        var one = caseOf("PA", COURT, "2026-CF-000123", DOE);
        var again = caseOf("PA", COURT, "26-CF-123", DOE);

        var linked = (Linked) correlate(hearing(COURT, "2026-CF-123", DOE), one, again);

        assertThat(linked.matches()).extracting(Match::caseId).containsExactly(one.id());
        assertThat(linked.doubtful().orElseThrow().candidates())
                .extracting(Match::caseId)
                .containsExactly(again.id());
    }

    @Test
    void a_number_of_another_court_does_not_settle_one_that_looks_alike() {
        var elsewhere = caseOf("OH", "Court of Other County", "26-CF-123");
        var here = caseOf("PA", COURT, "2026-CF-123");

        var review = review(correlate(hearing(COURT, "26-CF-123"), elsewhere, here));

        assertThat(review.candidates()).extracting(Match::caseId).contains(here.id());
    }
}
