package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

class NoticeGraphTest {

    private static final Path DOC = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- the graph of states, printed by NoticeGraphTest: begin -->\n";
    private static final String END = "<!-- the graph of states: end -->\n";
    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final UUID CALL = new UUID(4, 4);
    private static final Set<NoticeStatus> OPEN =
            Set.of(NoticeStatus.PLANNED, NoticeStatus.SENDING, NoticeStatus.SENT, NoticeStatus.UNKNOWN);

    @Test
    void what_is_closed_has_no_way_on_neither_in_the_graph_nor_as_a_method() {
        for (NoticeState state : everyState()) {
            boolean open = OPEN.contains(state.status());

            assertThat(notice(state).open().isPresent()).as(state.word()).isEqualTo(open);
            assertThat(NoticeGraph.STEPS.stream().anyMatch(step -> step.from() == state.status()))
                    .as(state.word())
                    .isEqualTo(open);
        }
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
            assertThat(from.mayBecome(AttemptState.DELIVERED)).isTrue();
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
                .map(beginning -> "%-7s -> %-10s  %s".formatted("(new)", beginning.in(), beginning.when()));
        Stream<String> steps = NoticeGraph.STEPS.stream()
                .map(step -> "%-7s -> %-10s  %s".formatted(step.from(), step.to(), step.when()));
        return Stream.concat(beginnings, steps).collect(Collectors.joining("\n", "```\n", "\n```\n"));
    }

    private static Stream<Notice> steps(Notice notice) {
        return notice.open().stream().flatMap(open -> Stream.concat(arrivals(open), others(open)));
    }

    private static Stream<Notice> arrivals(OpenNotice open) {
        return Stream.of(open.met(NOON, NOON), open.met(NOON.plusSeconds(7200), NOON));
    }

    private static Stream<Notice> others(OpenNotice open) {
        Optional<String> why = Optional.of("why");
        if (open instanceof PlannedNotice planned) {
            return Stream.of(
                    planned.started(CALL, NOON),
                    planned.waits(NOON, "why"),
                    planned.notMet("why"),
                    planned.superseded("why"),
                    planned.referred("why"),
                    planned.unproven());
        }
        var flight = (NoticeInFlight) open;
        return Stream.<Function<NoticeInFlight, Notice>>of(
                        one -> one.accepted(NOON), one -> one.lookedUp(NOON), one -> one.plannedAgain(NOON, why))
                .map(step -> step.apply(flight));
    }

    private static List<NoticeState> everyState() {
        Optional<String> why = Optional.of("why");
        return List.of(
                new NoticeState.Planned(NOON, why),
                new NoticeState.Sending(CALL, NOON),
                new NoticeState.Sent(CALL, NOON),
                new NoticeState.Unknown(CALL, NOON),
                new NoticeState.Met(NOON),
                new NoticeState.MetLate(NOON, why),
                new NoticeState.NotMet(why),
                new NoticeState.Superseded(why),
                new NoticeState.Waived(why),
                new NoticeState.Referred(why));
    }

    private static Notice notice(NoticeState state) {
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
                new NoticeSchedule(NOON, NOON, Optional.of(NOON.plusSeconds(3600)), Optional.empty(), false),
                state);
    }
}
