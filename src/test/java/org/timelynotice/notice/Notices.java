package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.rights.NotOwed;
import org.timelynotice.rights.NoticeTiming;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Ruling;
import org.timelynotice.rights.Trigger;

/** Sentences about notices, for tests. */
public final class Notices {

    public static final ZoneId PHILADELPHIA = ZoneId.of("America/New_York");
    public static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    public static final PlanningPolicy POLICY = new PlanningPolicy(
            List.of(7, 3, 1),
            Map.of(),
            LocalTime.of(10, 0),
            QUIET,
            Duration.ofHours(20),
            Duration.ofDays(7),
            Duration.ofDays(60),
            Set.of(Channel.SMS, Channel.EMAIL));
    /** The policy of an agency that wakes people for alarms, unless they said otherwise. */
    public static final PlanningPolicy WAKING = new PlanningPolicy(
            List.of(7, 3, 1),
            Map.of(),
            LocalTime.of(10, 0),
            new QuietHours(
                    LocalTime.of(21, 0),
                    LocalTime.of(8, 0),
                    Set.of(
                            EventKind.RELEASED,
                            EventKind.ESCAPED,
                            EventKind.RECAPTURED,
                            EventKind.TEMPORARY_LEAVE,
                            EventKind.RETURNED)),
            Duration.ofHours(20),
            Duration.ofDays(7),
            Duration.ofDays(60),
            Set.of(Channel.SMS, Channel.EMAIL));

    public static final TraffickingCase CASE = new TraffickingCase(
            new CaseId(new UUID(1, 1)),
            "PA",
            Optional.empty(),
            List.of(new CaseNumber("CP-51-CR-0001234-2026")),
            List.of());
    public static final Elections NO_ELECTIONS = new Elections(Set.of(), Set.of());

    private static long next = 100;

    private Notices() {}

    public static UUID id() {
        return new UUID(0, next++);
    }

    /** An instant on the clock of Philadelphia. */
    public static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(PHILADELPHIA).toInstant();
    }

    public static HearingEvent hearing(EventKind kind, String localTime, long version) {
        return hearing(kind, EventAction.NEW, localTime, version);
    }

    public static HearingEvent hearing(EventKind kind, EventAction action, String localTime, long version) {
        var time = java.time.LocalDateTime.parse(localTime);
        return new HearingEvent(
                kind,
                header("H-1", version, action, time.toLocalDate(), Optional.of(time.toLocalTime())),
                "H-1",
                Optional.of("Trial"),
                Optional.empty());
    }

    public static CustodyEvent custody(EventKind kind, EventAction action, String localTime) {
        var time = java.time.LocalDateTime.parse(localTime);
        return new CustodyEvent(
                kind,
                header("C-" + kind, 1, action, time.toLocalDate(), Optional.of(time.toLocalTime())),
                "B-77",
                Optional.of("County Jail"),
                Optional.empty());
    }

    private static EventHeader header(
            String id, long version, EventAction action, LocalDate date, Optional<LocalTime> time) {
        return new EventHeader(
                new EventSource(id, version),
                action,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new CourtTime(date, time, PHILADELPHIA)),
                Optional.empty(),
                List.of());
    }

    public static Recipient victim(ContactPoint... points) {
        return person(Role.VICTIM, NO_ELECTIONS, points);
    }

    public static Recipient person(Role role, Elections elections, ContactPoint... points) {
        return new Recipient(
                new RecipientId(id()),
                CASE.id(),
                role,
                new PersonName(Optional.empty(), Optional.empty(), Optional.empty()),
                Locale.forLanguageTag("es"),
                PHILADELPHIA,
                List.of(points),
                elections);
    }

    public static ContactPoint sms() {
        return point(Channel.SMS, "+12155550101", SafeTimes.unrestricted(), Set.of());
    }

    public static ContactPoint sms(String number) {
        return point(Channel.SMS, number, SafeTimes.unrestricted(), Set.of());
    }

    public static ContactPoint smsThatMayWake() {
        return point(Channel.SMS, "+12155550101", SafeTimes.unrestricted(), Set.of(WakeFor.RELEASE, WakeFor.ESCAPE));
    }

    public static ContactPoint email() {
        return point(Channel.EMAIL, "reader@example.org", SafeTimes.unrestricted(), Set.of());
    }

    public static ContactPoint point(Channel channel, String address, SafeTimes safeTimes, Set<WakeFor> wakeFor) {
        return new ContactPoint(
                new ContactPointId(id()),
                channel,
                address,
                ContentTier.BARE,
                Optional.empty(),
                safeTimes,
                wakeFor,
                ContactState.ACTIVE);
    }

    public static Obligation owed(String rule, Role role, Trigger trigger, Instant target, Optional<Instant> deadline) {
        return new Obligation(
                rule,
                "Citation of " + rule,
                true,
                role,
                Topic.HEARINGS,
                trigger,
                new NoticeTiming(Instant.EPOCH, target, deadline, false, Optional.empty()),
                true,
                Optional.empty());
    }

    public static Ruling ruling(Obligation... obligations) {
        return new Ruling(List.of(obligations), List.<NotOwed>of(), Optional.empty());
    }

    /** What the ledger holds after a plan: the superseded rows in their new state, and the new ones. */
    public static List<Notice> ledger(List<Notice> before, Plan plan) {
        var after = new ArrayList<Notice>();
        before.forEach(notice -> after.add(plan.superseded().stream()
                .filter(changed -> changed.id().equals(notice.id()))
                .findFirst()
                .orElse(notice)));
        after.addAll(plan.notices());
        return after;
    }
}
