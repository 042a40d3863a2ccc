package org.timelynotice.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** Decides what one event means: it is linked to cases, a person is asked, or it concerns nobody who is followed. */
public final class DecideEvent {

    private static final String REGISTERED_SINCE = "a case registered since";

    private static final String LINKED_BY_A_PERSON = "linked before, as a person decided";
    private static final String SAID_TO_CONCERN_NONE =
            "a person decided that it concerns none of the cases that it may concern";
    private static final String CAME_EARLIER =
            "something that came in before this case was followed may concern it, and whoever decided about it was not"
                    + " shown this case: look at the message ";

    private static final String OF_KNOWN_HEARING = "a person said of which hearing it is";

    private static final String UNREADABLE_NOW =
            "an event was linked to this case, and its message cannot be read any more: ask the court or jail what happened, and tell"
                    + " whoever must be told";

    private final AnswerWithin answerWithin;
    private final DecideForCase forCase;
    private final Retraction retraction;
    private final UnfollowedCharges charges;
    private final Supplier<UUID> ids;

    /**
     * @param live whether rules that counsel has not signed go to a person
     */
    public DecideEvent(
            Rulebook rulebook,
            Planner planner,
            UnfollowedCharges charges,
            AnswerWithin answerWithin,
            Supplier<UUID> ids,
            boolean live) {
        this.answerWithin = answerWithin;
        this.forCase = new DecideForCase(rulebook, planner, answerWithin, ids, live);
        this.retraction = new Retraction(forCase, ids);
        this.charges = charges;
        this.ids = ids;
    }

    /**
     * @param former cases that were told of this event and that it does not concern now
     * @param record holds still until the decision is carried out
     */
    public Decision decide(Arrival arrival, Correlation correlation, Set<CaseId> former, OnRecord record) {
        Decision decision = decide(arrival, correlation, record);
        boolean linked = correlation instanceof Correlation.Linked;
        for (CaseId theCase :
                former.stream().sorted(Comparator.comparing(CaseId::value)).toList()) {
            decision = decision.and(retraction.decide(theCase, arrival, linked, record.after(decision)));
        }
        return decision;
    }

    private Decision decide(Arrival arrival, Correlation correlation, OnRecord record) {
        if (correlation instanceof Correlation.Linked linked) {
            Decision asked = linked.doubtful()
                    .map(doubt -> ask(arrival, doubt, record))
                    .orElseGet(() -> answer(arrival, linked.matches(), record));
            Decision told = asked.and(link(arrival, linked.matches(), record.after(asked)));
            return told.and(numbers(arrival, linked, record.after(told)));
        }
        if (correlation instanceof Correlation.NeedsReview doubt) {
            Optional<EventOutcome> answered = answered(arrival, record);
            Decision numbers = answered.isEmpty() ? mayBeIts(arrival, doubt, record) : Decision.NOTHING;
            return ask(arrival, doubt, record).and(numbers).because(answered.orElseGet(() -> outcome(doubt)));
        }
        return charges.decide(arrival, record);
    }

    private Decision numbers(Arrival arrival, Correlation.Linked linked, OnRecord record) {
        Decision sure = cases(linked.matches())
                .map(theCase -> numbers(theCase, arrival, record))
                .reduce(Decision.NOTHING, Decision::and);
        return linked.doubtful()
                .map(doubt -> sure.and(mayBeIts(arrival, doubt, record)))
                .orElse(sure);
    }

    private Decision numbers(CaseId theCase, Arrival arrival, OnRecord record) {
        Decision kept = KnownNumbers.kept(theCase, arrival, record);
        return kept.steps().isEmpty()
                ? kept
                : KnownNumbers.question(theCase, arrival.event(), record)
                        .map(reason -> kept.and(askAbout(theCase, reason, arrival)))
                        .orElse(kept);
    }

    private static Decision mayBeIts(Arrival arrival, Correlation.NeedsReview doubt, OnRecord record) {
        return cases(doubt.candidates())
                .map(theCase -> KnownNumbers.kept(theCase, arrival, record))
                .reduce(Decision.NOTHING, Decision::and);
    }

