package org.timelynotice.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** When the notices of one event go out: as soon as the law allows and the recipient's hours permit, and never past the point. */
final class SendTimes {

    private final PlanningPolicy policy;
    private final CourtEvent event;
    private final Instant now;

    SendTimes(PlanningPolicy policy, CourtEvent event, Instant now) {
        this.policy = policy;
        this.event = event;
        this.now = now;
    }

    /**
     * Where a notice lands.
     *
     * @param question what a person must decide although the notice stays planned
     */
    record Slot(NoticeSchedule schedule, NoticeState.First state, Optional<String> question) {}

    NoticeSchedule atOnce(boolean urgent) {
        return new NoticeSchedule(now, now, Optional.empty(), Optional.empty(), urgent);
    }

    NoticeSchedule wanted(Instant notBefore, Optional<Instant> deadline, boolean urgent) {
        Instant from = notBefore.isAfter(now) ? notBefore : now;
        return new NoticeSchedule(notBefore, from, deadline, expiry(), urgent);
    }

    /** Puts a notice into the first safe hour; where that would be too late, says so and asks a person as well. */
    Slot slot(Recipient person, NoticeSchedule wanted) {
        if (wanted.expired(now)) {
            return closed(wanted, new NoticeState.NotMet(Optional.of("the source reported it only after it was past")));
        }
        Optional<Instant> due = due(person, wanted);
        if (due.isEmpty()) {
            return closed(wanted, new NoticeState.Referred(Optional.of("no safe way to reach this person is on file")));
        }
        if (wanted.expired(due.get())) {
            return closed(
                    wanted,
                    new NoticeState.Referred(
                            Optional.of("no hour that this person called safe comes before it is past")));
        }
        var schedule =
                new NoticeSchedule(wanted.notBefore(), due.get(), wanted.deadline(), wanted.expires(), wanted.urgent());
        Optional<String> question = schedule.late(due.get()) && !wanted.late(now)
                ? Optional.of("no hour that this person called safe comes before the deadline")
                : Optional.empty();
        return new Slot(schedule, new NoticeState.Planned(due.get(), Optional.empty()), question);
    }

    private Optional<Instant> due(Recipient person, NoticeSchedule wanted) {
        List<Instant> openings = usablePoints(person)
                .flatMap(point -> open(person, point, wanted.due()).stream())
                .toList();
        return FirstChoice.of(
                openings, wanted.urgent(), at -> !wanted.late(at) && !wanted.expired(at), Comparator.naturalOrder());
    }

    /** Reminders of a hearing to come, for those who would come to it. */
    List<NoticeSchedule> reminders(Recipient person, NoticeSchedule first) {
        boolean toCome = event.kind() == EventKind.HEARING_SCHEDULED || event.kind() == EventKind.HEARING_RESCHEDULED;
        if (!toCome || person.role() == Role.PROSECUTOR) {
            return List.of();
        }
        return event.header().at().stream()
                .flatMap(at -> policy.reminderDays(event.header().court()).stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(days -> reminder(person, first, at, days).stream()))
                .collect(ArrayList::new, this::addApart, List::addAll);
    }

    /** Narrow safe hours may bring two reminders together; the one nearer to the hearing is of more use. */
    private void addApart(List<NoticeSchedule> apart, NoticeSchedule next) {
        apart.removeIf(earlier -> !next.due().isAfter(earlier.due().plus(policy.reminderGap())));
        apart.add(next);
    }

    private Optional<NoticeSchedule> reminder(Recipient person, NoticeSchedule first, CourtTime hearing, int days) {
        LocalDate day = hearing.earliest().atZone(person.zone()).toLocalDate().minusDays(days);
        Instant wanted = day.atTime(policy.reminderTime()).atZone(person.zone()).toInstant();
        return due(person, new NoticeSchedule(wanted, wanted, Optional.empty(), first.expires(), false))
                .filter(due -> due.isAfter(first.due().plus(policy.reminderGap())))
                .filter(due -> !first.expired(due))
                .map(due -> new NoticeSchedule(wanted, due, Optional.empty(), first.expires(), false));
    }

    private Optional<Instant> open(Recipient person, ContactPoint point, Instant earliest) {
        return policy.quietHours().nextFor(event.kind(), earliest, point, person.zone());
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
            default -> Optional.empty();
        };
    }

    private static Slot closed(NoticeSchedule schedule, NoticeState.First state) {
        return new Slot(schedule, state, Optional.empty());
    }
}
