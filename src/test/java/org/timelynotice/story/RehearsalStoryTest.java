package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.registration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.Scheduler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.decision.Decision;
import org.timelynotice.flow.DecideMessages;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.RehearseMessage;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.MessageReport.EventReport;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.notice.Notice;

/** A rehearsal of a message answers exactly what handing it in then does, whatever came before it. */
class RehearsalStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOON =
            TODAY.atTime(12, 0).atZone(ZoneId.of("America/New_York")).toInstant();
    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE + 300);

    private static RunningApp app;
    private static RehearseMessage rehearse;
    private static ReadMessages read;

    /** Nothing moves but what the test moves: the routes stand still, and so does the clock. */
    @BeforeAll
    static void start() throws Exception {
        app = RunningApp.start();
        the(CamelContext.class).stop();
        the(Scheduler.class).standby();
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        rehearse = new RehearseMessage(
                the(Rooms.class),
                the(Feeds.class),
                the(MessageReader.class),
                the(DecideMessages.class),
                the(Transactions.class),
                clock);
        read = new ReadMessages(
                the(Rooms.class),
                the(Feeds.class),
                the(MessageReader.class),
                the(DecideMessages.class),
                the(Transactions.class),
                clock);
        read.readAll(); // what the program itself handed in at its first start
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    private static <T> T the(Class<T> bean) {
        return app.context().getBean(bean);
    }

    static Stream<Long> seeds() {
        return Stream.concat(Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), Stream.of(new Random().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_rehearsal_answers_exactly_what_handing_in_then_does(long seed) {
        List<String> docket = docket();
        docket.addAll(List.copyOf(docket.subList(0, 4)));
        Collections.shuffle(docket, new Random(seed));

        for (String message : docket) {
            expectTheSame(message);
        }
    }

    @Test
    void the_docket_of_the_property_holds_every_kind_of_outcome() {
        List<Decision> decisions = docket().stream()
                .flatMap(message -> handedIn(message).foreseen().stream())
                .toList();

        assertThat(decisions)
                .extracting(one -> one.outcome().verdict().name())
                .contains("LINKED", "NEEDS_REVIEW", "UNRELATED");
        assertThat(decisions.stream().flatMap(one -> one.steps().stream()).map(Object::getClass))
                .contains(
                        Decision.Link.class,
                        Decision.TakeBack.class,
                        Decision.PlanNotices.class,
                        Decision.AskWhichHearing.class,
                        Decision.Question.class);
        assertThat(decisions).anySatisfy(one -> assertThat(one.superseded()).isNotEmpty());
    }

    private record HandedIn(List<Decision> foreseen, MessageReport rehearsed, MessageReport recorded) {}

    private void expectTheSame(String message) {
        Record before = Record.now();
        HandedIn handedIn = handedIn(message);
        Record after = Record.now();

        assertThat(answers(handedIn.rehearsed())).isEqualTo(answers(handedIn.recorded()));
        List<Notice> planned = handedIn.foreseen().stream()
                .flatMap(one -> one.notices().stream())
                .toList();
        List<Notice> superseded = handedIn.foreseen().stream()
                .flatMap(one -> one.superseded().stream())
                .toList();
        assertThat(described(after.newSince(before))).isEqualTo(described(planned));
        assertThat(after.changedSince(before)).isEqualTo(Set.copyOf(superseded));
        assertThat(minus(after.waiting(), before.waiting()))
                .isEqualTo(sorted(handedIn.foreseen().stream().flatMap(one -> one.asked().stream())));
        assertThat(minus(after.audit(), before.audit()))
                .isEqualTo(sorted(handedIn.foreseen().stream()
                        .flatMap(one -> one.audit().stream())
                        .map(entry -> entry.chain() + " " + entry.action())));
    }

    private static HandedIn handedIn(String message) {
        byte[] content = message.getBytes(StandardCharsets.UTF_8);
        var rehearsed = (Rehearsed.Report) rehearse.rehearse("sandbox", content, Declared.NOTHING);
        var taken = (Received.Taken) the(ReceiveMessage.class).receive("sandbox", content);
        read.readAll();
        MessageReport recorded = the(ExplainMessage.class)
                .explain(taken.kept().receipt().value())
                .orElseThrow();
        List<Decision> foreseen = rehearsed.report().events().stream()
                .map(EventReport::foreseen)
                .flatMap(Optional::stream)
                .toList();
        return taken.kept().first()
                ? new HandedIn(foreseen, rehearsed.report(), recorded)
                : new HandedIn(foreseen, recorded, recorded);
    }

    /** What is said of each event, but for names that are made anew each time. */
    private static List<Object> answers(MessageReport report) {
        return Stream.concat(
                        Stream.of(report.state(), report.format(), report.reason()),
                        report.events().stream()
                                .map(one -> List.of(
                                        one.event(),
                                        one.outcome().verdict(),
                                        one.outcome().cases(),
                                        one.outcome().explanation(),
                                        one.notices().size())))
                .toList();
    }

    private static List<String> described(List<Notice> notices) {
        return sorted(notices.stream()
                .map(one -> Stream.of(
                                one.caseId(),
                                one.kind(),
                                one.matter(),
                                one.occasion(),
                                one.basis(),
                                one.alsoMeets(),
                                one.role(),
                                one.recipient(),
                                one.schedule(),
                                one.state())
                        .map(Object::toString)
                        .collect(Collectors.joining(" "))));
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }

    private static List<String> minus(List<String> all, List<String> some) {
        var rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return sorted(rest.stream());
    }

    /** What the database holds at a moment. */
    private record Record(List<Notice> notices, List<String> waiting, List<String> audit) {

        static Record now() {
            JdbcTemplate database = the(JdbcTemplate.class);
            List<Notice> notices = database.queryForList("select id from tracked_case", UUID.class).stream()
                    .flatMap(id -> the(Rooms.class).ledger().of(new org.timelynotice.casefile.CaseId(id)).stream())
                    .toList();
            return new Record(
                    notices,
                    database.queryForList("select reason from task union all select reason from review", String.class),
                    database.queryForList("select chain || ' ' || action from audit_entry", String.class));
        }

        List<Notice> newSince(Record before) {
            Set<?> known = before.notices.stream().map(Notice::id).collect(Collectors.toSet());
            return notices.stream()
                    .filter(notice -> !known.contains(notice.id()))
                    .toList();
        }

        Set<Notice> changedSince(Record before) {
            Set<?> known = before.notices.stream().map(Notice::id).collect(Collectors.toSet());
            return notices.stream()
                    .filter(notice -> known.contains(notice.id()) && !before.notices.contains(notice))
                    .collect(Collectors.toSet());
        }
    }

    /** Two followed cases and one that nobody follows, told in every way that the exchange knows; in random order much of it is late. */
    private static List<String> docket() {
        var story = new StoryCase(STORIES.getAndAdd(3));
        var other = new StoryCase(story.number() + 1);
        var unfollowed = new StoryCase(story.number() + 2);
        app.registerCase(registration(story, story.smsThatMayWake()));
        app.registerCase(registration(other, other.mail()));
        HearingTold trial = HearingTold.of(story).named("TRIAL").at(inDays(20));
        HearingTold moved = trial.status("RESCHEDULED").previously(inDays(20)).at(inDays(30));
        HearingTold plea = HearingTold.of(story).named("PLEA").unnumbered().at(inDays(8));
        return new ArrayList<>(List.of(
                trial.message(),
                moved.version(2, "UPDATE").message(),
                moved.version(3, "WITHDRAWAL").message(),
                trial.status("CANCELLED").version(4, "UPDATE").message(),
                trial.in(other).version(5, "CORRECTION").message(),
                trial.in(unfollowed).version(6, "UPDATE").message(),
                plea.message(),
                plea.named("NOWHERE").status("CANCELLED").at(inDays(44)).message(),
                plea.named("OTHER").status("CANCELLED").message(),
                plea.named("LATE").at(inDays(-3)).message(),
                HearingTold.of(other).named("TRIAL").at(inDays(2)).message(),
                HearingTold.of(unfollowed).named("NONE").at(inDays(2)).message(),
                Messages.released(story, "REL-" + story.number(), inDays(-1)),
                Messages.releaseScheduled(story, "DUE-" + story.number(), 1, "NEW", TODAY.plusDays(9)),
                Messages.releaseScheduled(story, "DUE-" + story.number(), 2, "WITHDRAWAL", TODAY.plusDays(9)),
                Messages.plea(story, "PLD-" + story.number(), "Promoting a fictional thing"),
                Messages.charged(unfollowed, "CHG-" + unfollowed.number(), "18 Pa.C.S.", "3011(a)(1)"),
                Messages.charged(unfollowed, "CHG2-" + unfollowed.number(), "18 Pa.C.S.", "3011(a)(2)"),
                Messages.hearing(story, "SAME", 1, "SCHEDULED", inDays(12))
                        .replace(story.caseNumber(), "CP-51-CR-0000001-2019")
                        .replace(story.sid(), "PA" + story.number()),
                "<cce:HearingNotice xmlns:cce=\"urn:nobody-" + story.number() + "\"/>"));
    }

    private static LocalDateTime inDays(int days) {
        return TODAY.plusDays(days).atTime(9, 30);
    }
}
