package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.Decision.Question;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

class MarkedCaseTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final HearingEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);

    private final RecordInMemory record = new RecordInMemory();
    private final UnfollowedCharges charges = new UnfollowedCharges(
            OffenseCatalog.load(Path.of("config")), keys -> Set.of(new UUID(8, 8)), AnswerWithin.USUAL, Notices::id);
    private final DecideEvent decide = new DecideEvent(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.POLICY, Notices::id),
            charges,
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private static CourtEvent marked(boolean mark, Charge... charges) {
        EventHeader header = TRIAL.header();
        return TRIAL.with(new EventHeader(
                header.source(),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                List.of(charges),
                header.at(),
                header.place(),
                header.notUnderstood(),
                mark));
    }

    private static Charge cited(String statute, String jurisdiction) {
        return new Charge(
                Optional.of(statute), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(jurisdiction));
    }

    private Decision decided(CourtEvent event, Optional<String> feedsLaw, Correlation correlation) {
        var arrival = new Arrival(new Receipt(new UUID(3, 0)), 0, event, feedsLaw, NOON);
        return decide.decide(arrival, correlation, Set.of(), record);
    }

    @Test
    void a_case_that_its_sender_marks_as_trafficking_is_asked_about_whatever_is_charged() {
        Decision decision =
                decided(marked(true, cited("18 § 3929", "PA")), Optional.of("PA"), new Correlation.Unrelated());

        assertThat(decision.outcome().verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(decision.steps(Question.class))
                .singleElement()
                .extracting(question -> question.review().reason())
                .asString()
                .contains("marks", "human trafficking");
        assertThat(decided(marked(false), Optional.of("PA"), new Correlation.Unrelated()))
                .isEqualTo(Decision.NOTHING);
    }

    @Test
    void a_feed_of_no_state_asks_where_the_charge_says_whose_law_it_cites() {
        CourtEvent event = marked(false, cited("13-1307(A)(1)", "Arizona"));

        assertThat(decided(event, Optional.empty(), new Correlation.Unrelated()).asked())
                .singleElement()
                .asString()
                .contains("a charge of trafficking", "13-1307");
    }

    @Test
    void whoever_is_asked_is_shown_both_sides() {
        var doubt = new Correlation.NeedsReview(
                List.of(new Match(
                        new CaseId(new UUID(4, 4)),
                        Optional.empty(),
                        List.of(new Evidence(MatchKey.Kind.INMATE, "same inmate number, at the same facility")),
                        List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "different name")))),
                "One number names a followed defendant, but other numbers do not agree.");

        Decision decision = decided(marked(false), Optional.of("PA"), doubt);

        assertThat(decision.steps(Question.class))
                .singleElement()
                .extracting(question -> question.review().candidates())
                .isEqualTo(List.of(new Review.Candidate(
                        new UUID(4, 4),
                        List.of("same inmate number, at the same facility"),
                        List.of("different name"))));
        assertThat(decision.outcome().explanation()).contains("against it: different name");
    }
}
