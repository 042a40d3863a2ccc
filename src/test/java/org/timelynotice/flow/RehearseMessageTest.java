package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.CourtNames;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.MessageReport.EventReport;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.rights.Rulebook;

/** A rehearsal says what would come of a message, and changes nothing. */
class RehearseMessageTest {

    private static final Path CONFIG = Path.of("config");
    private static final MessageReader READER = MessageReader.load(CONFIG, Path.of("niem-schemas"));
    private static final Rulebook LAW = Rulebook.load(CONFIG);
    private static final OffenseCatalog OFFENSES = OffenseCatalog.load(CONFIG);
    private static final Feeds FEEDS = Feeds.load(CONFIG, List.of());
    private static final Clock CLOCK = Clock.fixed(Notices.at("2026-10-02T12:00"), ZoneOffset.UTC);
    private static final Instant NOON = CLOCK.instant();

    private final RoomsInMemory on = new RoomsInMemory();
    private final DecideMessages decide = new DecideMessages(
            on.rooms,
            new Correlator(CourtNames.load(CONFIG)),
            new DecideEvent(
                    LAW,
                    new Planner(Notices.POLICY, Notices::id),
                    new UnfollowedCharges(OFFENSES, on.keys::hashes, AnswerWithin.USUAL, Notices::id),
                    AnswerWithin.USUAL,
                    Notices::id,
                    false));
    private final RehearseMessage rehearse = new RehearseMessage(on.rooms, FEEDS, READER, decide, new AtOnce(), CLOCK);

    @BeforeEach
    void aVictimIsToBeTold() {
        on.follow(Followed.SAMPLE);
        var victim = Notices.victim(Notices.sms());
        on.people.add(new org.timelynotice.recipient.Recipient(
                new RecipientId(Notices.id()),
                Followed.SAMPLE.id(),
                victim.role(),
                victim.name(),
                victim.language(),
                victim.zone(),
                victim.contactPoints(),
                new org.timelynotice.recipient.Elections(Set.of(org.timelynotice.casefile.Topic.values()), Set.of())));
    }

    private MessageReport rehearsed(String content) {
        return ((Rehearsed.Report) rehearse.rehearse("sandbox", content.getBytes(UTF_8), Declared.NOTHING)).report();
    }

    private MessageReport read(String content) {
        var receipt = on.messages.keep("sandbox", content.getBytes(UTF_8)).receipt();
        new ReadMessages(on.rooms, FEEDS, READER, decide, new AtOnce(), CLOCK).readAll();
        return new ExplainMessage(on.rooms, FEEDS, READER, new AtOnce())
                .explain("sandbox", receipt.value())
                .orElseThrow();
    }

    private static Decision foreseen(MessageReport report) {
        return report.events().get(0).foreseen().orElseThrow();
    }

    private void nothingWasWritten() {
        assertThat(on.docket.events()).isEmpty();
        assertThat(on.audit).isEmpty();
        assertThat(on.ledger.of(Followed.SAMPLE.id())).isEmpty();
        assertThat(on.desk.openReviews(9)).isEmpty();
        assertThat(on.messages.outcomes()).isEmpty();
        assertThat(on.cases.locked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hearing-notice-new",
                "hearing-notice-new-codefendants",
                "custody-notice-new-released",
                "custody-notice-new-escaped",
                "sentencing-notice-new",
                "hearing-notice-withdrawal"
            })
    void it_says_what_handing_the_message_in_then_does(String name) {
        String content = Followed.sample(name);
        MessageReport rehearsed = rehearsed(content);
        nothingWasWritten();
        MessageReport recorded = read(content);

        assertThat(rehearsed.state()).isEqualTo(MessageState.READ);
        assertThat(rehearsed.feed()).isEqualTo("sandbox");
        assertThat(rehearsed.receipt()).isEmpty();
        assertThat(rehearsed.format()).isEqualTo(recorded.format());
        assertThat(rehearsed.events()).hasSameSizeAs(recorded.events()).isNotEmpty();
        for (int i = 0; i < rehearsed.events().size(); i++) {
            EventReport before = rehearsed.events().get(i);
            EventReport after = recorded.events().get(i);
            assertThat(before.event()).isEqualTo(after.event());
            assertThat(before.outcome().verdict()).isEqualTo(after.outcome().verdict());
            assertThat(before.outcome().explanation()).isEqualTo(after.outcome().explanation());
            assertThat(before.notices()).hasSameSizeAs(after.notices());
        }
    }

