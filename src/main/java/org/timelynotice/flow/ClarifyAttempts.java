package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.consent.Disclosure;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeInFlight;
import org.timelynotice.notice.Recheck;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.registration.SameCase;
import org.timelynotice.sending.Composer;
import org.timelynotice.sending.NextState;
import org.timelynotice.sending.PriorDate;
import org.timelynotice.sending.Report;
import org.timelynotice.sending.Sending;

/**
 * Looks up attempts of which nobody knows whether they went out: the answer was lost, the program died in the middle, or no
 * receipt came; and lets urgent notices go on that arrived and were not answered. What was surely not sent is sent again; what cannot be known goes by another address or to a person.
 */
public final class ClarifyAttempts {

    private static final int TOGETHER = 100;

    private final Rooms rooms;
    private final Map<Channel, Reconciliation> reconciliations;
    private final Composer composer;
    private final Recheck recheck;
    private final NextState nextState;
    private final RecordOutcome outcomes;
    private final Transactions transactions;
    private final Clock clock;

    public ClarifyAttempts(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.reconciliations = sending.reconciliations();
        this.composer = sending.composer();
        this.recheck = sending.recheck();
        this.nextState = sending.nextState();
        this.outcomes = new RecordOutcome(rooms, sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param text what the attempt said, composed again; empty where wording or facts have changed since
     */
    private record Question(Attempt attempt, Optional<ContactPoint> point, Optional<String> text) {}

    /** Looks at everything that has been unclear for long enough; returns how many it looked at. */
    public int clarifyAll() {
        int total = unanswered();
        for (int looked = clarifySome(); looked > 0; looked = clarifySome()) {
            total += looked;
        }
        return total;
    }

    private int unanswered() {
        int total = 0;
        for (int some = goOn(); some > 0; some = goOn()) {
            total += some;
        }
        return total;
    }

    private int goOn() {
        return transactions.inOne(() -> outcomes.unanswered(TOGETHER, clock.instant()));
    }

    private int clarifySome() {
        List<Question> questions = transactions.inOne(this::take);
        for (Question question : questions) {
            Attempt attempt = question.attempt();
            boolean askable = reconciliations.containsKey(attempt.channel());
            var lookUp = new Report.LookUp(ask(question), attempt.state(), askable);
            transactions.inOne(() -> outcomes.report(attempt.id(), lookUp, clock.instant()));
        }
        return questions.size();
    }

    /** Takes a batch and moves its next look on, so that no other node asks about the same attempts meanwhile. */
    private List<Question> take() {
        Instant now = clock.instant();
        List<NoticeInFlight> unclear = rooms.ledger().lockUnclear(now, TOGETHER).stream()
                .flatMap(notice -> notice.inFlight().stream())
                .toList();
        rooms.ledger()
                .save(
                        unclear.stream()
                                .map(flight -> nextState.whileLookedUp(flight, now))
                                .toList(),
                        now);
        return unclear.stream()
                .flatMap(flight -> rooms.ledger().attempt(flight.attempt()).stream()
                        .map(attempt -> question(flight.notice(), attempt)))
                .toList();
    }

    private Question question(Notice notice, Attempt attempt) {
        Optional<Recipient> person = notice.recipient().flatMap(rooms.recipients()::find);
        Optional<ContactPoint> point = person.stream()
                .flatMap(p -> p.contactPoints().stream())
                .filter(p -> p.id().equals(attempt.point()))
                .findFirst();
        Optional<String> text = point.flatMap(p -> rooms.events()
                .find(notice.event())
                .flatMap(event -> said(attempt, notice, person.orElseThrow(), p, event)));
        return new Question(attempt, point, text);
    }

    /** In the words of the tier that its reader chose, of the one that is on record of the attempt or, where the case was sealed by then, in bare ones. */
    private Optional<String> said(
            Attempt attempt, Notice notice, Recipient person, ContactPoint point, CourtEvent event) {
        ContactPoint then = limited(notice, person, point, attempt.startedAt());
        return Stream.of(then, then.saying(attempt.tier()), then.saying(ContentTier.BARE))
                .map(way -> composer.compose(
                        notice,
                        person,
                        way,
                        PriorDate.known(
                                notice.event(), event, () -> rooms.events().of(notice.caseId(), notice.matter())),
                        rooms.cases().find(notice.caseId())))
                .filter(WordingResult.Text.class::isInstance)
                .map(words -> ((WordingResult.Text) words).rendered().text())
                .filter(words -> composer.mark(words).equals(attempt.text()))
                .findFirst();
    }

    /** The address as it might be written to then: what was said is looked for, not what would be said now. */
    private ContactPoint limited(Notice notice, Recipient person, ContactPoint point, Instant then) {
        Set<CaseId> theCase = Set.of(notice.caseId());
        Map<CaseId, Set<CaseId>> beside = new SameCase(rooms.cases(), rooms.index()).beside(theCase);
        Set<CaseId> concerned = Disclosure.concerned(theCase, beside);
        return new Disclosure(rooms.releases().of(concerned), rooms.recipients().ofAll(concerned), beside)
                .limited(person, point, recheck.topics(notice), then);
    }

    private Finding ask(Question question) {
        Reconciliation provider = reconciliations.get(question.attempt().channel());
        if (provider == null || question.point().isEmpty() || question.text().isEmpty()) {
            return new Finding.CannotTell("this channel cannot be asked");
        }
        return provider.find(
                question.attempt().id().toString(),
                question.point().get().address(),
                question.attempt().startedAt(),
                question.text().get(),
                message -> anothers(question, message));
    }

    /** Two notices may have said the same to the same number: a message that is known as another attempt's is not this one's. */
    private boolean anothers(Question question, String providerId) {
        return transactions
                .inOne(() -> rooms.ledger().attemptOf(providerId))
                .filter(known -> !known.id().equals(question.attempt().id()))
                .isPresent();
    }
}
