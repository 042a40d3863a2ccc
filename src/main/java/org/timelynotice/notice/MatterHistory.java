package org.timelynotice.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.RecipientId;

/** What has been planned and told so far about the matter of an event, as far as the event makes it stale. */
final class MatterHistory {

    private static final Comparator<Notice> BY_DUE =
            Comparator.comparing(notice -> notice.schedule().due());

    private final EventId event;
    private final EventKind kind;
    private final List<Notice> affected;
    private final Set<EventId> reportedBefore;
    private final Set<NoticeId> mayHaveGoneOut;
    private final Set<RecipientId> mayKnow;

    MatterHistory(PlanRequest request) {
        boolean takesBack = request.event().header().action() == EventAction.WITHDRAWAL;
        this.affected = request.history().stream()
                .filter(notice -> takesBack || Supersession.replaces(request.event(), notice.kind()))
                .toList();
        this.event = request.eventId();
        this.kind = request.event().kind();
        this.mayHaveGoneOut = request.mayHaveGoneOut();
        this.mayKnow = request.mayKnow();
        this.reportedBefore = request.reportedBefore();
    }

    /** Whether somebody hears of the same by an earlier report of it, or is seen to by a person. */
    boolean isServed(Role role, Optional<RecipientId> person) {
        return affected.stream()
                .filter(notice -> notice.role() == role && notice.recipient().equals(person))
                .anyMatch(this::serves);
    }

    private boolean serves(Notice notice) {
        NoticeState state = notice.state();
        return reportedBefore.contains(notice.event())
                && (told(notice) || state instanceof NoticeState.WithPerson || state instanceof NoticeState.Waived);
    }

    /** Duties that nobody has begun to fulfil, or that are to be tried again because of the event itself. */
    List<PlannedNotice> stillPlanned() {
        return affected.stream()
                .filter(notice -> !serves(notice))
                .filter(notice -> notice.state() instanceof NoticeState.Waiting)
                .map(PlannedNotice::new)
                .toList();
    }

    boolean wasPlanned(RecipientId person) {
        return stillPlanned().stream().anyMatch(planned -> isTo(planned.notice(), person));
    }

    /** The latest notice that this person received, or may have received. */
    Optional<Notice> lastTold(RecipientId person) {
        return told(person).max(BY_DUE);
    }

    /** Whether this person received a notice or may have: by us, or by whoever was asked to tell them, and not only whether to. */
    boolean mayKnow(RecipientId person) {
        return mayKnow.contains(person)
                || told(person).findAny().isPresent()
                || handedOver().stream()
                        .filter(notice -> !notice.basis().equals(Untold.BASIS))
                        .anyMatch(notice -> isTo(notice, person));
    }

    /** The alarm that is the last that this person heard, or may have, and that the event undoes: it ends that, whatever it is by itself. */
    Optional<EventKind> alarmEnded(RecipientId person) {
        return affected.stream()
                .filter(notice -> isTo(notice, person))
                .filter(notice -> told(notice) || notice.state() instanceof NoticeState.Referred)
                .max(BY_DUE)
                .map(Notice::kind)
                .filter(last -> last.isAlarm() && kind.undoes(last));
    }

    /** Whether this person may know of something that the event undoes, or would have been told of it next. */
    boolean mayKnowWhatIsUndone(RecipientId person) {
        return mayKnow.contains(person)
                || affected.stream()
                        .filter(notice -> isTo(notice, person) && kind.undoes(notice.kind()))
                        .anyMatch(notice -> told(notice)
                                || notice.state() instanceof NoticeState.Referred
                                || kind.isCustody() && notice.state() instanceof NoticeState.Waiting);
    }

    /** Whether a person was asked to give somebody a notice under a rule. */
    boolean isHandedOver(RecipientId person, String rule) {
        return handedOver().stream()
                .anyMatch(
                        notice -> isTo(notice, person) && notice.basis().rule().equals(rule));
    }

    /** Whether the last that this person heard is the event itself, which stands again after it was replaced in error. */
    boolean knowsIt(RecipientId person) {
        return Stream.concat(told(person), handedOver().stream().filter(notice -> isTo(notice, person)))
                .max(BY_DUE)
                .map(notice -> notice.event().equals(event))
                .orElse(false);
    }

    /** When this person may set out for what they were told of; empty where nothing of it lies ahead, or all of it was called off and they know. */
    Optional<Instant> expectedAt(RecipientId person, Instant now) {
        Instant calledOff = affected.stream()
                .filter(notice -> isTo(notice, person) && notice.kind() == EventKind.HEARING_CANCELLED)
                .filter(MatterHistory::arrived)
                .map(notice -> notice.schedule().due())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return Stream.concat(told(person), handedOver().stream().filter(notice -> isTo(notice, person)))
                .filter(notice -> notice.schedule().due().isAfter(calledOff))
                .flatMap(notice -> notice.schedule().expires().stream())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** What a person was asked to tell, the last for each reader; nobody here knows whether they have. */
    List<Notice> handedOver() {
        Map<Reader, Notice> last = affected.stream()
                .filter(notice -> notice.state() instanceof NoticeState.Referred)
                .filter(notice -> !reportedBefore.contains(notice.event()))
                .collect(Collectors.toMap(Reader::of, notice -> notice, BinaryOperator.maxBy(BY_DUE)));
        return last.values().stream()
                .filter(notice -> notice.recipient().flatMap(this::lastTold).stream()
                        .noneMatch(told -> BY_DUE.compare(told, notice) > 0))
                .sorted(BY_DUE)
                .toList();
    }

    /** The law may name a role of which the case has nobody. */
    private record Reader(Role role, Optional<RecipientId> person) {

        static Reader of(Notice notice) {
            return new Reader(notice.role(), notice.recipient());
        }
    }

    private Stream<Notice> told(RecipientId person) {
        return affected.stream().filter(notice -> isTo(notice, person)).filter(this::told);
    }

    private boolean told(Notice notice) {
        NoticeState state = notice.state();
        return mayHaveGoneOut(notice)
                || state instanceof NoticeState.InFlight
                || state instanceof NoticeState.Delivered
                || arrived(notice);
    }

    private static boolean arrived(Notice notice) {
        return notice.state() instanceof NoticeState.Met || notice.state() instanceof NoticeState.MetLate;
    }

    boolean mayHaveGoneOut(Notice notice) {
        return mayHaveGoneOut.contains(notice.id());
    }

    private static boolean isTo(Notice notice, RecipientId person) {
        return notice.recipient().equals(Optional.of(person));
    }
}
