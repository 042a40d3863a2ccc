package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.RecipientId;

/**
 * One duty to tell one person one thing.
 *
 * @param basis the strictest rule that makes it due
 * @param alsoMeets further rules that the same message satisfies
 * @param recipient empty where the law names somebody of whom no record exists
 * @param grounds how it was counted, what was assumed, and what it lacks
 * @param decidedBy who decided that it be sent although a rule of it is not signed
 */
public record Notice(
        NoticeId id,
        CaseId caseId,
        EventId event,
        EventKind kind,
        Matter matter,
        Occasion occasion,
        LegalBasis basis,
        List<LegalBasis> alsoMeets,
        Role role,
        Optional<RecipientId> recipient,
        NoticeSchedule schedule,
        NoticeState state,
        Grounds grounds,
        Optional<String> decidedBy) {

    public Notice {
        alsoMeets = List.copyOf(alsoMeets);
    }

    /** One that rests on nothing that needs words. */
    public Notice(
            NoticeId id,
            CaseId caseId,
            EventId event,
            EventKind kind,
            Matter matter,
            Occasion occasion,
            LegalBasis basis,
            List<LegalBasis> alsoMeets,
            Role role,
            Optional<RecipientId> recipient,
            NoticeSchedule schedule,
            NoticeState state) {
        this(
                id,
                caseId,
                event,
                kind,
                matter,
                occasion,
                basis,
                alsoMeets,
                role,
                recipient,
                schedule,
                state,
                Grounds.NONE,
                Optional.empty());
    }

    /** The same with what it rests on. */
    Notice on(Grounds what) {
        return new Notice(
                id, caseId, event, kind, matter, occasion, basis, alsoMeets, role, recipient, schedule, state, what,
                decidedBy);
    }

    /** The ways in which it may go on; empty once it is closed. */
    public Optional<OpenNotice> open() {
        if (state instanceof NoticeState.Waiting) {
            return Optional.of(new PlannedNotice(this));
        }
        return state instanceof NoticeState.Delivered
                ? Optional.of(new DeliveredNotice(this))
                : inFlight().map(OpenNotice.class::cast);
    }

    /** The ways in which it may go on while a provider is called, has it or may have it. */
    public Optional<NoticeInFlight> inFlight() {
        return state instanceof NoticeState.InFlight ? Optional.of(new NoticeInFlight(this)) : Optional.empty();
    }

    /** Whether its target has passed, and it has not ended. */
    public boolean overdue(Instant now) {
        return state instanceof NoticeState.Open
                && schedule.target().filter(now::isAfter).isPresent();
    }

    /** The ways in which what a person says may end it; empty while a machine has it, and once it is closed. */
    public Optional<NoticeWithPerson> withPerson() {
        if (state instanceof NoticeState.Referred) {
            return Optional.of(new ReferredNotice(this));
        }
        return state instanceof NoticeState.NotMet ? Optional.of(new MissedNotice(this)) : Optional.empty();
    }

    /** The ways back to a person of what was taken for ended; empty of what has not ended, and of what was replaced. */
    public Optional<EndedNotice> ended() {
        return switch (state.status()) {
            case MET, MET_LATE, WAIVED, NOT_MET -> Optional.of(new EndedNotice(this));
            default -> Optional.empty();
        };
    }

    /** Whether its reader is taken for told. */
    public boolean isMet() {
        return state instanceof NoticeState.Met || state instanceof NoticeState.MetLate;
    }

    /** A person told them, whatever state it is in: empty where it has ended otherwise. */
    public Optional<Notice> toldByPerson(Instant at, String how) {
        return open().map(open -> open.told(at, how)).or(() -> withPerson().map(handed -> handed.told(at, how)));
    }

    /** Whether nobody is taken for told who has not answered: in danger, all but the office that works on the case. */
    public boolean asksForAnswer() {
        return schedule.urgent() && role != Role.PROSECUTOR;
    }

    /** As news of which kinds it may wake somebody: a booking that is urgent ends an alarm, as a return or a recapture does. */
    public Set<EventKind> wakesAs() {
        return kind == EventKind.BOOKED && schedule.urgent()
                ? Set.of(EventKind.RECAPTURED, EventKind.RETURNED)
                : Set.of(kind);
    }

    /**
     * Whether an attempt is the proof that this duty asks for. In danger that is an answer, or a text that arrived and said in
     * full what happened; a mail that arrived wakes nobody.
     */
    public boolean provenBy(Attempt attempt) {
        return switch (attempt.state()) {
            case CONFIRMED -> true;
            case DELIVERED ->
                !asksForAnswer() || attempt.channel() == Channel.SMS && attempt.tier() == ContentTier.FULL;
            default -> false;
        };
    }

    /** For the typed steps alone. */
    Notice in(NoticeState next) {
        return in(next, decidedBy);
    }

    Notice in(NoticeState next, Optional<String> decided) {
        if (!NoticeGraph.allows(state.status(), next.status())) {
            throw new IllegalStateException("notice " + id + " cannot go from " + state.word() + " to " + next.word());
        }
        return new Notice(
                id, caseId, event, kind, matter, occasion, basis, alsoMeets, role, recipient, schedule, next, grounds,
                decided);
    }

    /** What it becomes once it has arrived: whoever got it has been told of the event, and where the law asks for more, of no more than that. */
    NoticeState arrival(Instant sent, Instant known, Optional<String> how) {
        return grounds.rest()
                .<NoticeState>map(NoticeState.Referred::toldOfTheEvent)
                .orElseGet(() -> ended(sent, known, how));
    }

    /** What it becomes by a person's word. */
    NoticeState.Closed told(Instant at, String how) {
        return ended(at, at, Optional.of(how));
    }

    private NoticeState.Closed ended(Instant told, Instant known, Optional<String> how) {
        if (!schedule.late(told)) {
            return new NoticeState.Met(known, how);
        }
        Optional<String> why = Optional.of(
                Stream.concat(how.stream(), Stream.of(whyLate(how.isPresent()))).collect(Collectors.joining("; ")));
        return assumption().isPresent() ? new NoticeState.Met(known, why) : new NoticeState.MetLate(known, why);
    }

    private String whyLate(boolean byPerson) {
        return assumption()
                .map(what -> "after a deadline that is assumed: " + what)
                .or(() -> hopeless().map(why -> "not in time, by no fault of the sender: " + why))
                .orElse(byPerson ? "after the deadline" : "sent after the deadline");
    }

    /** Whether it would be the agency's own lateness to tell them at an instant. */
    public boolean lateByUs(Instant at) {
        return schedule.late(at) && !excused();
    }

    /** Whether the deadline was nobody's to keep here: it rests on an assumption, or had passed before anybody could give notice. */
    public boolean excused() {
        return assumption().or(this::hopeless).isPresent();
    }

    private Optional<String> assumption() {
        return Optional.ofNullable(grounds.assumed().get(basis.rule()));
    }

    private Optional<String> hopeless() {
        boolean passed = schedule.deadline()
                .filter(limit -> !limit.isAfter(schedule.notBefore()))
                .isPresent();
        return grounds.shortNotice().filter(why -> passed);
    }
}
