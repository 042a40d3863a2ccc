package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** Whoever is added, or asks to be told, hears of what stands, as soon as its danger asks. */
class CatchUpTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Elections REFUSING = Elections.of(Map.of(Topic.ALL, Choice.DECLINED));
    private static final Elections CUSTODY = REFUSING.with(Map.of(Topic.CUSTODY, Choice.REQUESTED));
    private static final Rulebook RULES = Rulebook.load(Path.of("config"));

    private final Recipient vera = Notices.person(Role.VICTIM, REFUSING, Notices.sms());
    private final List<Recipient> people = new ArrayList<>(List.of(vera));
    private final CaseOnRecord record = new CaseOnRecord(people);
    private final Planner planner = new Planner(Notices.WAKING, Notices::id);
    private final DecideForCase decide = new DecideForCase(RULES, planner, AnswerWithin.USUAL, Notices::id, false);
    private final CatchUp catchUp = new CatchUp(RULES, planner, AnswerWithin.USUAL, Notices::id, false);

    private void arrives(EventKind kind, String time) {
        CourtEvent event = Notices.custody(kind, EventAction.NEW, time);
        CourtEvent named =
                event.with(event.header().from(new EventSource(kind + time, EventSource.UNCOUNTED, Optional.empty())));
        var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, named, Optional.of("PA"), NOON);
        record.carryOut(decide.decide(Notices.CASE.id(), arrival, List.of("same name"), record));
    }

    private List<Decision.CaseTask> chosen(Elections before, Elections now) {
        Decision decision = catchUp.chosen(before, vera.choosing(now), record, NOON);
        return decision.steps(Decision.CaseTask.class);
    }

    @ParameterizedTest
    @CsvSource({"ESCAPED, an escape", "RELEASED, a release", "TEMPORARY_LEAVE, a temporary leave"})
    void who_asks_for_custody_after_a_refusal_is_told_by_a_person_within_minutes_who_is_out(
            EventKind kind, String words) {
        arrives(kind, "2026-11-02T11:59");
        assertThat(record.ledger.values())
                .allSatisfy(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Waived.class));

        assertThat(chosen(REFUSING, CUSTODY)).singleElement().satisfies(task -> {
            assertThat(task.reason()).contains(vera.id().toString(), words);
            assertThat(task.doBy()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        });
    }

    @Test
    void a_choice_that_does_not_ask_for_custody_anew_asks_nobody() {
        arrives(EventKind.ESCAPED, "2026-11-02T11:59");

        assertThat(chosen(REFUSING, REFUSING.with(Map.of(Topic.HEARINGS, Choice.REQUESTED))))
                .isEmpty();
        assertThat(chosen(CUSTODY, CUSTODY.with(Map.of(Topic.HEARINGS, Choice.REQUESTED))))
                .isEmpty();
    }

    @Test
    void whoever_is_held_again_is_no_alarm() {
        arrives(EventKind.ESCAPED, "2026-11-02T09:00");
        arrives(EventKind.RECAPTURED, "2026-11-02T11:00");

        assertThat(chosen(REFUSING, CUSTODY)).isEmpty();
    }

    @Test
    void what_was_told_or_is_with_a_person_is_not_asked_about_again() {
        people.set(0, vera.choosing(CUSTODY));
        arrives(EventKind.ESCAPED, "2026-11-02T11:59");

        assertThat(record.ledger).isNotEmpty();
        assertThat(chosen(REFUSING, CUSTODY)).isEmpty();
    }

    @Test
    void a_release_of_long_ago_can_wait_some_hours() {
        arrives(EventKind.RELEASED, "2026-10-02T11:59");

        assertThat(chosen(REFUSING, CUSTODY))
                .singleElement()
                .satisfies(task -> assertThat(task.doBy()).isEqualTo(NOON.plus(Duration.ofHours(4))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_added_while_somebody_is_out_is_told_how_it_stands_within_minutes(boolean out) {
        arrives(EventKind.BOOKED, "2026-11-01T09:00");
        if (out) {
            arrives(EventKind.ESCAPED, "2026-11-02T11:59");
        }
        Recipient added =
                Notices.person(Role.VICTIM, new Elections(Set.of(Topic.ALL), Set.of()), Notices.sms("+12155550102"));

        List<Decision.CaseTask> tasks = catchUp.added(added, record, NOON).steps(Decision.CaseTask.class);

        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.reason()).contains("tell them how it stands");
            assertThat(task.doBy()).isEqualTo(NOON.plus(out ? Duration.ofMinutes(15) : Duration.ofHours(4)));
        });
    }
}
