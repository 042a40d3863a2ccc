package org.timelynotice.docket;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hearing was set, moved, called off or held.
 *
 * @param hearingId the court's own number of the hearing; derived from case and time where the court gives none
 * @param hearingType what kind of hearing, as printed by the court (for instance {@code Sentencing})
 * @param previously where it had been set before, on a move and where the source says so
 * @param sittings the days of its matter, where its message sets several that follow each other
 */
public record HearingEvent(
        EventKind kind,
        EventHeader header,
        String hearingId,
        Optional<String> hearingType,
        Optional<CourtTime> previously,
        Optional<Sittings> sittings)
        implements CourtEvent {

    /** A case number and the place on the calendar, and since hearings at one time are told apart what it is and where; see {@link #derivedId}. */
    private static final Pattern DERIVED =
            Pattern.compile("@(undated|\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+)?)(/[^/]*/[^/]*)?$");

    public HearingEvent {
        if (!kind.isHearing()) {
            throw new IllegalArgumentException(kind + " is not a kind of hearing event");
        }
    }

    /** One that is by itself. */
    public HearingEvent(
            EventKind kind,
            EventHeader header,
            String hearingId,
            Optional<String> hearingType,
            Optional<CourtTime> previously) {
        this(kind, header, hearingId, hearingType, previously, Optional.empty());
    }

    /** Whether it is a further day of a matter of which an earlier one is set by the same message. */
    public boolean goesOn() {
        return sittings.filter(days -> header.at()
                        .filter(at -> at.date().isAfter(days.first()))
                        .isPresent())
                .isPresent();
    }

    /** The same as one of several days. */
    public HearingEvent among(Sittings days) {
        return new HearingEvent(kind, header, hearingId, hearingType, previously, Optional.of(days));
    }

    /** What names a hearing that the court does not number: its case, where on the calendar it first stood, what it is and where. */
    public static String derivedId(
            String caseNumber, Optional<CourtTime> first, Optional<String> type, Optional<String> place) {
        String time = first.map(at -> at.date() + at.time().map(t -> "T" + t).orElse(""))
                .orElse("undated");
        return caseNumber + "@" + time + "/" + Spelling.fold(type.orElse("")) + "/" + Spelling.fold(place.orElse(""));
    }

    /** Whether the court numbers the hearing. */
    public boolean hasNumber() {
        return !DERIVED.matcher(hearingId).find();
    }

    /** The matter that the court's own number names; empty where the court does not number the hearing. */
    public Optional<Matter> numbered() {
        return Optional.of(matter()).filter(named -> hasNumber());
    }

    /** Whether another event may speak of this hearing: under the same name, or because one of the two has no number. */
    public boolean mayBeOfSameHearing(CourtEvent other) {
        return other instanceof HearingEvent hearing
                && (hearing.hearingId().equals(hearingId) || !hasNumber() || !hearing.hasNumber());
    }

    /** The same, whatever was said of it before: as of one that was called off, and is set anew. */
    public HearingEvent anew() {
        return new HearingEvent(kind, header, hearingId, hearingType, Optional.empty(), sittings);
    }

    /** The same as of another kind. */
    public HearingEvent as(EventKind other) {
        return new HearingEvent(other, header, hearingId, hearingType, previously, sittings);
    }

    /** The same, as said of the hearing of a number. */
    public HearingEvent of(String number) {
        return new HearingEvent(kind, header, number, hearingType, previously, sittings);
    }

    /** The same under a name beside its own, where nobody can tell whether the hearing of that name is meant. */
    public HearingEvent apart() {
        return of(hearingId + (hearingId.contains("/") ? "'" : "//'"));
    }

    /** The same, of a kind that is known from elsewhere where its source does not say. */
    public HearingEvent orOfType(Optional<String> known) {
        return new HearingEvent(kind, header, hearingId, hearingType.or(() -> known), previously, sittings);
    }

    @Override
    public HearingEvent with(EventHeader other) {
        return new HearingEvent(kind, other, hearingId, hearingType, previously, sittings);
    }

    @Override
    public Matter matter() {
        return Matter.hearing(hearingId);
    }
}
