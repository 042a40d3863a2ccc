package org.timelynotice.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtTime;

/**
 * When a rule wants its notice.
 *
 * @param period empty for the kinds that name no figure
 * @param agencyTarget how soon after an event the agency means to have sent, whatever the law leaves open
 * @param urgentTarget the same where the event is urgent
 */
record Timing(TimingKind kind, Optional<Period> period, Anchor anchor, Duration agencyTarget, Duration urgentTarget) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * @param onRequest whether it is owed only to those who asked: of what was asked for too late, the law's figure cannot be kept by anybody
     */
    NoticeTiming plan(Occurrence occurrence, CourtCalendar calendar, boolean onRequest) {
        Instant now = occurrence.receivedAt();
        Optional<Instant> inLaw = inLaw(occurrence, calendar);
        boolean askedLate = onRequest && occurrence.since().askedLater() && passed(inLaw, occurrence);
        Optional<Instant> deadline = Stream.concat(
                        inLaw.filter(limit -> !askedLate).stream(), occurrence.mustPrecede().stream())
                .min(Instant::compareTo);
        Optional<String> shortNotice = shortNotice(occurrence, askedLate ? inLaw : deadline, deadline.isEmpty());
        boolean urgent = occurrence.urgent();
        Instant meant = now.plus(urgent && urgentTarget.compareTo(agencyTarget) < 0 ? urgentTarget : agencyTarget);
        boolean tooTight = deadline.filter(limit -> !meant.isBefore(limit)).isPresent();
        return new NoticeTiming(
                now,
                shortNotice.isPresent() || tooTight ? now : meant,
                deadline,
                urgent,
                shortNotice,
                deadline.map(limit -> new Counting(this, occurrence).words(inLaw, limit)));
    }

    private Optional<Instant> inLaw(Occurrence occurrence, CourtCalendar calendar) {
        return switch (kind) {
            case BEFORE_MIN -> anchor(occurrence).map(at -> calendar.before(at, period.orElseThrow()));
            case BEFORE_ANY -> anchor(occurrence).map(CourtTime::earliest);
            case AFTER_MAX ->
                Optional.of(calendar.after(anchor(occurrence).orElseGet(occurrence::received), period.orElseThrow()));
            case IMMEDIATE, ASAP, NO_NUMBER -> Optional.empty();
        };
    }

    private Optional<CourtTime> anchor(Occurrence occurrence) {
        return anchor == Anchor.RECEIVED ? Optional.of(occurrence.received()) : occurrence.at();
    }

    private Optional<String> shortNotice(Occurrence occurrence, Optional<Instant> limit, boolean noDeadline) {
        if (occurrence.over()) {
            return Optional.of("its time had passed when " + happened(occurrence.since()));
        }
        boolean undated = noDeadline && (kind == TimingKind.BEFORE_MIN || kind == TimingKind.BEFORE_ANY);
        if (undated && limit.isEmpty()) {
            return Optional.of("the source gives no date to count from");
        }
        return limit.filter(at -> passed(Optional.of(at), occurrence))
                .map(at -> "notice was due by " + local(at, occurrence) + " and " + happened(occurrence.since())
                        + " on " + local(occurrence.since().possible(), occurrence));
    }

    private static boolean passed(Optional<Instant> limit, Occurrence occurrence) {
        return limit.filter(at -> !at.isAfter(occurrence.since().possible())).isPresent();
    }

    private static String happened(Since since) {
        return since.askedLater() ? "the case was registered" : "the message arrived";
    }

    static String local(Instant instant, Occurrence occurrence) {
        return READABLE.format(instant.atZone(occurrence.zone())) + " " + occurrence.zone();
    }
}
