package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.consent.Disclosure;
import org.timelynotice.consent.Releases;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.OneTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.recipient.SharedAddresses;

/** What is on record around a batch of notices, read again right before sending with one query each. */
public final class BatchRecords {

    private final Map<RecipientId, Recipient> people;
    private final Map<EventId, CourtEvent> events;
    private final Map<CaseId, TraffickingCase> files;
    private final Map<NoticeId, List<Attempt>> attempts;
    private final SharedAddresses sharing;
    private final SameText sameText;
    private final Set<ContactPointId> adverse;
    private final Map<CaseEvents.InCase, List<CaseEvents.Known>> news;
    private final ReminderOverlap near;
    private final Disclosure disclosure;
    private final CaseEvents caseEvents;

    /**
     * @param beside which cases are one with some to the court, and followed apart
     * @param reminderGap a reminder closer than this to another notice of the same is left out
     */
    public BatchRecords(
            Recipients recipients,
            Releases releases,
            CaseEvents caseEvents,
            CaseFiles cases,
            NoticeLedger ledger,
            Function<Set<CaseId>, Map<CaseId, Set<CaseId>>> beside,
            List<Notice> notices,
            Duration reminderGap) {
        this.caseEvents = caseEvents;
        Set<RecipientId> ids =
                notices.stream().flatMap(notice -> notice.recipient().stream()).collect(Collectors.toSet());
        people = recipients.findAll(ids).stream().collect(Collectors.toMap(Recipient::id, Function.identity()));
        adverse = recipients.adverse(people.values());
        List<Recipient> readers = Stream.concat(people.values().stream(), recipients.sharing(people.values()).stream())
                .toList();
        sharing = new SharedAddresses(readers);
        sameText = SameText.of(notices, readers, sharing, ledger);
        news = caseEvents.newsOf(notices.stream()
                .flatMap(notice -> Stream.of(matter(notice), access(notice)))
                .collect(Collectors.toSet()));
        events = caseEvents.findAll(notices.stream().map(Notice::event).collect(Collectors.toSet()));
        files = cases.findAll(notices.stream().map(Notice::caseId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(TraffickingCase::id, Function.identity()));
        attempts = ledger.attempts(notices.stream().map(Notice::id).toList()).stream()
                .collect(Collectors.groupingBy(Attempt::notice));
        near = near(ledger, notices, reminderGap);
        disclosure = disclosure(recipients, releases, beside, notices);
    }

    private static Disclosure disclosure(
            Recipients recipients,
            Releases releases,
            Function<Set<CaseId>, Map<CaseId, Set<CaseId>>> beside,
            List<Notice> notices) {
        Set<CaseId> cases = notices.stream()
                .filter(notice -> notice.role() == Role.ADVOCATE)
                .map(Notice::caseId)
                .collect(Collectors.toSet());
        Map<CaseId, Set<CaseId>> apart = cases.isEmpty() ? Map.of() : beside.apply(cases);
        Set<CaseId> concerned = Disclosure.concerned(cases, apart);
        return new Disclosure(releases.of(concerned), recipients.ofAll(concerned), apart);
    }

    /** What may be said to whom of a case. */
    Disclosure disclosure() {
        return disclosure;
    }

    private static ReminderOverlap near(NoticeLedger ledger, List<Notice> notices, Duration gap) {
        List<NoticeId> reminders = notices.stream()
                .filter(notice -> notice.occasion() == Occasion.REMINDER)
                .map(Notice::id)
                .toList();
        if (reminders.isEmpty()) {
            return new ReminderOverlap(List.of(), List.of(), gap);
        }
        List<Notice> others = ledger.besides(reminders);
        return new ReminderOverlap(
                others, ledger.attempts(others.stream().map(Notice::id).toList()), gap);
    }

    boolean repeats(Notice notice, Instant now) {
        return near.repeats(notice, now);
    }

    /** Empty once the person's key, or the event's, has been destroyed. */
    public Optional<Recipient> person(Notice notice) {
        return notice.recipient().map(people::get).filter(person -> events.containsKey(notice.event()));
    }

    private CaseEvents.InCase matter(Notice notice) {
        return new CaseEvents.InCase(notice.caseId(), notice.matter());
    }

    private static CaseEvents.InCase access(Notice notice) {
        return new CaseEvents.InCase(notice.caseId(), Matter.access());
    }

    AccessLimits limits(Notice notice) {
        return AccessLimits.of(new MatterSoFar(news.getOrDefault(access(notice), List.of())).lastWord());
    }

    MatterSoFar soFar(Notice notice) {
        return new MatterSoFar(news.getOrDefault(matter(notice), List.of()));
    }

    CourtEvent event(Notice notice) {
        CourtEvent event = java.util.Objects.requireNonNull(events.get(notice.event()));
        return PriorDate.known(notice.event(), event, () -> caseEvents.of(notice.caseId(), notice.matter()));
    }

    Optional<TraffickingCase> file(Notice notice) {
        return Optional.ofNullable(files.get(notice.caseId()));
    }

    List<Attempt> attempts(Notice notice) {
        return attempts.getOrDefault(notice.id(), List.of());
    }

    public Set<ContactPointId> adverse() {
        return adverse;
    }

    /** A call of the batch begins. */
    public void begins(Attempt attempt) {
        sameText.begins(attempt);
    }

    SameText sameText() {
        return sameText;
    }

    /** An address as everybody who gave it lets it be written to. */
    ContactPoint oneTier(Recipient person, ContactPoint point) {
        return OneTier.of(point, person, sharing);
    }
}
