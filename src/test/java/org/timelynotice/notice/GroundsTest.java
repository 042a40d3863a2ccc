package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Demands;
import org.timelynotice.rights.NoticeTiming;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Trigger;

/** What a notice rests on decides what it is called in the end. */
class GroundsTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final Optional<String> LATE = Optional.of("notice was due yesterday and the message arrived today");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final Demands IN_WRITING = new Demands(List.of("right-to-be-heard"), List.of("written", "mail"));

    private final Recipient victim = Notices.victim(Notices.sms());

    private static Obligation owed(
            String rule,
            boolean law,
            Instant deadline,
            Optional<String> late,
            Optional<String> assumed,
            Demands demands) {
        return new Obligation(
                rule,
                "Citation of " + rule,
                law,
                Role.VICTIM,
                Topic.HEARINGS,
                Trigger.AUTOMATIC,
                new NoticeTiming(NOON, NOON, Optional.of(deadline), false, late, Optional.of("counted so")),
                true,
                assumed,
                true,
                demands,
                Optional.empty());
    }

    private static Obligation sure(Instant deadline, Optional<String> late) {
        return owed("sure", true, deadline, late, Optional.empty(), Demands.NONE);
    }

    private static Obligation assumed(Instant deadline) {
        return owed("assumed", true, deadline, Optional.empty(), Optional.of("holds only for: burglary"), Demands.NONE);
    }

    private List<Notice> planned(Obligation... obligations) {
        return new Planner(Notices.POLICY, Notices::id)
                .plan(new PlanRequest(
                        Notices.CASE,
                        new EventId(Notices.id()),
                        TRIAL,
                        Notices.ruling(obligations),
                        List.of(victim),
                        List.of(),
                        Set.of(),
                        NOON,
                        false))
                .notices();
    }

    private Notice first(Obligation... obligations) {
        return planned(obligations).get(0);
    }

    private static Notice arrived(Notice notice, Instant sent) {
        return notice.open().orElseThrow().met(sent, sent);
    }

    @Test
    void a_message_that_came_late_is_the_cause_that_is_named_and_no_lateness_of_ours() {
        Notice notice = first(sure(YESTERDAY, LATE));

        assertThat(arrived(notice, NOON).state())
                .isInstanceOfSatisfying(
                        NoticeState.MetLate.class,
                        late -> assertThat(late.reason())
                                .get()
                                .asString()
                                .contains("by no fault of the sender", LATE.orElseThrow()));
        assertThat(notice.lateByUs(NOON)).isFalse();
        assertThat(notice.grounds().shortNotice()).isEqualTo(LATE);
        assertThat(notice.grounds().counting()).contains("counted so");
    }

    @Test
    void what_could_be_kept_and_was_not_is_ours_whatever_was_said_of_it_then() {
        Notice notice = first(sure(TOMORROW, LATE));
        Instant after = TOMORROW.plusSeconds(1);

        assertThat(notice.lateByUs(after)).isTrue();
        assertThat(arrived(notice, after).state().reason()).contains("sent after the deadline");
    }

    @Test
    void a_deadline_that_rests_on_an_assumption_makes_nobody_late_and_the_assumption_is_named() {
        Notice notice = first(assumed(TOMORROW));
        Notice met = arrived(notice, TOMORROW.plusSeconds(1));

        assertThat(met.state()).isInstanceOf(NoticeState.Met.class);
        assertThat(met.state().reason()).get().asString().contains("burglary");
        assertThat(notice.lateByUs(TOMORROW.plusSeconds(1))).isFalse();
    }

    @Test
    void what_is_assumed_never_speaks_where_something_surely_holds() {
        Notice notice = first(assumed(YESTERDAY), sure(TOMORROW, Optional.empty()));

        assertThat(notice.basis().rule()).isEqualTo("sure");
        assertThat(notice.schedule().deadline()).contains(TOMORROW);
        assertThat(notice.grounds().assumed()).containsExactly(Map.entry("assumed", "holds only for: burglary"));
        assertThat(arrived(notice, NOON).state()).isEqualTo(new NoticeState.Met(NOON));

        Obligation policy = owed("policy", false, TOMORROW, Optional.empty(), Optional.empty(), Demands.NONE);
        assertThat(first(assumed(YESTERDAY), policy).basis().rule()).isEqualTo("policy");
    }

    @Test
    void what_a_person_told_after_a_deadline_that_nobody_could_keep_names_the_same_cause() {
        Notice handed = new PlannedNotice(first(sure(YESTERDAY, LATE))).referred("why");

        assertThat(handed.toldByPerson(NOON, "a person told them by phone")
                        .orElseThrow()
                        .state()
                        .reason())
                .get()
                .asString()
                .contains("by phone", LATE.orElseThrow());
    }

    @Test
    void what_is_replaced_after_a_deadline_that_nobody_could_keep_was_not_missed() {
        for (Obligation owed : List.of(sure(YESTERDAY, LATE), assumed(YESTERDAY))) {
            List<Notice> before = planned(owed);
            Plan moved = new Planner(Notices.POLICY, Notices::id)
                    .plan(new PlanRequest(
                            Notices.CASE,
                            new EventId(Notices.id()),
                            Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-11T09:30", 2),
                            Notices.ruling(),
                            List.of(victim),
                            before,
                            Set.of(),
                            NOON.plusSeconds(60),
                            false));

            assertThat(moved.superseded())
                    .isNotEmpty()
                    .allMatch(notice -> notice.state() instanceof NoticeState.Superseded);
        }
    }

    @Test
    void a_message_that_says_less_than_the_law_asks_for_has_told_of_the_event_and_a_person_has_the_rest() {
        Notice notice = first(
                sure(TOMORROW, Optional.empty()),
                owed("more", true, TOMORROW, Optional.empty(), Optional.empty(), IN_WRITING));
        Notice arrived = arrived(notice, NOON);

        assertThat(notice.basis().rule())
                .as("a rule beside its own asks for it")
                .isEqualTo("more");
        assertThat(arrived.state()).isInstanceOf(NoticeState.Referred.class);
        assertThat(arrived.state().needsPerson()).isTrue();
        assertThat(arrived.state().reason())
                .get()
                .asString()
                .contains("told of the event", "Citation of more", "right to be heard", "in writing or by mail");
        assertThat(arrived.withPerson()
                        .orElseThrow()
                        .told(NOON, "a person told them by letter")
                        .state())
                .isEqualTo(new NoticeState.Met(NOON, Optional.of("a person told them by letter")));
    }

    @Test
    void a_reminder_lacks_nothing_for_what_the_law_asks_for_was_told_first() {
        List<Notice> reminders =
                planned(owed("more", true, TOMORROW, Optional.empty(), Optional.empty(), IN_WRITING)).stream()
                        .filter(notice -> notice.occasion() == Occasion.REMINDER)
                        .toList();

        assertThat(reminders)
                .isNotEmpty()
                .allSatisfy(
                        reminder -> assertThat(arrived(reminder, NOON).state()).isInstanceOf(NoticeState.Met.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Occasion.class,
            names = {"REMINDER", "CORRECTION"})
    void what_is_not_the_news_itself_has_no_demands(Occasion occasion) {
        Obligation owed = owed("more", true, TOMORROW, Optional.empty(), Optional.empty(), IN_WRITING);
        Notice news = first(owed);
        var other = new Notice(
                news.id(),
                news.caseId(),
                news.event(),
                news.kind(),
                news.matter(),
                occasion,
                news.basis(),
                news.alsoMeets(),
                news.role(),
                news.recipient(),
                news.schedule(),
                news.state());

        assertThat(Grounds.of(other, Notices.ruling(owed)).lacking()).isEmpty();
    }
}
