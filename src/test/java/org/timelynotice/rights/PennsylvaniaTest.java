package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.timelynotice.docket.EventKind.BAIL;
import static org.timelynotice.docket.EventKind.ESCAPED;
import static org.timelynotice.docket.EventKind.HEARING_CANCELLED;
import static org.timelynotice.docket.EventKind.HEARING_SCHEDULED;
import static org.timelynotice.docket.EventKind.PAROLE_HEARING;
import static org.timelynotice.docket.EventKind.RECAPTURED;
import static org.timelynotice.rights.Events.PHILADELPHIA;
import static org.timelynotice.rights.Events.caseIn;
import static org.timelynotice.rights.Events.custody;
import static org.timelynotice.rights.Events.hearing;
import static org.timelynotice.rights.Events.instant;
import static org.timelynotice.rights.Events.moved;
import static org.timelynotice.rights.Events.on;
import static org.timelynotice.rights.Events.step;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;

class PennsylvaniaTest {

    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("config"));
    private static final Instant RECEIVED = instant("2026-11-02T10:00", PHILADELPHIA);

    @Test
    void a_hearing_is_told_to_victim_advocate_and_prosecutor() {
        Ruling ruling = rule(hearing(HEARING_SCHEDULED, "Status Conference", on("2026-12-01T09:30", PHILADELPHIA)));

        assertThat(ruling.obligations())
                .extracting(Obligation::rule, Obligation::role)
                .containsExactly(
                        tuple("PA-11.201-2-hearings", Role.VICTIM),
                        tuple("policy-hearings", Role.ADVOCATE),
                        tuple("policy-hearings", Role.PROSECUTOR),
                        tuple("policy-requested-hearings", Role.VICTIM));
        assertThat(ruling.needsPerson()).isEmpty();
    }

    @Test
    void a_hearing_without_a_figure_in_law_is_told_within_the_agency_target_and_before_it_starts() {
        NoticeTiming timing = timing(
                "PA-11.201-2-hearings", hearing(HEARING_SCHEDULED, "Motion", on("2026-12-01T09:30", PHILADELPHIA)));

        assertThat(timing.notBefore()).isEqualTo(RECEIVED);
        assertThat(timing.target()).isEqualTo(RECEIVED.plus(Duration.ofHours(4)));
        assertThat(timing.deadline()).contains(instant("2026-12-01T09:30", PHILADELPHIA));
        assertThat(timing.urgent()).isFalse();
        assertThat(timing.shortNotice()).isEmpty();
    }

    @Test
    void a_parole_hearing_is_told_ten_days_before_and_a_weekend_rolls_to_the_friday() {
        NoticeTiming timing =
                timing("PA-61-6140-hearing", hearing(PAROLE_HEARING, "", on("2026-12-16T13:00", PHILADELPHIA)));

        // Ten days before Wednesday the 16th is Sunday the 6th.
        assertThat(timing.deadline()).contains(instant("2026-12-04T00:00", PHILADELPHIA));
    }

    @Test
    void a_parole_hearing_is_owed_on_request_and_counted_as_parole() {
        Obligation obligation = obligation(
                "PA-61-6140-hearing", hearing(HEARING_SCHEDULED, "PAROLE HRG", on("2026-12-16", PHILADELPHIA)));

        assertThat(obligation.trigger()).isEqualTo(Trigger.ON_REQUEST);
        assertThat(obligation.topic()).isEqualTo(Topic.PAROLE);
        assertThat(obligation.citation()).isEqualTo("61 Pa.C.S. 6140");
        assertThat(obligation.signedOff()).isFalse();
    }

    @Test
    void a_parole_hearing_set_too_late_is_told_at_once_with_the_reason() {
        NoticeTiming timing =
                timing("PA-61-6140-hearing", hearing(PAROLE_HEARING, "", on("2026-11-06T13:00", PHILADELPHIA)));

        assertThat(timing.target()).isEqualTo(RECEIVED);
        assertThat(timing.deadline()).contains(instant("2026-10-27T00:00", PHILADELPHIA));
        assertThat(timing.shortNotice())
                .contains("notice was due by 2026-10-27 00:00 America/New_York and the message arrived on"
                        + " 2026-11-02 10:00 America/New_York");
    }

    @Test
    void an_escape_is_told_within_minutes_and_may_wake() {
        NoticeTiming timing = timing("PA-11.201-2iv", custody(ESCAPED, on("2026-11-02T09:40", PHILADELPHIA)));

        assertThat(timing.target()).isEqualTo(RECEIVED.plus(Duration.ofMinutes(15)));
        assertThat(timing.deadline()).isEmpty();
        assertThat(timing.urgent()).isTrue();
    }

    @Test
    void a_recapture_that_the_law_wants_at_once_may_wake_too() {
        assertThat(timing("PA-11.201-2iv", custody(RECAPTURED, on("2026-11-02T09:40", PHILADELPHIA)))
                        .urgent())
                .isTrue();
    }

    @Test
    void a_canceled_hearing_is_told_before_its_old_time() {
        NoticeTiming timing = timing(
                "PA-11.201-2-hearings", hearing(HEARING_CANCELLED, "Trial", on("2026-11-02T13:00", PHILADELPHIA)));

        assertThat(timing.deadline()).contains(instant("2026-11-02T13:00", PHILADELPHIA));
        assertThat(timing.urgent()).isTrue();
        assertThat(timing.target()).isEqualTo(RECEIVED.plus(Duration.ofMinutes(15)));
    }

    @Test
    void a_moved_hearing_is_told_before_its_old_time_so_that_nobody_travels_in_vain() {
        NoticeTiming timing = timing(
                "PA-11.201-2-hearings",
                moved("Trial", on("2026-11-03T09:00", PHILADELPHIA), on("2026-12-20T09:00", PHILADELPHIA)));

        assertThat(timing.deadline()).contains(instant("2026-11-03T09:00", PHILADELPHIA));
        assertThat(timing.urgent()).isTrue();
    }

    @Test
    void a_moved_hearing_whose_old_time_is_past_is_told_before_the_new_one() {
        NoticeTiming timing = timing(
                "PA-11.201-2-hearings",
                moved("Trial", on("2026-10-30T09:00", PHILADELPHIA), on("2026-12-20T09:00", PHILADELPHIA)));

        assertThat(timing.deadline()).contains(instant("2026-12-20T09:00", PHILADELPHIA));
        assertThat(timing.urgent()).isFalse();
    }

    @Test
    void a_hearing_that_is_over_when_the_message_comes_is_marked_so() {
        NoticeTiming timing = timing(
                "PA-11.201-2-hearings", hearing(HEARING_SCHEDULED, "Trial", on("2026-10-30T09:00", PHILADELPHIA)));

        assertThat(timing.shortNotice()).contains("its time had passed when the message arrived");
        assertThat(timing.urgent()).isFalse();
    }

    @Test
    void a_class_of_offense_that_no_feed_tells_is_assumed_and_said() {
        Obligation obligation =
                obligation("PA-11.201-4", hearing(HEARING_SCHEDULED, "Guilty Plea", on("2026-12-01", PHILADELPHIA)));

        assertThat(obligation.assumed())
                .contains(
                        "holds only for: a personal injury crime or burglary; no feed can tell, so it is taken to hold");
    }

    @Test
    void what_is_not_owed_says_why() {
        Ruling bailHearing = rule(hearing(HEARING_SCHEDULED, "Bail Hearing", on("2026-12-01", PHILADELPHIA)));
        Ruling bail = rule(step(BAIL, on("2026-11-02", PHILADELPHIA)));

        assertThat(bailHearing.notOwed())
                .contains(new NotOwed(
                        "PA-61-6140-hearing", "61 Pa.C.S. 6140", "applies to parole hearings; this is a bail hearing"));
        assertThat(bail.notOwed())
                .contains(new NotOwed("PA-61-6140-a", "61 Pa.C.S. 6140(a)", "applies to: sentence; this is: bail"));
    }

    @Test
    void a_federal_rule_never_speaks_to_a_state_case() {
        Ruling ruling = rule(hearing(HEARING_SCHEDULED, "Trial", on("2026-12-01", PHILADELPHIA)));

        assertThat(ruling.obligations())
                .noneMatch(obligation -> obligation.rule().startsWith("US-"));
        assertThat(ruling.notOwed()).noneMatch(refused -> refused.rule().startsWith("US-"));
    }

    private static Ruling rule(CourtEvent event) {
        return RULEBOOK.rule(event, caseIn("PA"), RECEIVED);
    }

    private static Obligation obligation(String rule, CourtEvent event) {
        return rule(event).obligations().stream()
                .filter(obligation -> obligation.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static NoticeTiming timing(String rule, CourtEvent event) {
        return obligation(rule, event).timing();
    }
}
