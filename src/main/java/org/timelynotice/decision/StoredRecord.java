package org.timelynotice.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.Recipients;

/**
 * The record as the rooms hold it; what was asked once is not asked again. Good for one transaction that holds the locks of the
 * cases which it asks about, or for one view of them.
 */
public final class StoredRecord implements OnRecord {

    private final CaseEvents events;
    private final NoticeLedger ledger;
    private final Desk desk;
    private final Function<CaseId, Optional<TraffickingCase>> files;
    private final Function<CaseId, Optional<Instant>> since;
    private final Function<CaseId, List<Recipient>> people;
    private final Function<InCase<Matter>, List<Known>> ofMatter;
    private final Function<InCase<Optional<Matter>>, List<Known>> hearings;
    private final Function<InCase<Set<EventKind>>, List<Known>> newsOf;
    private final Function<CaseId, List<Known>> daysOfEntries;
    private final Function<InCase<String>, List<Known>> ofSource;
    private final Function<InCase<Matter>, List<Notice>> notices;

    private record InCase<T>(CaseId theCase, T which) {}

    private StoredRecord(
            CaseFiles cases,
            Recipients recipients,
            CaseEvents events,
            NoticeLedger ledger,
            Desk desk,
            Function<InCase<Matter>, List<Notice>> notices) {
        this.events = events;
        this.ledger = ledger;
        this.desk = desk;
        this.files = once(cases::find);
        this.since = once(cases::registeredAt);
        this.people = once(recipients::of);
        this.ofMatter = once(matter -> events.of(matter.theCase(), matter.which()));
        this.hearings = once(hearing -> events.hearings(hearing.theCase(), hearing.which()));
        this.newsOf = once(kinds -> events.newsOf(kinds.theCase(), kinds.which()));
        this.daysOfEntries = once(events::daysOfEntries);
        this.ofSource = once(source -> events.of(source.theCase(), source.which()));
        this.notices = once(notices);
    }

    /** To decide upon: the notices that are asked for do not change until the caller's transaction ends. */
    public static OnRecord locked(
            CaseFiles cases, Recipients recipients, CaseEvents events, NoticeLedger ledger, Desk desk) {
        return new StoredRecord(
                cases, recipients, events, ledger, desk, matter -> ledger.history(matter.theCase(), matter.which()));
    }

    /** To look at only. */
    public static OnRecord viewed(
            CaseFiles cases, Recipients recipients, CaseEvents events, NoticeLedger ledger, Desk desk) {
        return new StoredRecord(
                cases,
                recipients,
                events,
                ledger,
                desk,
                matter -> ledger.of(matter.theCase()).stream()
                        .filter(notice -> notice.matter().equals(matter.which()))
                        .toList());
    }

    private static <K, V> Function<K, V> once(Function<K, V> ask) {
        Map<K, V> answers = new HashMap<>();
        return key -> answers.computeIfAbsent(key, ask);
    }

    @Override
    public Optional<TraffickingCase> file(CaseId theCase) {
        return files.apply(theCase);
    }

    @Override
    public Optional<Instant> followedSince(CaseId theCase) {
        return since.apply(theCase);
    }

    @Override
    public List<Recipient> people(CaseId theCase) {
        return people.apply(theCase).stream()
                .filter(person -> !person.isEnded())
                .toList();
    }

    @Override
    public Map<CaseId, EventId> decided(Receipt receipt, int position) {
        return events.decided(receipt.value(), position);
    }

    @Override
    public List<Known> events(CaseId theCase, Matter matter) {
        return ofMatter.apply(new InCase<>(theCase, matter));
    }

    @Override
    public List<Known> hearings(CaseId theCase, HearingEvent event) {
        return hearings.apply(new InCase<>(theCase, event.numbered()));
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return daysOfEntries.apply(theCase);
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return newsOf.apply(new InCase<>(theCase, kinds));
    }

    @Override
    public List<Known> events(CaseId theCase, String sourceId) {
        return ofSource.apply(new InCase<>(theCase, sourceId));
    }

    @Override
    public List<Notice> notices(CaseId theCase, Matter matter) {
        return notices.apply(new InCase<>(theCase, matter));
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        return ledger.open(theCase);
    }

    @Override
    public Set<NoticeId> mayHaveGoneOut(List<Notice> some) {
        return some.isEmpty()
                ? Set.of()
                : ledger.attempts(some.stream().map(Notice::id).toList()).stream()
                        .filter(attempt -> attempt.state().mayHaveGoneOut())
                        .map(Attempt::notice)
                        .collect(Collectors.toSet());
    }

    @Override
    public Optional<Review> review(Receipt receipt, int position) {
        return desk.review(receipt.value(), position);
    }

    @Override
    public boolean isAsked(UUID subject) {
        return desk.isOpen(subject);
    }
}
