package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** When the notices of one event go out: as soon as the law allows and the recipient's hours permit, and never past the point. */
final class SendTimes {

    private static final Duration WITHIN_MINUTES = Duration.ofMinutes(15);
    private static final Duration WITHIN_HOURS = Duration.ofHours(4);

    private static final String AFTER_DEADLINE = "no hour that this person called safe comes before the deadline";
    private static final String NOT_SOON =
            "it is urgent, and no hour at which a message may come to this person comes soon: reach them by a way that is"
                    + " safe for them";
    /** What may be asked of the time of a notice. */
    static final Set<String> QUESTIONS = Set.of(AFTER_DEADLINE, NOT_SOON);

    private static final String NO_WAY = "no safe way to reach this person is on file";

    private final PlanningPolicy policy;
    private final CourtEvent event;
    private final Instant now;
    private final Set<EventKind> wakesAs;
    private final boolean endsAlarm;

    SendTimes(PlanningPolicy policy, CourtEvent event, Instant now) {
        this(policy, event, now, Set.of(event.kind()), false);
    }

    private SendTimes(PlanningPolicy policy, CourtEvent event, Instant now, Set<EventKind> wakesAs, boolean endsAlarm) {
        this.policy = policy;
        this.event = event;
        this.now = now;
        this.wakesAs = wakesAs;
        this.endsAlarm = endsAlarm;
    }

    /** Of what ends an alarm for somebody: as urgent as that was, and told to whoever may be woken for it. */
    SendTimes ending(EventKind alarm) {
        EventKind end = alarm == EventKind.ESCAPED ? EventKind.RECAPTURED : EventKind.RETURNED;
        return new SendTimes(policy, event, now, Set.of(end), true);
    }

    /** Of a notice that is planned already. */
    SendTimes of(Notice notice) {
        return new SendTimes(policy, event, now, notice.wakesAs(), endsAlarm);
    }

    /**
     * Where a notice lands.
     *
     * @param question what a person must decide although the notice stays planned
     */
    record Slot(NoticeSchedule schedule, NoticeState.First state, Optional<String> question) {}

    NoticeSchedule atOnce(boolean isAlarm) {
        boolean urgent = isAlarm || endsAlarm;
        Instant target = now.plus(urgent ? WITHIN_MINUTES : WITHIN_HOURS);
        return new NoticeSchedule(now, now, Optional.empty(), Optional.empty(), urgent, Optional.of(target));
    }

    /**
     * @param target when the agency means to have sent it; what is late already is meant to be told within minutes
     */
    NoticeSchedule wanted(Instant notBefore, Instant target, Optional<Instant> deadline, boolean urgent) {
        Instant from = notBefore.isAfter(now) ? notBefore : now;
        Instant meant = target.isAfter(now) && !endsAlarm ? target : now.plus(WITHIN_MINUTES);
        return new NoticeSchedule(notBefore, from, deadline, expiry(), urgent || endsAlarm, Optional.of(meant));
    }

    /** Puts a notice into the first safe hour; where that would be too late, says so and asks a person as well. */
    Slot slot(Recipient person, NoticeSchedule wanted) {
        if (wanted.expired(now)) {
            return closed(wanted, new NoticeState.NotMet(Optional.of("the source reported it only after it was past")));
        }
        Optional<Instant> due = due(person, wanted);
        if (due.isEmpty()) {
            return closed(wanted, new NoticeState.Referred(Optional.of(NO_WAY)));
        }
        if (wanted.expired(due.get())) {
            return closed(
                    wanted,
                    new NoticeState.Referred(
                            Optional.of("no hour that this person called safe comes before it is past")));
        }
        NoticeSchedule schedule = new NoticeSchedule(
                wanted.notBefore(),
                due.get(),
                wanted.deadline(),
                wanted.expires(),
                wanted.urgent(),
                target(person, wanted));
        return new Slot(schedule, new NoticeState.Planned(due.get(), Optional.empty()), question(schedule, wanted));
    }

    /** Whether nothing but a way to reach its reader is missing. */
    static boolean isWithoutWay(NoticeState state) {
        return state.reason().filter(NO_WAY::equals).isPresent();
    }

    /** The agency does not mean to do in its own quiet hours what can wait; what a person's own hours delay is late all the same. */
    private Optional<Instant> target(Recipient person, NoticeSchedule wanted) {
        return wanted.urgent()
                ? wanted.target()
                : wanted.at(policy.quietHours().opens(wanted.due(), person.zone()))
                        .target();
    }

