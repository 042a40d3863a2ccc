package org.timelynotice.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Recipient;

/** One case with its events and its ledger, in which what was decided is carried out and what is due can be sent. */
final class CaseOnRecord implements OnRecord {

    final List<NewEvent> events = new ArrayList<>();
    final Map<NoticeId, Notice> ledger = new LinkedHashMap<>();
    final List<Notice> told = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<Decision.AskWhichHearing> which = new ArrayList<>();
    private final Set<EventId> undone = new HashSet<>();
    private final List<Recipient> people;

    CaseOnRecord(List<Recipient> people) {
        this.people = people;
    }

    void carryOut(Decision decision) {
        decision.steps(Decision.Link.class).forEach(link -> events.add(link.event()));
        decision.steps(Decision.Undo.class).forEach(undo -> undone.add(undo.event()));
        which.addAll(decision.steps(Decision.AskWhichHearing.class));
        Stream.concat(decision.notices().stream(), decision.superseded().stream())
                .forEach(notice -> ledger.put(notice.id(), notice));
        asked.addAll(decision.asked());
    }

    /** Whoever is asked says that no hearing is meant that is known. */
    void answerDoubts(Instant now) {
        for (Decision.AskWhichHearing question : List.copyOf(which)) {
            known(one -> one.id().equals(question.event())).stream()
                    .map(said -> new HearingAnswer(Notices.CASE.id(), said, question.hearings(), Set.of(), "Cora", now))
                    .forEach(answer -> carryOut(answer.none(this)));
        }
    }

    /** Whatever is due arrives. */
    void send(Instant now) {
        for (Notice notice : List.copyOf(ledger.values())) {
            if (notice.state() instanceof NoticeState.Planned planned
                    && !planned.nextLook().isAfter(now)) {
                Notice met = with(notice, new NoticeState.Met(now));
                ledger.put(met.id(), met);
                told.add(met);
            }
        }
    }

    private static Notice with(Notice notice, NoticeState state) {
        return new Notice(
                notice.id(),
                notice.caseId(),
                notice.event(),
                notice.kind(),
                notice.matter(),
                notice.occasion(),
                notice.basis(),
                notice.alsoMeets(),
                notice.role(),
                notice.recipient(),
                notice.schedule(),
                state);
    }

    CourtEvent event(Notice notice) {
        return events.stream()
                .filter(one -> one.id().equals(notice.event()))
                .findFirst()
                .orElseThrow()
                .event();
    }

    @Override
    public Optional<Instant> followedSince(CaseId theCase) {
        return Optional.of(Instant.EPOCH);
    }

    @Override
    public Optional<TraffickingCase> file(CaseId theCase) {
        return Optional.of(Notices.CASE);
    }

    @Override
    public List<Recipient> people(CaseId theCase) {
        return people;
    }

    @Override
    public Map<CaseId, EventId> decided(Receipt receipt, int position) {
        var decided = new HashMap<CaseId, EventId>();
        events.stream()
                .filter(one -> one.receipt().equals(receipt.value()) && one.position() == position)
                .filter(one -> !undone.contains(one.id()))
                .forEach(one -> decided.put(one.theCase(), one.id()));
        return decided;
    }

    private List<Known> known(Predicate<NewEvent> which) {
        return events.stream()
                .filter(one -> !undone.contains(one.id()))
                .filter(which)
                .map(NewEvent::known)
                .toList();
    }

    @Override
    public List<Known> events(CaseId theCase, Matter matter) {
        return known(one -> one.known().isFact() && one.event().matter().equals(matter));
    }

    @Override
    public List<Known> hearings(CaseId theCase, HearingEvent event) {
        return known(one -> one.known().isFact() && event.mayBeOfSameHearing(one.event()));
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return known(one -> one.news() && EntryDays.isDay(one.event()));
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return known(one -> one.news() && kinds.contains(one.event().kind()));
    }

    @Override
    public List<Known> events(CaseId theCase, String sourceId) {
        return known(one -> one.event().header().source().id().equals(sourceId));
    }

    @Override
    public List<Notice> notices(CaseId theCase, Matter matter) {
        return ledger.values().stream()
                .filter(notice -> notice.matter().equals(matter))
                .toList();
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        return ledger.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.Open)
                .toList();
    }

    @Override
    public Set<NoticeId> mayHaveGoneOut(List<Notice> notices) {
        return Set.of();
    }

    @Override
    public Optional<Review> review(Receipt receipt, int position) {
        return Optional.empty();
    }

    @Override
    public boolean isAsked(UUID subject) {
        return false;
    }
}
