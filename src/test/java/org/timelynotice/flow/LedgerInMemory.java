package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;

/** The ledger without a database; nobody else is there to be locked out. */
final class LedgerInMemory implements NoticeLedger {

    private final Map<NoticeId, Notice> notices = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<UUID, Attempt> attempts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> questions = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<NoticeId> overdue = new HashSet<>();

    void add(Notice notice) {
        notices.put(notice.id(), notice);
    }

    Notice get(NoticeId id) {
        return Objects.requireNonNull(notices.get(id));
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public List<Notice> history(CaseId theCase, Matter matter) {
        return of(theCase).stream()
                .filter(notice -> notice.matter().equals(matter))
                .toList();
    }

    @Override
    public void write(Plan plan, Instant now) {
        plan.notices().forEach(this::add);
        save(plan.superseded(), now);
    }

    @Override
    public List<Notice> lockDue(Instant now, int most) {
        List<Notice> due = looked(now, NoticeState.Planned.class, most);
        List<Notice> urgent =
                due.stream().filter(notice -> notice.schedule().urgent()).toList();
        return urgent.isEmpty() ? due : urgent;
    }

    @Override
    public List<Notice> lockUrgent(Instant now, int most) {
        return looked(now, NoticeState.Planned.class, most).stream()
                .filter(notice -> notice.schedule().urgent())
                .toList();
    }

    @Override
    public List<Notice> besides(List<NoticeId> ids) {
        return ids.stream()
                .map(this::get)
                .flatMap(one -> notices.values().stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .filter(other -> other.matter().equals(one.matter())
                                && other.recipient().equals(one.recipient())))
                .distinct()
                .toList();
    }

    @Override
    public List<Notice> toOthers(List<NoticeId> ids) {
        List<Notice> some = ids.stream().map(this::get).toList();
        return notices.values().stream()
                .filter(other -> some.stream()
                        .anyMatch(one -> one.event().equals(other.event()) && one.occasion() == other.occasion()))
                .toList();
    }

    @Override
    public List<Notice> lockUnclear(Instant now, int most) {
        return looked(now, NoticeState.Open.class, most).stream()
                .filter(notice -> notice.state() instanceof NoticeState.InFlight)
                .toList();
    }

    @Override
    public List<Notice> lockHeld(Instant now, int most) {
        return looked(now, NoticeState.Held.class, most);
    }

    @Override
    public List<Notice> lockUnanswered(Instant now, int most) {
        return looked(now, NoticeState.Delivered.class, most);
    }

    private List<Notice> looked(Instant now, Class<? extends NoticeState.Open> kind, int most) {
        return notices.values().stream()
                .filter(notice -> kind.isInstance(notice.state()))
                .filter(notice ->
                        !((NoticeState.Open) notice.state()).nextLook().isAfter(now))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Notice> lock(NoticeId id) {
        return find(id);
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public List<Notice> open(int most) {
        return looked(Instant.MAX, NoticeState.Open.class, most);
    }

    @Override
    public List<Attempt> latestAttempts(int from, int most) {
        return attempts(List.copyOf(notices.keySet())).stream()
                .sorted(java.util.Comparator.comparing(Attempt::startedAt).reversed())
                .skip(from)
                .limit(most)
                .toList();
    }

    @Override
    public List<Notice> lockPlanned(CaseId theCase, RecipientId person) {
        return of(theCase).stream()
                .filter(notice -> notice.state() instanceof NoticeState.Planned
                        && notice.recipient().equals(Optional.of(person)))
                .toList();
    }

    @Override
    public List<Notice> lockHandedOver(CaseId theCase, RecipientId person) {
        return of(theCase).stream()
                .filter(notice -> notice.state() instanceof NoticeState.Referred
                        && notice.recipient().equals(Optional.of(person)))
                .toList();
    }

    @Override
    public int attemptCount() {
        return latestAttempts(0, Integer.MAX_VALUE).size();
    }

    @Override
    public int openCount() {
        return open(Integer.MAX_VALUE).size();
    }

    @Override
    public int openAndLate(Instant now) {
        return (int) open(Integer.MAX_VALUE).stream()
                .filter(notice -> notice.schedule()
                        .deadline()
                        .filter(at -> at.isBefore(now))
                        .isPresent())
                .count();
    }

    @Override
    public List<Notice> findAll(List<NoticeId> ids) {
        return lockAll(ids);
    }

    @Override
    public List<Notice> lockAll(List<NoticeId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void save(List<Notice> changed, Instant now) {
        changed.forEach(this::endQuestions);
        changed.forEach(this::add);
    }

    @Override
    public void settle(Notice changed, Instant now) {
        save(List.of(changed), now);
    }

    @Override
    public void handBack(Notice changed) {
        save(List.of(changed), Instant.EPOCH);
    }

    @Override
    public void over(NoticeId notice, String reason, Instant now) {
        if (asked.remove(notice + " " + reason)) {
            questions.remove(reason);
        }
    }

    /** What was asked while one waited is over once it waits no more. */
    private void endQuestions(Notice next) {
        boolean waited = find(next.id())
                .filter(before -> before.state() instanceof NoticeState.Open)
                .isPresent();
        if (waited && !(next.state() instanceof NoticeState.Open)) {
            asked.stream()
                    .filter(one -> one.startsWith(next.id() + " "))
                    .map(one -> one.substring(one.indexOf(' ') + 1))
                    .toList()
                    .forEach(reason -> over(next.id(), reason, Instant.EPOCH));
        }
    }

    @Override
    public void lookAgain(String reason, Instant now) {
        looked(Instant.MAX, NoticeState.Planned.class, Integer.MAX_VALUE).stream()
                .filter(notice -> notice.state().reason().filter(reason::equals).isPresent())
                .forEach(notice -> add(new PlannedNotice(notice)
                        .waits(now, notice.state().reason().orElseThrow())));
    }

    @Override
    public void ask(NoticeId notice, String reason, Instant now) {
        if (asked.add(notice + " " + reason)) {
            questions.add(reason);
        }
    }

    @Override
    public List<Notice> becomeOverdue(Instant now, int most) {
        return looked(Instant.MAX, NoticeState.Open.class, most).stream()
                .filter(notice -> notice.schedule()
                        .target()
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .filter(notice -> overdue.add(notice.id()))
                .toList();
    }

    @Override
    public boolean isAsked(NoticeId notice) {
        return asked.stream().anyMatch(one -> one.startsWith(notice + " "));
    }

    @Override
    public void start(List<Attempt> started) {
        end(started);
    }

    @Override
    public void end(List<Attempt> ended) {
        ended.forEach(attempt -> attempts.put(attempt.id(), attempt));
    }

    @Override
    public List<Attempt> attempts(List<NoticeId> ids) {
        return attempts.values().stream()
                .filter(attempt -> ids.contains(attempt.notice()))
                .toList();
    }

    @Override
    public List<Attempt> attemptsAt(Set<ContactPointId> points, Instant since) {
        return attempts.values().stream()
                .filter(attempt -> points.contains(attempt.point()))
                .filter(attempt -> !attempt.startedAt().isBefore(since))
                .toList();
    }

    @Override
    public Optional<Attempt> attempt(UUID id) {
        return Optional.ofNullable(attempts.get(id));
    }

    @Override
    public Optional<Attempt> attemptOf(String providerId) {
        return attempts.values().stream()
                .filter(attempt ->
                        attempt.providerId().filter(providerId::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        return of(theCase).stream()
                .filter(notice -> notice.state() instanceof NoticeState.Open)
                .toList();
    }

    @Override
    public List<Notice> of(CaseId theCase) {
        return notices.values().stream()
                .filter(notice -> notice.caseId().equals(theCase))
                .toList();
    }

    @Override
    public Optional<Instant> nextLook() {
        return notices.values().stream()
                .map(Notice::state)
                .flatMap(state -> state instanceof NoticeState.Open open ? Stream.of(open.nextLook()) : Stream.empty())
                .min(Comparator.naturalOrder());
    }
}
