package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.rights.Demands;

class NoticeGraphTest {

    private static final Path DOC = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- the graph of states, printed by NoticeGraphTest: begin -->\n";
    private static final String END = "<!-- the graph of states: end -->\n";
    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final UUID CALL = new UUID(4, 4);
    private static final Set<NoticeStatus> OPEN = Set.of(
            NoticeStatus.PLANNED,
            NoticeStatus.HELD,
            NoticeStatus.SENDING,
            NoticeStatus.SENT,
            NoticeStatus.DELIVERED,
            NoticeStatus.UNKNOWN);
    private static final Set<NoticeStatus> WITH_PERSON = Set.of(NoticeStatus.REFERRED, NoticeStatus.NOT_MET);
    private static final Set<NoticeStatus> MISTAKABLE =
            Set.of(NoticeStatus.MET, NoticeStatus.MET_LATE, NoticeStatus.WAIVED);

    @Test
    void what_is_closed_has_no_way_on_but_back_to_a_person_where_that_was_a_mistake() {
        for (NoticeState state : everyState()) {
            boolean open = OPEN.contains(state.status());
            boolean withPerson = WITH_PERSON.contains(state.status());

            assertThat(notice(state).open().isPresent()).as(state.word()).isEqualTo(open);
            assertThat(notice(state).withPerson().isPresent()).as(state.word()).isEqualTo(withPerson);
            assertThat(state instanceof NoticeState.Closed).as(state.word()).isEqualTo(!open && !withPerson);
            assertThat(NoticeGraph.STEPS.stream().anyMatch(step -> step.from() == state.status()))
                    .as(state.word())
                    .isEqualTo(open || withPerson || MISTAKABLE.contains(state.status()));
            assertThat(notice(state).ended().isPresent())
                    .as(state.word())
                    .isEqualTo(MISTAKABLE.contains(state.status()) || state instanceof NoticeState.NotMet);
        }
        assertThat(NoticeGraph.STEPS)
                .filteredOn(step -> MISTAKABLE.contains(step.from()))
                .extracting(NoticeGraph.Step::to)
                .isSubsetOf(WITH_PERSON);
    }