    private static Stream<CaseId> cases(List<Match> matches) {
        return matches.stream().map(Match::caseId).distinct();
    }

    /** What a person said of an event holds, however often its message is read. */
    static Optional<EventOutcome> answered(Arrival arrival, OnRecord record) {
        return record.review(arrival.receipt(), arrival.position())
                .filter(review -> review.decision().isPresent())
                .map(review -> new TreeMap<UUID, UUID>(
                        record.decided(arrival.receipt(), arrival.position()).entrySet().stream()
                                .collect(Collectors.toMap(
                                        one -> one.getKey().value(),
                                        one -> one.getValue().value()))))
                .map(linked -> new EventOutcome(
                        linked.isEmpty() ? EventOutcome.Verdict.UNRELATED : EventOutcome.Verdict.LINKED,
                        List.copyOf(linked.keySet()),
                        List.copyOf(linked.values()),
                        List.of(linked.isEmpty() ? SAID_TO_CONCERN_NONE : LINKED_BY_A_PERSON)));
    }

    private static EventOutcome outcome(Correlation.NeedsReview doubt) {
        List<UUID> cases = doubt.candidates().stream()
                .map(match -> match.caseId().value())
                .distinct()
                .toList();
        List<String> explanation = Stream.concat(Stream.of(doubt.reason()), statements(doubt.candidates()))
                .distinct()
                .toList();
        return new EventOutcome(EventOutcome.Verdict.NEEDS_REVIEW, cases, List.of(), explanation);
    }

    /** A case registered meanwhile may have answered what a person was asked. */
    private static Decision answer(Arrival arrival, List<Match> matches, OnRecord record) {
        Set<UUID> linked = matches.stream().map(match -> match.caseId().value()).collect(Collectors.toSet());
        return record.review(arrival.receipt(), arrival.position())
                .filter(review -> review.decision().isEmpty())
                .map(review -> Decision.of(
                        new Decision.Answer(review.id(), Review.Decision.LINKED, REGISTERED_SINCE, arrival.now()),
                        ReviewEntries.decided(review, linked, REGISTERED_SINCE, arrival.now())))
                .orElse(Decision.NOTHING);
    }

    /** An event of a message is asked about once, however often the message is read; a case that nobody was shown then has a task. */
    private Decision ask(Arrival arrival, Correlation.NeedsReview doubt, OnRecord record) {
        Optional<Review> before = record.review(arrival.receipt(), arrival.position());
        if (before.isPresent()) {
            return askAboutUnseen(before.get(), arrival, doubt, record);
        }
        List<Review.Candidate> candidates = doubt.candidates().stream()
                .map(match -> new Review.Candidate(
                        match.caseId().value(),
                        Evidence.statements(match.evidence()),
                        Evidence.statements(match.against())))
                .toList();
        var review = new Review(
                ids.get(),
                arrival.receipt().value(),
                arrival.position(),
                doubt.reason(),
                candidates,
                arrival.now(),
                answerWithin.by(arrival.event(), arrival.now()),
                Optional.empty());
        return Decision.of(new Decision.Question(review, Optional.empty()), ReviewEntries.opened(review));
    }

    private Decision askAboutUnseen(Review before, Arrival arrival, Correlation.NeedsReview doubt, OnRecord record) {
        Set<UUID> shown =
                before.candidates().stream().map(Review.Candidate::caseId).collect(Collectors.toSet());
        Set<CaseId> linked =
                record.decided(arrival.receipt(), arrival.position()).keySet();
        return doubt.candidates().stream()
                .map(Match::caseId)
                .distinct()
                .filter(theCase -> !shown.contains(theCase.value()) && !linked.contains(theCase))
                .map(theCase -> lookAt(theCase, arrival))
                .reduce(Decision.NOTHING, Decision::and);
    }

    private Decision lookAt(CaseId theCase, Arrival arrival) {
        return askAbout(theCase, CAME_EARLIER + arrival.receipt(), arrival);
    }

