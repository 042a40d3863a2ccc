package org.timelynotice.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every event carries.
 *
 * @param at when the thing happens or happened, in the court's zone; empty where the source does not say
 * @param place courtroom, facility or address, as printed by the source
 * @param notUnderstood what the source said that could not be read, each with its path; never names or contact data. What makes the event a
 *     question begins as {@link #doubt} writes it
 * @param markedAsTrafficking whether the source itself says outright that the case is one of human trafficking
 * @param question what a person must find out before anybody is told, because the source says too little or what cannot be so; no
 *     machine tells of an event that has one. Names no person and quotes no number
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
        boolean markedAsTrafficking,
        Optional<String> question) {

    public EventHeader {
        caseNumbers = List.copyOf(caseNumbers);
        defendants = List.copyOf(defendants);
        charges = List.copyOf(charges);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Of which nothing has to be found out. */
    public EventHeader(
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
        this(
                source,
                action,
                court,
                caseNumbers,
                defendants,
                charges,
                at,
                place,
                notUnderstood,
                markedAsTrafficking,
                Optional.empty());
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

    private static final String FOR_A_PERSON = "for a person: ";

    /**
     * What is not understood, and decides what happened or to whom: a person is asked, and nobody is told.
     *
     * @param what with its path, and never a name
     */
    public static String doubt(String what) {
        return FOR_A_PERSON + what;
    }

    /** What a person must find out before anybody is told; nothing, where the event is understood. */
    public List<String> doubts() {
        return notUnderstood.stream()
                .filter(note -> note.startsWith(FOR_A_PERSON))
                .map(note -> note.substring(FOR_A_PERSON.length()))
                .toList();
    }

    /** The same as a question. */
    public EventHeader doubting(String what) {
        return doubts().contains(what) ? this : noting(List.of(doubt(what)), place);
    }

    /** The same with a time that is not to be relied on. */
    public EventHeader doubting(TimeDoubt doubt) {
        return noting(List.of(doubt.note()), place);
    }

    /** Whether {@link #at} is only when the source wrote it down: it says no more of when the thing happened. */
    public boolean isTimeOfRecording() {
        return at.isPresent() && at.equals(source.said());
    }

    /** The same taken back by another version of it. */
    public EventHeader takenBackBy(EventSource other) {
        return with(other, EventAction.WITHDRAWAL, at, place, notUnderstood, Optional.empty());
    }

    /** The same at another time. */
    public EventHeader at(CourtTime other) {
        return with(source, action, Optional.of(other), place, notUnderstood, question);
    }

    /** The same as another version of it, or another source, says it. */
    public EventHeader from(EventSource other) {
        return with(other, action, at, place, notUnderstood, question);
    }

    /** The same of which a person must find something out, unless there is nothing to find out. */
    public EventHeader asking(Optional<String> what) {
        return with(source, action, at, place, notUnderstood, what);
    }

    /** The same at another place, with notes of more that could not be read. */
    public EventHeader noting(List<String> more, Optional<String> where) {
        List<String> notes =
                Stream.concat(notUnderstood.stream(), more.stream()).toList();
        return with(source, action, at, where, notes, question);
    }

    private EventHeader with(
            EventSource from,
            EventAction done,
            Optional<CourtTime> when,
            Optional<String> where,
            List<String> notes,
            Optional<String> unsure) {
        return new EventHeader(
                from, done, court, caseNumbers, defendants, charges, when, where, notes, markedAsTrafficking, unsure);
    }
}
