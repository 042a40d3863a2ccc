package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.Decision.CaseTask;
import org.timelynotice.decision.Decision.TakeBack;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** What a case was told in error is taken back where the source surely says so, and looked at by a person where it may not. */
class RetractionTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CaseId CASE = Notices.CASE.id();
    private static final String ITS_OWN = "CP-51-CR-0001234-2026";
    private static final String ANOTHERS = "CP-51-CR-0009999-2026";
    private static final UUID EARLIER = new UUID(1, 0);
    private static final UUID THIS = new UUID(2, 0);
    private static final UUID LATER = new UUID(3, 0);
    private static final Retraction RETRACTION = new Retraction(
            new DecideForCase(
                    Rulebook.load(Path.of("config")),
                    new Planner(Notices.POLICY, Notices::id),
                    AnswerWithin.USUAL,
                    Notices::id,
                    false),
            Notices::id);

    private final RecordInMemory written = new RecordInMemory();

    private static CourtEvent hearing(String hearingId, EventAction action, String... numbers) {
        HearingEvent any = Notices.hearing(EventKind.HEARING_SCHEDULED, action, "2026-12-01T09:30", 1);
        EventHeader header = any.header();
        return new HearingEvent(
                any.kind(),
                new EventHeader(
                        new EventSource("E-1", 1),
                        action,
                        header.court(),
                        Arrays.stream(numbers).map(CaseNumber::new).toList(),
                        List.of(),
                        List.of(),
                        header.at(),
                        header.place(),
                        List.of()),
                hearingId,
                any.hearingType(),
                Optional.empty());
    }

    private static CourtEvent told(String... numbers) {
        return hearing("H-1", EventAction.NEW, numbers);
    }

    private static CourtEvent now(EventAction action, String... numbers) {
        return hearing("H-1", action, numbers);
    }

    private OnRecord after(UUID receipt, boolean news, CourtEvent... events) {
        OnRecord record = written;
        for (CourtEvent event : events) {
            record = record.after(Decision.of(
                    new Decision.Link(new NewEvent(new EventId(Notices.id()), CASE, receipt, 0, news, event, NOON))));
        }
        return record;
    }

    private static Decision put(CourtEvent event, boolean linked, OnRecord record) {
        return RETRACTION.decide(
                CASE, new Arrival(new Receipt(THIS), 0, event, Optional.of("PA"), NOON), linked, record);
    }

    private static void isTakenBack(Decision decision) {
        assertThat(decision.steps(TakeBack.class)).hasSize(1);
        assertThat(decision.steps(CaseTask.class)).isEmpty();
        assertThat(decision.outcome().explanation()).singleElement().asString().startsWith("a later version");
    }

    private static void isForAPerson(Decision decision) {
        assertThat(decision.steps()).singleElement().isInstanceOfSatisfying(CaseTask.class, task -> {
            assertThat(task.theCase()).isEqualTo(CASE);
            assertThat(task.reason()).contains("check whether what was told still holds");
        });
        assertThat(decision.audit()).extracting(entry -> entry.action()).containsExactly("PERSON_ASKED");
    }

    @Test
    void a_withdrawal_that_names_nobody_is_taken_back_in_the_words_that_were_said() {
        Decision decision = put(now(EventAction.WITHDRAWAL), false, after(EARLIER, true, told(ITS_OWN)));

        isTakenBack(decision);
        assertThat(decision.steps(Decision.Link.class))
                .singleElement()
                .satisfies(link -> assertThat(link.event().event().header().caseNumbers())
                        .containsExactly(new CaseNumber(ITS_OWN)));
    }

    @Test
    void an_update_of_another_number_is_surely_of_another_case() {
        isTakenBack(put(now(EventAction.UPDATE, ANOTHERS), false, after(EARLIER, true, told(ITS_OWN))));
    }

    @Test
    void an_update_that_may_still_mean_this_case_is_for_a_person() {
        OnRecord told = after(EARLIER, true, told(ITS_OWN));

        isForAPerson(put(now(EventAction.UPDATE, ITS_OWN, ANOTHERS), false, told));
        isForAPerson(put(now(EventAction.UPDATE), false, told));
        isForAPerson(put(now(EventAction.UPDATE, ANOTHERS), false, after(EARLIER, true, told())));
    }

    @Test
    void a_correction_is_surely_of_another_case_only_where_that_case_is_followed() {
        OnRecord told = after(EARLIER, true, told(ITS_OWN));

        isTakenBack(put(now(EventAction.CORRECTION, ITS_OWN), true, told));
        isForAPerson(put(now(EventAction.CORRECTION, ITS_OWN), false, told));
        isForAPerson(put(now(EventAction.UPDATE, ITS_OWN), true, told));
    }

    @Test
    void one_name_that_meant_two_hearings_is_for_a_person() {
        isForAPerson(put(
                now(EventAction.WITHDRAWAL),
                false,
                after(EARLIER, true, told(ITS_OWN), hearing("H-2", EventAction.NEW, ITS_OWN))));
    }

    @Test
    void what_was_never_told_is_not_put_right() {
        CourtEvent withdrawal = now(EventAction.WITHDRAWAL);

        assertThat(put(withdrawal, false, written)).isEqualTo(Decision.NOTHING);
        assertThat(put(withdrawal, false, after(EARLIER, false, told(ITS_OWN)))).isEqualTo(Decision.NOTHING);
        assertThat(put(withdrawal, false, after(EARLIER, true, now(EventAction.WITHDRAWAL, ITS_OWN))))
                .isEqualTo(Decision.NOTHING);
    }

    @Test
    void a_message_that_is_read_again_puts_nothing_right_that_it_or_a_later_one_said() {
        CourtEvent withdrawal = now(EventAction.WITHDRAWAL);

        assertThat(put(withdrawal, false, after(THIS, true, told(ITS_OWN)))).isEqualTo(Decision.NOTHING);
        assertThat(put(withdrawal, false, after(LATER, true, told(ITS_OWN)))).isEqualTo(Decision.NOTHING);
    }

    @Test
    void in_a_case_that_nobody_follows_any_more_nothing_is_put_right() {
        OnRecord told = after(EARLIER, true, told(ITS_OWN));
        written.file = new org.timelynotice.casefile.TraffickingCase(
                new CaseId(new UUID(4, 4)), "PA", Optional.empty(), List.of(), List.of());

        assertThat(put(now(EventAction.WITHDRAWAL), false, told)).isEqualTo(Decision.NOTHING);
    }
}
