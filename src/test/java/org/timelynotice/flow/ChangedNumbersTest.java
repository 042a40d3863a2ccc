package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.CourtNames;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.hl7.Hl7ReaderTest;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** A defendant whose number a facility changes is found under the old one and the new one, and never in silence under another name. */
class ChangedNumbersTest {

    private static final Path CONFIG = Path.of("config");
    private static final MessageReader READER = MessageReader.load(CONFIG, Path.of("niem-schemas"));
    private static final Feeds FEEDS = Feeds.load(CONFIG, List.of());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T20:00:00Z"), ZoneOffset.UTC);
    private static final CaseId CASE = new CaseId(new UUID(7, 7));
    private static final String OLD = "I-66";
    private static final String NEW = "I-77";

    private final RoomsInMemory on = new RoomsInMemory();
    private final DecideEvent decide = new DecideEvent(
            Rulebook.load(CONFIG),
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(OffenseCatalog.load(CONFIG), keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);
    private final ReadMessages read = new ReadMessages(
            on.rooms,
            FEEDS,
            READER,
            new DecideMessages(on.rooms, new Correlator(CourtNames.load(CONFIG)), decide),
            new AtOnce(),
            CLOCK);
    private final ResolveReview resolve = new ResolveReview(on.rooms, FEEDS, READER, decide, new AtOnce(), CLOCK);

    @BeforeEach
    void somebodyIsFollowedByTheirOldNumber() {
        on.follow(new TraffickingCase(
                CASE,
                "PA",
                Optional.empty(),
                List.of(),
                List.of(new TrackedDefendant(
                        new DefendantId(new UUID(7, 1)),
                        new Defendant(
                                Optional.of(
                                        new PersonName(Optional.of("Sam"), Optional.empty(), Optional.of("Sample"))),
                                Optional.of(LocalDate.of(1980, 1, 2)),
                                new Identifiers(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(OLD),
                                        Optional.of("STATEHOSP")))))));
    }

    private Receipt arrives(String message) {
        Receipt receipt = on.messages.keep("sandbox", message.getBytes(UTF_8)).receipt();
        read.readAll();
        return receipt;
    }

    private Verdict outcome(Receipt receipt) {
        return ((ReadOutcome.Read) on.messages.outcomes().get(receipt))
                .outcomes()
                .get(0)
                .verdict();
    }

    private Set<String> numbers() {
        return Set.copyOf(on.cases
                .find(CASE)
                .orElseThrow()
                .defendants()
                .get(0)
                .person()
                .identifiers()
                .inmates()
                .toList());
    }

    private static String merge(String name) {
        return Hl7ReaderTest.message("A40")
                .replace("|Sample^Sam^Q|", "|" + name + "|")
                .replace("DG1|1||F20^schizo\r", "MRG|" + OLD + "^^^SH^MR\r");
    }

    private static String release(String name) {
        return Hl7ReaderTest.message("A03").replace("|Sample^Sam^Q|", "|" + name + "|");
    }

    @Test
    void a_release_under_the_new_number_is_linked_once_the_two_were_put_together() {
        assertThat(outcome(arrives(merge("Sample^Sam")))).isEqualTo(Verdict.LINKED);

        assertThat(numbers()).containsExactlyInAnyOrder(OLD, NEW);
        assertThat(outcome(arrives(release("Sample^Sam")))).isEqualTo(Verdict.LINKED);
        assertThat(on.desk.asked()).isEmpty();
        assertThat(on.actions()).contains("NUMBER_KEPT");
    }

    @Test
    void a_release_under_the_new_number_and_another_name_is_asked_about() {
        assertThat(outcome(arrives(release("Alias^Al")))).isEqualTo(Verdict.UNRELATED);
        arrives(merge("Sample^Sam"));

        assertThat(outcome(arrives(release("Alias^Al").replace("M-1|", "M-2|"))))
                .isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void somebody_who_is_followed_only_after_their_number_changed_is_found_under_both() {
        TraffickingCase file = on.cases.find(CASE).orElseThrow();
        on.cases.forget(CASE);
        Receipt release = arrives(release("Sample^Sam").replace("19800102", ""));
        arrives(merge("Sample^Sam"));
        on.follow(file);

        on.messages.readAgain(on.keys.hashes(MatchKeys.of(file)));
        read.readAll();

        assertThat(numbers()).containsExactlyInAnyOrder(OLD, NEW);
        assertThat(outcome(release)).isEqualTo(Verdict.LINKED);
    }

    @Test
    void that_a_number_changed_is_told_to_nobody() {
        arrives(merge("Sample^Sam"));

        assertThat(on.ledger.of(CASE)).isEmpty();
    }

    @Test
    void two_different_names_are_asked_about_and_what_comes_in_meanwhile_too() {
        Receipt merge = arrives(merge("Marlow^Rex"));

        assertThat(outcome(merge)).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(outcome(arrives(release("Marlow^Rex")))).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(on.ledger.of(CASE)).isEmpty();
    }

    @Test
    void a_name_that_a_message_puts_together_with_the_defendants_is_asked_about_though_the_number_is_sure() {
        Receipt merge = arrives(
                merge("Marlow^Rex").replace("MRG|" + OLD + "^^^SH^MR", "MRG|" + OLD + "^^^SH^MR||||||Sample^Sam"));

        assertThat(outcome(merge)).isEqualTo(Verdict.LINKED);
        assertThat(on.desk.asked()).singleElement().asString().contains("two different names");
    }

    @Test
    void numbers_of_somebody_else_are_forgotten_once_a_person_says_so_and_kept_once_a_person_confirms() {
        arrives(merge("Marlow^Rex"));
        Review review = on.desk.openReviews(9).get(0);

        assertThat(resolve.resolve(review.id(), Set.of(), "a clerk")).isTrue();

        assertThat(numbers()).containsExactly(OLD);
        assertThat(on.actions()).contains("NUMBER_KEPT", "NUMBER_FORGOTTEN");
    }

    @Test
    void numbers_that_a_person_confirms_stay() {
        arrives(merge("Marlow^Rex"));
        Review review = on.desk.openReviews(9).get(0);

        assertThat(resolve.resolve(review.id(), Set.of(CASE.value()), "a clerk"))
                .isTrue();

        assertThat(numbers()).containsExactlyInAnyOrder(OLD, NEW);
    }

    @Test
    void a_number_is_followed_through_every_change() {
        arrives(merge("Sample^Sam"));
        arrives(merge("Sample^Sam").replace(NEW, "I-88").replace(OLD, NEW).replace("M-1|", "M-2|"));

        assertThat(numbers()).containsExactlyInAnyOrder(OLD, NEW, "I-88");
        assertThat(outcome(arrives(release("Sample^Sam").replace(NEW, "I-88")))).isEqualTo(Verdict.LINKED);
    }

    @Test
    void a_merge_of_numbers_that_nobody_is_followed_by_changes_nothing() {
        assertThat(outcome(arrives(merge("Marlow^Rex").replace(OLD, "I-60").replace("19800102", "19700102"))))
                .isEqualTo(Verdict.UNRELATED);

        assertThat(numbers()).containsExactly(OLD);
    }
}
