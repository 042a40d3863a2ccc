package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.intake.CalendarMessage.at;
import static org.timelynotice.intake.CalendarMessage.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.CalendarMessage;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** What an entry of a calendar says of its hearing, in versions of its own, and of a matter that takes several days. */
class OneEntryOfACalendarTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Recipient VICTIM =
            Notices.person(Role.VICTIM, new Elections(Set.of(Topic.values()), Set.of()), Notices.smsThatMayWake());
    private static final DecideForCase DECIDE = new DecideForCase(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.POLICY, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private static final String CALLED_OFF = "<c:status><c:text>CANCELLED</c:text></c:status>";

    private static String version(int sequence, String time, String more) {
        return entry(
                "u-1",
                at(time, "America/Boise"),
                "<c:sequence><c:integer>" + sequence + "</c:integer></c:sequence>" + more);
    }

    private static CalendarMessage message(String id, String... entries) {
        return CalendarMessage.of(entries).in(id, "PUBLISH");
    }

    /** What is known and planned once messages have come, each a minute after the one before and what is due sent in between. */
    private static CaseOnRecord told(List<CalendarMessage> messages, boolean sending) {
        var record = new CaseOnRecord(List.of(VICTIM));
        Instant now = NOON;
        for (CalendarMessage message : messages) {
            var receipt = new Receipt(UUID.randomUUID());
            List<CourtEvent> events = Messages.events(message.toString());
            for (int i = 0; i < events.size(); i++) {
                var arrival = new Arrival(receipt, i, events.get(i), Optional.of("PA"), now);
                record.carryOut(DECIDE.decide(Notices.CASE.id(), arrival, List.of("same number"), record));
            }
            if (sending) {
                now = now.plusSeconds(5 * 3600);
                record.send(now);
            }
        }
        return record;
    }

    private static Set<String> planned(CaseOnRecord record) {
        return record.ledger.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.Planned)
                .map(notice -> notice.kind() + " " + notice.occasion() + " "
                        + notice.schedule().due() + " "
                        + record.event(notice).header().at().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        return all.isEmpty()
                ? List.of(List.of())
                : IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(first -> {
                            var rest = new ArrayList<>(all);
                            T one = rest.remove(first.intValue());
                            return permutations(rest).stream()
                                    .map(later -> Stream.concat(Stream.of(one), later.stream())
                                            .toList());
                        })
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_highest_version_holds_in_whichever_order_and_message_it_comes(boolean lastIsOff) {
        String last = version(3, "2026-12-09T09:30:00", lastIsOff ? CALLED_OFF : "");
        List<CalendarMessage> versions = List.of(
                message("M-1", version(0, "2026-12-01T09:30:00", "")),
                message("M-2", version(1, "2026-12-02T09:30:00", "")),
                message("M-3", version(2, "2026-12-01T09:30:00", lastIsOff ? "" : CALLED_OFF)),
                message("M-4", last));
        Set<String> inOrder = planned(told(versions, false));

        for (List<CalendarMessage> order : permutations(versions)) {
            String as = order.stream().map(CalendarMessage::id).toList().toString();
            assertThat(planned(told(order, false)).stream()
                            .filter(notice -> lastIsOff || notice.contains("REMINDER"))
                            .collect(Collectors.toSet()))
                    .as("planned after %s", as)
                    .isEqualTo(inOrder.stream()
                            .filter(notice -> lastIsOff || notice.contains("REMINDER"))
                            .collect(Collectors.toSet()));
            CaseOnRecord sent = told(order, true);
            assertThat(
                            sent.told.isEmpty()
                                    ? null
                                    : sent.event(sent.told.get(sent.told.size() - 1))
                                            .header()
                                            .source()
                                            .version())
                    .as("last word after %s", as)
                    .isIn(4L, null);
            assertThat(planned(sent))
                    .as("still planned after %s", as)
                    .allMatch(notice -> notice.contains("2026-12-09"));
        }
    }

    @Test
    void a_publication_that_comes_late_does_not_revive_what_was_called_off() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", version(0, "2026-12-01T09:30:00", "")),
                        message("M-2", version(2, "2026-12-01T09:30:00", CALLED_OFF)),
                        message("M-3", version(1, "2026-12-01T09:30:00", ""))),
                true);

        assertThat(record.told).extracting(Notice::kind).last().isEqualTo(EventKind.HEARING_CANCELLED);
        assertThat(planned(record)).isEmpty();
    }

    private static CalendarMessage trial() {
        return CalendarMessage.of(IntStream.range(0, 5)
                .mapToObj(day -> entry("t-" + day, at("2026-12-0" + (7 + day) + "T09:30:00", "America/Boise"), ""))
                .map(text -> text.replace("2026-12-010", "2026-12-10").replace("2026-12-011", "2026-12-11"))
                .toArray(String[]::new));
    }

    private static String off(int day) {
        String date = day < 3 ? "2026-12-0" + (7 + day) : "2026-12-" + (7 + day);
        return entry(
                "t-" + day,
                at(date + "T09:30:00", "America/Boise"),
                "<c:sequence><c:integer>1</c:integer></c:sequence>" + CALLED_OFF);
    }

    @Test
    void a_trial_of_five_days_is_one_text_and_at_most_one_reminder_a_day() {
        CaseOnRecord record = told(List.of(trial()), false);
        List<Notice> words = record.ledger.values().stream()
                .filter(notice -> notice.occasion() != Occasion.REMINDER)
                .toList();
        List<String> days = record.ledger.values().stream()
                .filter(notice -> notice.occasion() == Occasion.REMINDER)
                .map(notice -> notice.schedule().due().toString().substring(0, 10))
                .toList();

        assertThat(words).hasSize(1);
        assertThat(days)
                .doesNotHaveDuplicates()
                .contains("2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10");
        assertThat(record.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_day_of_a_trial_that_is_called_off_is_told_to_whoever_heard_of_it_by_the_first(boolean sending) {
        CaseOnRecord record = told(List.of(trial(), message("M-2", off(2))), sending);

        assertThat(record.ledger.values())
                .filteredOn(notice -> notice.kind() == EventKind.HEARING_CANCELLED)
                .singleElement()
                .extracting(Notice::occasion)
                .isEqualTo(Occasion.CHANGE);
        assertThat(planned(record))
                .noneMatch(notice -> notice.contains("REMINDER") && notice.contains("date=2026-12-09"));
    }

    @Test
    void a_trial_that_is_called_off_is_one_text() {
        CaseOnRecord record = told(List.of(trial(), message("M-2", off(0), off(1), off(2), off(3), off(4))), true);

        assertThat(record.told)
                .extracting(Notice::kind)
                .containsExactly(EventKind.HEARING_SCHEDULED, EventKind.HEARING_CANCELLED);
        assertThat(planned(record)).isEmpty();
    }

    @Test
    void somebody_is_asked_where_the_first_day_changes_before_anybody_heard_of_the_others() {
        CaseOnRecord record = told(List.of(trial(), message("M-2", off(0))), false);

        assertThat(record.asked).anySatisfy(why -> assertThat(why).contains("first of several days"));
    }

    @Test
    void what_is_in_doubt_is_asked_about_and_not_told() {
        String doubtful = entry("u-1", at("sometime next week"), "");
        CaseOnRecord record = told(List.of(message("M-1", doubtful)), false);

        assertThat(record.ledger).isEmpty();
        assertThat(record.asked).singleElement().asString().contains("when it happened");
    }

    @Test
    void a_day_of_which_the_hour_is_in_doubt_is_told_and_asked_about() {
        String doubtful = entry("u-1", at("2026-12-01T09:30:00", "Nowhere Known"), "");
        CaseOnRecord record = told(List.of(message("M-1", doubtful)), false);

        assertThat(planned(record)).isNotEmpty();
        assertThat(record.asked).singleElement().asString().contains("clock that is not known");
    }

    private static String rule(String parts) {
        var elements = new StringBuilder();
        for (String part : parts.split(";")) {
            String[] named = part.split("=");
            elements.append("<c:%1$s>%2$s</c:%1$s>".formatted(named[0], named[1]));
        }
        return "<c:rrule><c:recur>" + elements + "</c:recur></c:rrule>";
    }

    private static String left(String... days) {
        return Stream.of(days)
                .map(day -> "<c:exdate><c:date-time>" + day + "T09:30:00</c:date-time></c:exdate>")
                .collect(Collectors.joining());
    }

    private static String stamp(String time) {
        return "<c:dtstamp><c:date-time>" + time + "</c:date-time></c:dtstamp>";
    }

    /** An entry that says nothing of its version. */
    private static String uncounted(String time, String more) {
        return entry("u-1", at(time, "America/Boise"), more);
    }

    private static List<String> off(CaseOnRecord record) {
        return record.events.stream()
                .filter(event -> event.news() && event.event().kind() == EventKind.HEARING_CANCELLED)
                .map(event -> event.event().header().at().orElseThrow().date().toString())
                .toList();
    }

    private static Set<String> reminded(CaseOnRecord record) {
        return record.ledger.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.Planned)
                .filter(notice -> notice.kind() != EventKind.HEARING_CANCELLED)
                .map(notice ->
                        record.event(notice).header().at().orElseThrow().date().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final CalendarMessage FIVE_DAYS =
            message("M-1", version(0, "2026-12-07T09:30:00", rule("freq=DAILY;count=5")));

    @ParameterizedTest
    @ValueSource(strings = {"CANCEL", "PUBLISH"})
    void an_entry_of_several_days_that_is_called_off_by_its_number_is_off_on_all_of_them(String method) {
        String status = method.equals("CANCEL") ? "" : CALLED_OFF;
        CalendarMessage off =
                CalendarMessage.of(version(1, "2026-12-07T09:30:00", status)).in("M-2", method);
        for (boolean sending : List.of(true, false)) {
            CaseOnRecord record = told(List.of(FIVE_DAYS, off), sending);

            assertThat(off(record))
                    .containsExactly("2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11");
            assertThat(reminded(record)).isEmpty();
            assertThat(record.asked).isEmpty();
            if (sending) {
                assertThat(record.told)
                        .extracting(Notice::kind)
                        .containsExactly(EventKind.HEARING_SCHEDULED, EventKind.HEARING_CANCELLED);
            }
        }
    }

    @Test
    void an_entry_that_is_called_off_in_its_days_is_off_as_before() {
        CaseOnRecord record = told(
                List.of(
                        FIVE_DAYS,
                        message("M-2", version(1, "2026-12-07T09:30:00", CALLED_OFF + rule("freq=DAILY;count=5")))),
                true);

        assertThat(off(record)).hasSize(5);
        assertThat(reminded(record)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "freq=DAILY;count=3, '', 2026-12-10|2026-12-11",
        "freq=DAILY;until=2026-12-09, '', 2026-12-10|2026-12-11",
        "freq=DAILY;count=5, 2026-12-08|2026-12-10, 2026-12-08|2026-12-10"
    })
    void days_that_a_later_version_leaves_out_are_off_and_the_others_stand(String rule, String left, String days) {
        CalendarMessage later = message(
                "M-2", version(1, "2026-12-07T09:30:00", rule(rule) + (left.isEmpty() ? "" : left(left.split("\\|")))));
        CaseOnRecord record = told(List.of(FIVE_DAYS, later), true);

        assertThat(off(record)).containsExactly(days.split("\\|"));
        assertThat(reminded(record)).doesNotContain(days.split("\\|")).contains("2026-12-09");
        assertThat(record.asked).isEmpty();
    }

    @Test
    void days_that_are_left_out_and_follow_each_other_are_one_text() {
        CaseOnRecord record = told(
                List.of(FIVE_DAYS, message("M-2", version(1, "2026-12-07T09:30:00", rule("freq=DAILY;count=3")))),
                true);

        assertThat(record.told)
                .filteredOn(notice -> notice.kind() == EventKind.HEARING_CANCELLED)
                .hasSize(1);
    }

    @Test
    void an_entry_that_is_on_one_day_from_now_on_is_off_on_the_others() {
        CaseOnRecord record = told(List.of(FIVE_DAYS, message("M-2", version(1, "2026-12-09T09:30:00", ""))), true);

        assertThat(off(record)).containsExactly("2026-12-07", "2026-12-08", "2026-12-10", "2026-12-11");
        assertThat(reminded(record)).containsExactly("2026-12-09");
    }

    @Test
    void an_entry_that_moves_to_other_days_is_off_on_the_first() {
        CaseOnRecord one = told(
                List.of(
                        message("M-1", version(0, "2026-12-07T09:30:00", "")),
                        message("M-2", version(1, "2026-12-14T09:30:00", rule("freq=DAILY;count=2")))),
                true);
        CaseOnRecord five = told(
                List.of(FIVE_DAYS, message("M-2", version(1, "2026-12-14T09:30:00", rule("freq=DAILY;count=2")))),
                true);

        assertThat(off(one)).containsExactly("2026-12-07");
        assertThat(off(five)).hasSize(5);
        assertThat(reminded(one)).isEqualTo(reminded(five)).containsExactly("2026-12-14", "2026-12-15");
    }

    @Test
    void an_entry_that_grows_has_its_first_day_once() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", version(0, "2026-12-07T09:30:00", "")),
                        message("M-2", version(1, "2026-12-07T09:30:00", rule("freq=DAILY;count=2")))),
                true);

        assertThat(off(record)).isEmpty();
        assertThat(planned(record))
                .filteredOn(notice -> notice.contains("REMINDER") && notice.contains("date=2026-12-07"))
                .hasSameSizeAs(
                        planned(told(List.of(message("M-1", version(0, "2026-12-07T09:30:00", ""))), true)).stream()
                                .filter(notice -> notice.contains("REMINDER"))
                                .toList());
    }

    @Test
    void an_older_version_with_fewer_days_calls_nothing_off() {
        CaseOnRecord record = told(
                List.of(
                        message("M-2", version(1, "2026-12-07T09:30:00", rule("freq=DAILY;count=5"))),
                        message("M-1", version(0, "2026-12-07T09:30:00", rule("freq=DAILY;count=3")))),
                true);

        assertThat(off(record)).isEmpty();
        assertThat(reminded(record)).hasSize(5);
    }

    @Test
    void where_nothing_tells_which_list_of_days_is_the_later_a_person_is_asked_and_those_days_wait() {
        CaseOnRecord record = told(
                List.of(FIVE_DAYS, message("M-2", version(0, "2026-12-07T09:30:00", rule("freq=DAILY;count=3")))),
                true);

        assertThat(off(record)).isEmpty();
        assertThat(reminded(record)).containsExactly("2026-12-07", "2026-12-08", "2026-12-09");
        assertThat(record.asked).hasSize(2).allSatisfy(why -> assertThat(why).contains("without this day"));
        record.answerDoubts(NOON);
        assertThat(reminded(record)).hasSize(5);
    }

    @Test
    void a_day_is_added_to_an_entry_and_the_others_stand() {
        CalendarMessage more =
                CalendarMessage.of(version(1, "2026-12-14T09:30:00", "")).in("M-2", "ADD");
        CaseOnRecord record = told(List.of(FIVE_DAYS, more), true);

        assertThat(off(record)).isEmpty();
        assertThat(reminded(record)).hasSize(6).contains("2026-12-14", "2026-12-07");
        assertThat(record.told).extracting(Notice::kind).containsOnly(EventKind.HEARING_SCHEDULED);
    }

    @Test
    void what_is_said_of_one_day_leaves_the_others_as_they_are() {
        String day = "<c:recurrence-id><c:date-time>2026-12-09T09:30:00</c:date-time></c:recurrence-id>";
        CaseOnRecord record =
                told(List.of(FIVE_DAYS, message("M-2", version(1, "2026-12-09T09:30:00", CALLED_OFF + day))), true);

        assertThat(off(record)).containsExactly("2026-12-09");
        assertThat(reminded(record)).hasSize(4);
    }

    @Test
    void who_calls_off_later_without_a_number_of_the_version_calls_off() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", version(2, "2026-12-01T09:30:00", stamp("2026-11-02T10:00:00Z"))),
                        CalendarMessage.of(uncounted("2026-12-01T09:30:00", stamp("2026-11-02T11:00:00Z")))
                                .in("M-2", "CANCEL")),
                true);

        assertThat(record.told).extracting(Notice::kind).last().isEqualTo(EventKind.HEARING_CANCELLED);
        assertThat(reminded(record)).isEmpty();
        assertThat(record.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T10:00:00Z, 2026-11-02T09:00:00Z", "2026-11-02T10:00:00Z,", ", 2026-11-02T10:00:00Z", ","})
    void who_calls_off_without_a_number_and_may_have_done_so_before_is_asked_about(String set, String off) {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", version(2, "2026-12-01T09:30:00", set == null ? "" : stamp(set))),
                        CalendarMessage.of(uncounted("2026-12-01T09:30:00", off == null ? "" : stamp(off)))
                                .in("M-2", "CANCEL")),
                true);

        assertThat(off(record)).isEmpty();
        assertThat(reminded(record)).isEmpty();
        assertThat(record.asked).singleElement().asString().contains("versions");
        record.answerDoubts(NOON);
        assertThat(reminded(record)).containsExactly("2026-12-01");
    }

    @Test
    void who_calls_off_an_entry_of_several_days_without_a_number_is_asked_about_all_of_them() {
        CalendarMessage five = message("M-1", version(2, "2026-12-07T09:30:00", rule("freq=DAILY;count=5")));
        CaseOnRecord record = told(
                List.of(
                        five,
                        CalendarMessage.of(uncounted("2026-12-07T09:30:00", "")).in("M-2", "CANCEL")),
                true);

        assertThat(off(record)).isEmpty();
        assertThat(reminded(record)).isEmpty();
        assertThat(record.asked).isNotEmpty();
    }

    @Test
    void a_court_that_never_counts_calls_off_as_before() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", uncounted("2026-12-01T09:30:00", "")),
                        CalendarMessage.of(uncounted("2026-12-01T09:30:00", "")).in("M-2", "CANCEL")),
                true);

        assertThat(off(record)).containsExactly("2026-12-01");
        assertThat(record.asked).isEmpty();
    }

    @Test
    void a_first_version_without_a_number_is_followed_by_those_that_have_one() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", uncounted("2026-12-01T09:30:00", "")),
                        message("M-2", version(1, "2026-12-02T09:30:00", ""))),
                true);

        assertThat(reminded(record)).containsExactly("2026-12-02");
        assertThat(record.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "freq=DAILY;count=5"})
    void what_is_tentative_is_asked_about_and_what_is_planned_waits(String rule) {
        String tentative = "<c:status><c:text>TENTATIVE</c:text></c:status>";
        CaseOnRecord record = told(
                List.of(
                        FIVE_DAYS,
                        message(
                                "M-2",
                                version(1, "2026-12-07T09:30:00", tentative + (rule.isEmpty() ? "" : rule(rule))))),
                true);

        assertThat(reminded(record)).isEmpty();
        assertThat(record.asked).isNotEmpty();
        assertThat(record.told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
    void an_answer_or_a_proposal_of_an_attendee_changes_nothing(String method) {
        CaseOnRecord record = told(
                List.of(
                        FIVE_DAYS,
                        CalendarMessage.of(version(1, "2026-12-16T09:30:00", ""))
                                .in("M-2", method)),
                true);

        assertThat(reminded(record)).hasSize(5);
        assertThat(record.told).hasSize(1);
        assertThat(record.asked).isEmpty();
    }

    @Test
    void what_a_calendar_is_sent_for_and_nobody_knows_is_asked_about() {
        CaseOnRecord record = told(
                List.of(
                        message("M-1", version(0, "2026-12-07T09:30:00", "")),
                        CalendarMessage.of(version(1, "2026-12-16T09:30:00", ""))
                                .in("M-2", "X-PROPOSE")),
                true);

        assertThat(reminded(record)).isEmpty();
        assertThat(record.asked).singleElement().asString().contains("METHOD");
    }
}
