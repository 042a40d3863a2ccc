package org.timelynotice.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** A record and one decision more, so that what follows is decided as if that had been written already. */
final class OnRecordAfter implements OnRecord {

    private static final Comparator<Notice> BY_DUE =
            Comparator.comparing(notice -> notice.schedule().due());

    private final OnRecord before;
    private final List<NewEvent> links;
    private final List<Notice> planned;
    private final Map<NoticeId, Notice> superseded;
    private final Set<RecipientId> asked;
    private final List<Decision.Question> questions;
    private final Map<UUID, Review.Decision> answers;
    private final Map<CaseId, TraffickingCase> changed;
    private final Set<EventId> undone;

    OnRecordAfter(OnRecord before, Decision decision) {
        this.before = before;
        this.links = decision.steps(Decision.Link.class).stream()
                .map(Decision.Link::event)
                .toList();
        this.planned = decision.notices();
        this.superseded = new HashMap<>();
        decision.superseded().forEach(notice -> superseded.put(notice.id(), notice));
        this.asked = decision.steps(Decision.AskElections.class).stream()
                .map(Decision.AskElections::person)
                .collect(Collectors.toSet());
        this.questions = decision.steps(Decision.Question.class);
        this.changed = new HashMap<>();
        decision.steps(Decision.ChangeCase.class)
                .forEach(step -> changed.put(step.theCase().id(), step.theCase()));
        this.answers = decision.steps(Decision.Answer.class).stream()
                .collect(Collectors.toMap(Decision.Answer::review, Decision.Answer::decision));
        this.undone = decision.steps(Decision.Undo.class).stream()
                .map(Decision.Undo::event)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<TraffickingCase> file(CaseId theCase) {
        return Optional.ofNullable(changed.get(theCase)).or(() -> before.file(theCase));
    }

    @Override
    public Optional<Instant> followedSince(CaseId theCase) {
        return before.followedSince(theCase);
    }

    @Override
    public List<Recipient> people(CaseId theCase) {
        return before.people(theCase).stream()
                .map(person -> asked.contains(person.id()) ? person.asked() : person)
                .toList();
    }

    @Override
    public Map<CaseId, EventId> decided(Receipt receipt, int position) {
        var all = new HashMap<>(before.decided(receipt, position));
        links.stream()
                .filter(link -> link.receipt().equals(receipt.value()) && link.position() == position)
                .forEach(link -> all.put(link.theCase(), link.id()));
        all.values().removeAll(undone);
        return all;
    }

    @Override
    public List<Known> events(CaseId theCase, Matter matter) {
        return facts(and(
                before.events(theCase, matter), theCase, event -> event.matter().equals(matter)));
    }

    @Override
    public List<Known> hearings(CaseId theCase, HearingEvent event) {
        return facts(and(before.hearings(theCase, event), theCase, event::mayBeOfSameHearing));
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        List<Known> all = and(before.daysOfEntries(theCase), theCase, EntryDays::isDay);
        return links.isEmpty() ? all : all.stream().filter(Known::news).toList();
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        List<Known> all = and(before.newsOf(theCase, kinds), theCase, event -> kinds.contains(event.kind()));
        return links.isEmpty() ? all : all.stream().filter(Known::news).toList();
    }

    @Override
    public List<Known> events(CaseId theCase, String sourceId) {
        return and(
                before.events(theCase, sourceId),
                theCase,
                event -> event.header().source().id().equals(sourceId));
    }

    private List<Known> facts(List<Known> all) {
        return links.isEmpty() ? all : all.stream().filter(Known::isFact).toList();
    }

    private List<Known> and(List<Known> known, CaseId theCase, Predicate<CourtEvent> which) {
        List<Known> earlier = undone.isEmpty()
                ? known
                : known.stream().filter(one -> !undone.contains(one.id())).toList();
        List<Known> later = links.stream()
                .filter(link -> link.theCase().equals(theCase) && which.test(link.event()))
                .map(NewEvent::known)
                .toList();
        return later.isEmpty()
                ? earlier
                : Stream.concat(earlier.stream(), later.stream()).toList();
    }

    @Override
    public List<Notice> notices(CaseId theCase, Matter matter) {
        Stream<Notice> more = planned.stream()
                .filter(notice ->
                        notice.caseId().equals(theCase) && notice.matter().equals(matter));
        return Stream.concat(before.notices(theCase, matter).stream(), more)
                .map(this::now)
                .sorted(BY_DUE)
                .toList();
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        Stream<Notice> more = planned.stream().filter(notice -> notice.caseId().equals(theCase));
        return Stream.concat(before.open(theCase).stream(), more)
                .map(this::now)
                .filter(notice -> notice.state() instanceof NoticeState.Open)
                .toList();
    }

    private Notice now(Notice notice) {
        return superseded.getOrDefault(notice.id(), notice);
    }

    @Override
    public Set<NoticeId> mayHaveGoneOut(List<Notice> notices) {
        return before.mayHaveGoneOut(notices);
    }

    @Override
    public Optional<Review> review(Receipt receipt, int position) {
        return questions.stream()
                .map(Decision.Question::review)
                .filter(review -> review.receipt().equals(receipt.value()) && review.position() == position)
                .findFirst()
                .or(() -> before.review(receipt, position))
                .map(this::now);
    }

    private Review now(Review review) {
        return Optional.ofNullable(answers.get(review.id()))
                .map(review::decided)
                .orElse(review);
    }

    @Override
    public boolean isAsked(UUID subject) {
        return questions.stream().anyMatch(question -> question.subject().equals(Optional.of(subject)))
                || before.isAsked(subject);
    }
}