    @Test
    void a_hearing_of_a_followed_case_is_news_to_its_victim() {
        MessageReport report = rehearsed(Followed.sample("hearing-notice-new"));

        assertThat(report.events())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome().verdict()).isEqualTo(Verdict.LINKED));
        assertThat(foreseen(report).notices()).isNotEmpty();
    }

    @Test
    void a_move_supersedes_what_is_planned_and_the_rehearsal_leaves_it_planned() {
        read(Followed.sample("hearing-notice-new"));
        List<Notice> planned = on.ledger.open(Followed.SAMPLE.id());

        MessageReport moved = rehearsed(Followed.sample("hearing-notice-update"));

        assertThat(planned).isNotEmpty();
        assertThat(foreseen(moved).superseded())
                .extracting(Notice::id)
                .containsExactlyInAnyOrderElementsOf(
                        planned.stream().map(Notice::id).toList());
        assertThat(on.ledger.open(Followed.SAMPLE.id()))
                .isEqualTo(planned)
                .allSatisfy(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Planned.class));
    }

    @Test
    void the_same_content_again_is_the_same_message_and_nothing_comes_of_it() {
        String content = Followed.sample("hearing-notice-new");
        MessageReport first = read(content);

        MessageReport again = rehearsed(content);

        assertThat(foreseen(again).steps()).isEmpty();
        assertThat(again.events().get(0).outcome().events())
                .isEqualTo(first.events().get(0).outcome().events());
    }

    @Test
    void a_message_that_cannot_be_read_would_be_parked_for_the_same_reason() {
        MessageReport report = rehearsed("<no message at all");

        assertThat(report.state()).isEqualTo(MessageState.PARKED);
        assertThat(report.reason())
                .isPresent()
                .isEqualTo(read("<no message at all").reason());
        assertThat(report.events()).isEmpty();
    }

    @Test
    void what_would_be_refused_is_refused() throws IOException {
        int most = FEEDS.find("sandbox").orElseThrow().maxBytes();

        assertThat(rehearse("nobody", new byte[0])).isEqualTo(new Rehearsed.UnknownFeed());
        assertThat(rehearse("sandbox", xml(most + 1))).isEqualTo(new Rehearsed.TooLarge(most));
        assertThat(rehearse("sandbox", xml(most))).isInstanceOf(Rehearsed.Report.class);
        assertThat(rehearse("sandbox", zip())).isEqualTo(new Rehearsed.Batch());
    }

    private Rehearsed rehearse(String feed, byte[] content) {
        return rehearse.rehearse(feed, content, Declared.NOTHING);
    }

    private static byte[] xml(int length) {
        return ("<" + "x".repeat(length - 1)).getBytes(UTF_8);
    }

    @Test
    void what_would_not_be_taken_is_told_why() {
        assertThat(rehearse("sandbox", new byte[0])).isEqualTo(new Rehearsed.Empty());
        assertThat(rehearse("sandbox", "a note".getBytes(UTF_8))).isInstanceOf(Rehearsed.NotUnderstood.class);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("one.xml"));
        }
        return bytes.toByteArray();
    }

    @Test
    void messages_that_are_read_together_are_decided_each_as_if_all_before_it_were_written() {
        String hearing = Followed.sample("hearing-notice-new");
        on.messages.keep("sandbox", hearing.getBytes(UTF_8));
        on.messages.keep("sandbox", Followed.sample("hearing-notice-update").getBytes(UTF_8));
        on.messages.keep("sandbox", hearing.getBytes(UTF_8));

        new ReadMessages(on.rooms, FEEDS, READER, decide, new AtOnce(), CLOCK).readAll();

        assertThat(on.docket.events()).hasSize(3);
        assertThat(on.docket.events()).extracting(event -> event.news()).containsExactly(true, true, false);
        assertThat(on.docket.events()).allSatisfy(event -> {
            assertThat(event.position()).isZero();
            assertThat(event.decidedAt()).isEqualTo(NOON);
        });
        assertThat(on.ledger.of(Followed.SAMPLE.id()))
                .filteredOn(notice ->
                        notice.event().equals(on.docket.events().get(0).id()))
                .isNotEmpty()
                .noneMatch(notice -> notice.state() instanceof NoticeState.Planned);
        assertThat(on.cases.locked).containsExactly(Followed.SAMPLE.id());
    }

    private static String ofAnother(String message) {
        return message.replace(Followed.NUMBER, "CP-51-CR-0009999-2026").replace("Testcase", "Anotherperson");
    }

    @Test
    void a_case_that_was_told_and_is_surely_not_meant_any_more_is_held_and_told_so() {
        read(Followed.sample("hearing-notice-new"));
        on.cases.locked.clear();

        read(ofAnother(Followed.sample("hearing-notice-update"))
                .replace("100234567", "100999999")
                .replace("X 999001-2", "X 888001-2"));

        assertThat(on.cases.locked).containsExactly(Followed.SAMPLE.id());
        assertThat(on.docket.takenBack()).hasSize(1);
        assertThat(on.ledger.open(Followed.SAMPLE.id())).isEmpty();
    }

    @Test
    void a_case_that_was_told_and_of_which_only_another_number_is_left_is_for_a_person() {
        read(Followed.sample("hearing-notice-new"));

        read(ofAnother(Followed.sample("hearing-notice-update")));

        assertThat(on.docket.takenBack()).isEmpty();
        assertThat(on.desk.asked()).singleElement().asString().contains("check whether what was told still holds");
    }
}