    @Test
    void what_proved_nothing_is_told_by_a_person_and_was_missed_once_it_is_of_no_use() {
        Instant useless = NOON.plusSeconds(7200);
        var met = new EndedNotice(notice(new NoticeState.Met(NOON), Optional.of(useless)));

        assertThat(met.wentElsewhere(NOON).state().word()).isEqualTo("REFERRED");
        assertThat(met.wentElsewhere(useless).state().word()).isEqualTo("NOT_MET");
        assertThatThrownBy(() -> new EndedNotice(notice(new NoticeState.Superseded(Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_waits_for_a_signature_is_sent_because_a_person_decides_it() {
        var unproven = new ReferredNotice(notice(NoticeState.Referred.unproven()));
        var unsigned = new ReferredNotice(notice(NoticeState.Referred.unsigned()));

        assertThatThrownBy(() -> unproven.sentOnDecision("Cora", NOON)).isInstanceOf(IllegalStateException.class);
        Notice planned = unsigned.sentOnDecision("Cora", NOON);
        assertThat(planned.decidedBy()).contains("Cora");
        assertThat(new PlannedNotice(planned).started(CALL, NOON).decidedBy())
                .as("what follows knows who answers for it")
                .contains("Cora");
    }

    @Test
    void the_typed_steps_lead_where_the_graph_says_and_together_everywhere_that_it_says() {
        Set<String> led = everyState().stream()
                .flatMap(state -> steps(notice(state))
                        .map(next -> state.word() + " > " + next.state().word()))
                .collect(Collectors.toSet());

        assertThat(led)
                .containsExactlyInAnyOrderElementsOf(NoticeGraph.STEPS.stream()
                        .map(step -> step.from() + " > " + step.to())
                        .toList());
    }

    @Test
    void a_notice_can_only_begin_as_the_graph_says() {
        for (NoticeState state : everyState()) {
            assertThat(state instanceof NoticeState.First)
                    .as(state.word())
                    .isEqualTo(NoticeGraph.begins(state.status()));
        }
    }

    @Test
    void an_attempt_never_starts_again_and_never_says_less_than_was_known() {
        for (AttemptState from : AttemptState.values()) {
            assertThat(from != AttemptState.STARTED && from.mayBecome(AttemptState.STARTED))
                    .isFalse();
            assertThat(from.mayBecome(AttemptState.UNKNOWN)).isEqualTo(from.unproven());
            boolean answered = from == AttemptState.CONFIRMED || from == AttemptState.MISDIRECTED;
            assertThat(from.mayBecome(AttemptState.DELIVERED)).isNotEqualTo(answered);
        }
    }

    /** After a change of the graph: {@code mvn test -Dtest=NoticeGraphTest -Ddocs=write} */
    @Test
    void the_picture_in_the_docs_is_the_graph() throws IOException {
        String doc = Files.readString(DOC);
        String printed = doc.substring(0, doc.indexOf(BEGIN)) + BEGIN + picture() + doc.substring(doc.indexOf(END));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(DOC, printed);
        }

        assertThat(doc).isEqualTo(printed);
    }

    private static String picture() {
        Stream<String> beginnings = NoticeGraph.BEGINNINGS.stream()
                .map(beginning -> "%-9s -> %-10s  %s".formatted("(new)", beginning.in(), beginning.when()));
        Stream<String> steps = NoticeGraph.STEPS.stream()
                .map(step -> "%-9s -> %-10s  %s".formatted(step.from(), step.to(), step.when()));
        return Stream.concat(beginnings, steps).collect(Collectors.joining("\n", "```\n", "\n```\n"));
    }

    private static Stream<Notice> steps(Notice notice) {
        return Stream.of(
                        notice.open().stream().flatMap(open -> Stream.concat(arrivals(open), others(open))),
                        notice.withPerson().stream().flatMap(NoticeGraphTest::words),
                        notice.ended().stream().flatMap(NoticeGraphTest::back))
                .flatMap(Function.identity());
    }

    private static Stream<Notice> back(EndedNotice ended) {
        Stream<Notice> handed = Stream.of(ended.handedBack("why"));
        return ended.notice().isMet() ? Stream.concat(handed, Stream.of(ended.missed("why"))) : handed;
    }

    private static Stream<Notice> words(NoticeWithPerson handed) {
        Stream<Notice> told = Stream.of(
                handed.told(NOON, "why"), handed.told(NOON.plusSeconds(7200), "why"), handed.withdrawn("why"));
        return handed instanceof ReferredNotice referred
                ? Stream.concat(
                        told,
                        Stream.of(
                                referred.notTold("why"),
                                referred.notNeeded("why"),
                                referred.sentOnDecision("Cora", NOON)))
                : told;
    }

    private static Stream<Notice> arrivals(OpenNotice open) {
        return Stream.of(
                open.met(NOON, NOON),
                open.met(NOON.plusSeconds(7200), NOON),
                saysTooLittle(open).met(NOON, NOON));
    }

    private static OpenNotice saysTooLittle(OpenNotice open) {
        var lacking = new Grounds.Lacking("rule", "citation", new Demands(List.of("rights"), List.of()));
        return open.notice()
                .on(new Grounds(Optional.empty(), Optional.empty(), Map.of(), List.of(lacking)))
                .open()
                .orElseThrow();
    }

    private static Stream<Notice> others(OpenNotice open) {
        Optional<String> why = Optional.of("why");
        if (open instanceof PlannedNotice planned) {
            Stream<Notice> onItsWay = planned.notice().state() instanceof NoticeState.Held
                    ? Stream.of(planned.released(NOON))
                    : Stream.of(planned.started(CALL, NOON));
            return Stream.concat(onItsWay, waiting(planned));
        }
        if (open instanceof DeliveredNotice delivered) {
            return Stream.of(delivered.plannedAgain(NOON, "why"));
        }
        var flight = (NoticeInFlight) open;
        return Stream.<Function<NoticeInFlight, Notice>>of(
                        one -> one.accepted(NOON),
                        one -> one.delivered(NOON),
                        one -> one.lookedUp(NOON),
                        one -> one.plannedAgain(NOON, why))
                .map(step -> step.apply(flight));
    }

    private static Stream<Notice> waiting(PlannedNotice planned) {
        return Stream.of(
                planned.held("why", NOON),
                planned.waits(NOON, "why"),
                planned.notMet("why"),
                planned.superseded("why"),
                planned.waived("why"),
                planned.referred("why"),
                planned.unproven(List.of()));
    }

    private static List<NoticeState> everyState() {
        Optional<String> why = Optional.of("why");
        return List.of(
                new NoticeState.Planned(NOON, why),
                new NoticeState.Held(NOON, why),
                new NoticeState.Sending(CALL, NOON),
                new NoticeState.Sent(CALL, NOON),
                new NoticeState.Delivered(CALL, NOON),
                new NoticeState.Unknown(CALL, NOON),
                new NoticeState.Met(NOON),
                new NoticeState.MetLate(NOON, why),
                new NoticeState.NotMet(why),
                new NoticeState.Superseded(why),
                new NoticeState.Waived(why),
                NoticeState.Referred.unsigned());
    }

    private static Notice notice(NoticeState state) {
        return notice(state, Optional.empty());
    }

    private static Notice notice(NoticeState state, Optional<Instant> expires) {
        return new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                new EventId(Notices.id()),
                EventKind.HEARING_SCHEDULED,
                new Matter("hearing:H-1"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.of(NOON.plusSeconds(3600)), expires, false),
                state);
    }
}
