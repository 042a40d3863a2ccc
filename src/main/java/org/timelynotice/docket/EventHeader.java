package org.timelynotice.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every event carries.
 *
 * @param at when the thing happens or happened, in the court's zone; empty where the source does not say
 * @param place courtroom, facility or address, as printed by the source
 * @param notUnderstood what the source said that could not be read, each with its path; never names or contact data
 * @param markedAsTrafficking whether the source itself says outright that the case is one of human trafficking
 */
public record EventHeader(
        EventSource source,
        EventAction action,
        Optional<CourtId> court,
        List<CaseNumber> caseNumbers,
        List<Defendant> defendants,
        List<Charge> charges,
        Optional<CourtTime> at,
        Optional<String> place,
        List<String> notUnderstood,
        boolean markedAsTrafficking) {

    public EventHeader {
        caseNumbers = List.copyOf(caseNumbers);
        defendants = List.copyOf(defendants);
        charges = List.copyOf(charges);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Without a mark. */
    public EventHeader(
            EventSource source,
            EventAction action,
            Optional<CourtId> court,
            List<CaseNumber> caseNumbers,
            List<Defendant> defendants,
            List<Charge> charges,
            Optional<CourtTime> at,
            Optional<String> place,
            List<String> notUnderstood) {
        this(source, action, court, caseNumbers, defendants, charges, at, place, notUnderstood, false);
    }

    /** The same taken back by another version of it. */
    public EventHeader takenBackBy(EventSource other) {
        return new EventHeader(
                other,
                EventAction.WITHDRAWAL,
                court,
                caseNumbers,
                defendants,
                charges,
                at,
                place,
                notUnderstood,
                markedAsTrafficking);
    }

    /** The same at another time. */
    public EventHeader at(CourtTime other) {
        return new EventHeader(
                source,
                action,
                court,
                caseNumbers,
                defendants,
                charges,
                Optional.of(other),
                place,
                notUnderstood,
                markedAsTrafficking);
    }

    /** The same with one thing more that was not understood. */
    public EventHeader doubting(TimeDoubt doubt) {
        return new EventHeader(
                source,
                action,
                court,
                caseNumbers,
                defendants,
                charges,
                at,
                place,
                Stream.concat(notUnderstood.stream(), Stream.of(doubt.note())).toList(),
                markedAsTrafficking);
    }

    /** The same as another version of it, or another source, says it. */
    public EventHeader from(EventSource other) {
        return new EventHeader(
                other, action, court, caseNumbers, defendants, charges, at, place, notUnderstood, markedAsTrafficking);
    }
}
