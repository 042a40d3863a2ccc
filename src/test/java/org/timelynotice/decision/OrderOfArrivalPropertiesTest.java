package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.booleans;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** In whichever order what happened is reported, people know the same in the end, or a person is asked. */
class OrderOfArrivalPropertiesTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Rulebook LAW = Rulebook.load(Path.of("config"));
    private static final OffenseCatalog OFFENSES = OffenseCatalog.load(Path.of("config"));
    private static final Elections EVERYTHING = new Elections(Set.of(Topic.values()), Set.of());
    private static final List<Recipient> PEOPLE = List.of(
            Notices.person(Role.VICTIM, EVERYTHING, Notices.smsThatMayWake()),
            Notices.person(Role.ADVOCATE, EVERYTHING, Notices.sms("+12155550102")));
    private static final Correlation LINKED = new Correlation.Linked(
            List.of(new Match(
                    Notices.CASE.id(),
                    Optional.empty(),
                    List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "same name and birth date")))),
            Optional.empty());

    private final DecideEvent decide = new DecideEvent(
            LAW,
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(OFFENSES, keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    /** How what happened reaches the machine. */
    private enum Delivery {
        /** One after the other, while no provider answers. */
        SERIAL,
        /** All of it in one batch. */
        BURST,
        /** One after the other, and whatever is due goes out in between. */
        SENDING
    }

    private static Gen<Happened> custodies() {
        return lists().of(range(0, 2)).ofSizeBetween(1, 4).zip(enumValues(Happened.Clock.class), Happened::custody);
    }

    private static Gen<Happened> hearings() {
        return lists().of(range(0, 3))
                .ofSizeBetween(1, 4)
                .zip(enumValues(Happened.Telling.class), booleans(), Happened::hearing);
    }

    @Test
    void a_custody_ends_in_one_ledger_in_whichever_order_it_is_reported() {
        qt().withExamples(60).forAll(custodies(), enumValues(Delivery.class)).checkAssert(this::endsInOneLedger);
    }

    @Test
    void a_hearing_ends_in_one_ledger_in_whichever_order_its_dates_are_reported() {
        qt().withExamples(60).forAll(hearings(), enumValues(Delivery.class)).checkAssert(this::endsInOneLedger);
    }

    /** Where the sources give no order, whoever was asked puts it right: whether somebody is asked may depend on what came first. */
    private void endsInOneLedger(Happened happened, Delivery delivery) {
        CaseOnRecord inOrder = told(happened.facts(), delivery);
        for (List<CourtEvent> order : permutations(happened.facts())) {
            CaseOnRecord other = told(order, delivery);
            String as = Happened.words(order).toString();
            if (happened.isCertain() || inOrder.asked.isEmpty() && other.asked.isEmpty()) {
                assertThat(open(other)).as("open after %s", as).isEqualTo(open(inOrder));
                PEOPLE.forEach(person -> hearTheSameLast(happened, inOrder, other, person, as));
            }
            assertThat(silent(other))
                    .as("neither told nor asked about after %s", as)
                    .isEmpty();
        }
    }

    /** Who hears of what is so in the end hears of it last, unless they had heard of nothing before. */
    private static void hearTheSameLast(
            Happened happened, CaseOnRecord inOrder, CaseOnRecord other, Recipient person, String as) {
        String last = lastWord(inOrder, person);
        if (happened.isOneMatter() && last.equals(Happened.words(happened.last()))) {
            assertThat(lastWord(other, person)).as("last word after %s", as).isIn(last, NOTHING);
        }
    }

    private static final String NOTHING = "nothing";

    private CaseOnRecord told(List<CourtEvent> facts, Delivery delivery) {
        var record = new CaseOnRecord(PEOPLE);
        OnRecord known = record;
        var decisions = new ArrayList<Decision>();
        Instant now = NOON;
        for (CourtEvent fact : facts) {
            var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, fact, Optional.of("PA"), now);
            Decision decision = decide.decide(arrival, LINKED, Set.of(), known);
            if (delivery == Delivery.BURST) {
                decisions.add(decision);
                known = known.after(decision);
            } else {
                record.carryOut(decision);
            }
            if (delivery == Delivery.SENDING) {
                record.send(now);
                now = now.plusSeconds(60);
            }
        }
        decisions.forEach(record::carryOut);
        record.answerDoubts(now);
        return record;
    }

    /** What is still to be said, and what a person has to say. */
    private static Set<String> open(CaseOnRecord record) {
        return record.ledger.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.Planned)
                .map(notice -> notice.role() + " " + words(record, notice) + " "
                        + (notice.occasion() == Occasion.REMINDER ? "reminder" : "word") + " "
                        + notice.schedule().due())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(CaseOnRecord record, Notice notice) {
        return Happened.words(record.event(notice));
    }

    private static String lastWord(CaseOnRecord record, Recipient person) {
        return record.told.stream()
                .filter(notice -> notice.recipient().equals(Optional.of(person.id())))
                .reduce((first, second) -> second)
                .map(notice -> words(record, notice))
                .orElse(NOTHING);
    }

    /** Releases and escapes of which nobody is told, was told or hears what came of it, while no person is asked either. */
    private static List<String> silent(CaseOnRecord record) {
        boolean heard = !record.asked.isEmpty()
                || record.ledger.values().stream()
                        .anyMatch(notice -> !(notice.state() instanceof NoticeState.Superseded));
        return record.events.stream()
                .map(one -> one.event().kind())
                .filter(kind -> !heard && Happened.OUT.contains(kind))
                .map(Enum::name)
                .toList();
    }

    private static List<List<CourtEvent>> permutations(List<CourtEvent> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<CourtEvent>>();
        for (CourtEvent first : facts) {
            var rest = new ArrayList<>(facts);
            rest.remove(first);
            permutations(rest).forEach(others -> {
                var one = new ArrayList<>(List.of(first));
                one.addAll(others);
                all.add(one);
            });
        }
        return all;
    }
}