    private Decision askAbout(CaseId theCase, String reason, Arrival arrival) {
        return Decision.of(
                new Decision.CaseTask(theCase, reason, arrival.now(), answerWithin.by(arrival.event(), arrival.now())),
                new AuditEntry(
                        theCase.toString(),
                        arrival.now(),
                        "PERSON_ASKED",
                        arrival.receipt().toString(),
                        Map.of("reason", reason)));
    }

    /**
     * Links an event to cases because a person says so.
     *
     * @param by who says so
     */
    public Decision link(Arrival arrival, Set<CaseId> cases, String by, OnRecord record) {
        List<Match> matches = cases.stream()
                .map(theCase -> new Match(
                        theCase,
                        Optional.empty(),
                        List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "decided by " + by))))
                .toList();
        Decision linked = link(arrival, matches, record);
        return cases.stream()
                .map(theCase -> KnownNumbers.kept(theCase, arrival, record.after(linked)))
                .reduce(linked, Decision::and);
    }

    /** Leaves an event out of cases because a person says that it does not concern them. */
    public static Decision leaveOut(Arrival arrival, Set<CaseId> cases, OnRecord record) {
        return cases.stream()
                .map(theCase -> KnownNumbers.forgotten(theCase, arrival, record))
                .reduce(Decision.NOTHING, Decision::and);
    }

    /**
     * As if an event had never been linked to a case; for what a person decided and takes back.
     *
     * @param heard when its message had come
     */
    public Decision undo(CaseId theCase, Known known, Instant heard, String why, Instant now, OnRecord record) {
        return forCase.undo(theCase, known, heard, why, now, record);
    }

    /**
     * An event on record turns out to be of a hearing that is known: it is decided as one of that, and what of the others waited goes on.
     *
     * @param arrival of the event
     */
    public Decision ofHearing(HearingAnswer answer, Matter hearing, Arrival arrival, OnRecord record) {
        if (answer.said().event().isQuestion()) {
            return answer.notAsPlanned(hearing, record);
        }
        Arrival known = arrival.with(answer.of(hearing, record));
        Decision undone =
                undo(answer.theCase(), answer.said(), arrival.heard(), OF_KNOWN_HEARING, arrival.now(), record);
        Decision decided = undone.and(forCase.decide(
                answer.theCase(),
                known,
                List.of("of a hearing that is known, as decided by " + answer.by()),
                record.after(undone)));
        return decided.and(answer.none(record.after(decided)));
    }

    /** What a person answered, which is on record as answered already. */
    public static Decision answered(Review review, Set<UUID> linkedTo, String by, Instant now) {
        return new Decision(EventOutcome.unrelated(), List.of(), ReviewEntries.decided(review, linkedTo, by, now));
    }

    /** A person linked an event of which nothing is left but the question: somebody has to find out what happened. */
    public static Decision unreadable(Review review, Set<CaseId> cases, Instant now) {
        Instant doBy = now.plus(Duration.between(review.openedAt(), review.decideBy()));
        return cases.stream()
                .map(theCase -> Decision.of(
                        new Decision.CaseTask(theCase, UNREADABLE_NOW, now, doBy),
                        new AuditEntry(
                                theCase.toString(),
                                now,
                                "PERSON_ASKED",
                                review.id().toString(),
                                Map.of("reason", UNREADABLE_NOW))))
                .reduce(Decision.NOTHING, Decision::and);
    }

    private Decision link(Arrival arrival, List<Match> matches, OnRecord record) {
        Map<CaseId, List<Match>> byCase = new LinkedHashMap<>();
        matches.forEach(match ->
                byCase.computeIfAbsent(match.caseId(), id -> new ArrayList<>()).add(match));
        Decision decision = Decision.NOTHING;
        for (Map.Entry<CaseId, List<Match>> one : byCase.entrySet()) {
            List<String> evidence = statements(one.getValue()).toList();
            decision = decision.and(forCase.decide(one.getKey(), arrival, evidence, record.after(decision)));
        }
        return decision;
    }

    private static Stream<String> statements(List<Match> matches) {
        return matches.stream().flatMap(Match::statements).distinct();
    }
}