    private Optional<String> question(NoticeSchedule schedule, NoticeSchedule wanted) {
        if (schedule.late(schedule.due()) && !wanted.late(now)) {
            return Optional.of(AFTER_DEADLINE);
        }
        boolean pastTarget = schedule.target().filter(schedule.due()::isAfter).isPresent();
        return schedule.urgent() && pastTarget ? Optional.of(NOT_SOON) : Optional.empty();
    }

    private Optional<Instant> due(Recipient person, NoticeSchedule wanted) {
        List<Instant> openings = usablePoints(person)
                .flatMap(point -> open(person, point, wanted).stream())
                .toList();
        return FirstChoice.of(
                openings, wanted.urgent(), at -> !wanted.late(at) && !wanted.expired(at), Comparator.naturalOrder());
    }

    /** Reminders of a hearing to come, for those who would come to it. */
    List<NoticeSchedule> reminders(Recipient person, NoticeSchedule first) {
        if (!event.kind().setsHearing() || person.role() == Role.PROSECUTOR) {
            return List.of();
        }
        return event.header().at().stream()
                .flatMap(at -> reminderDays().stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(days -> reminder(person, first, at, days).stream()))
                .collect(ArrayList::new, this::addApart, List::addAll);
    }

    /** Of a further day of one matter the last alone: what comes before is a reminder of its first day. */
    private List<Integer> reminderDays() {
        List<Integer> days = policy.reminderDays(event.header().court());
        boolean goesOn = event instanceof HearingEvent hearing && hearing.goesOn();
        return goesOn ? days.stream().min(Comparator.naturalOrder()).stream().toList() : days;
    }

    /** Narrow safe hours may bring two reminders together; the one nearer to the hearing is of more use. */
    private void addApart(List<NoticeSchedule> apart, NoticeSchedule next) {
        apart.removeIf(earlier -> !next.due().isAfter(earlier.due().plus(policy.reminderGap())));
        apart.add(next);
    }

    private Optional<NoticeSchedule> reminder(Recipient person, NoticeSchedule first, CourtTime hearing, int days) {
        LocalDate day = dayOf(hearing, person).minusDays(days);
        Instant wanted = day.atTime(policy.reminderTime()).atZone(person.zone()).toInstant();
        return due(person, new NoticeSchedule(wanted, wanted, Optional.empty(), first.expires(), false))
                .filter(due -> due.isAfter(first.due().plus(policy.reminderGap())))
                .filter(due -> !first.expired(due))
                .map(due -> new NoticeSchedule(
                        wanted, due, Optional.empty(), first.expires(), false, Optional.of(due.plus(WITHIN_HOURS))));
    }

    /** On the reader's calendar; where only the day is known, on the court's: it begins on the wrong side of midnight elsewhere. */
    private static LocalDate dayOf(CourtTime hearing, Recipient person) {
        return hearing.time().isEmpty()
                ? hearing.date()
                : hearing.earliest().atZone(person.zone()).toLocalDate();
    }

    /** What is announced for days ahead wakes nobody, whatever it is. */
    private Optional<Instant> open(Recipient person, ContactPoint point, NoticeSchedule wanted) {
        boolean announced = !wanted.urgent()
                && event.header().at().filter(at -> at.earliest().isAfter(now)).isPresent();
        return announced
                ? policy.quietHours().next(wanted.due(), point, person.zone())
                : policy.quietHours().nextFor(wakesAs, wanted.due(), point, person.zone());
    }

    private Stream<ContactPoint> usablePoints(Recipient person) {
        return person.contactPoints().stream()
                .filter(ContactPoint::usable)
                .filter(point -> policy.served().contains(point.channel()));
    }

    /** After its hearing or announced release, an invitation or announcement is false. */
    private Optional<Instant> expiry() {
        return switch (event.kind()) {
            case HEARING_SCHEDULED, HEARING_RESCHEDULED, PAROLE_HEARING ->
                event.header().at().map(at -> at.time().isPresent() ? at.earliest() : at.latest());
            case RELEASE_SCHEDULED -> event.header().at().map(CourtTime::latest);
            case HEARING_CANCELLED -> event.header().at().map(SendTimes::endOfDay);
            case HEARING_HELD -> event.header().at().map(at -> endOfDay(at).plus(policy.longAgo()));
            default -> Optional.empty();
        };
    }

    /** Whoever comes to a hearing that is off hears of it on that day still. */
    private static Instant endOfDay(CourtTime at) {
        return at.date().plusDays(1).atStartOfDay(at.zone()).toInstant();
    }

    private static Slot closed(NoticeSchedule schedule, NoticeState.First state) {
        return new Slot(schedule, state, Optional.empty());
    }
}
