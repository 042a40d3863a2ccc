package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** Fictional courts, cases and people. */
final class CorrelationFixture {

    static final String COURT = "Court of Common Pleas of Sample County";
    static final String NUMBER = "CP-99-CR-0001234-2026";
    static final LocalDate BIRTH = LocalDate.of(1980, 1, 2);

    private CorrelationFixture() {}

    static TraffickingCase caseOf(String jurisdiction, String court, String number, Defendant... defendants) {
        return new TraffickingCase(
                new CaseId(UUID.randomUUID()),
                jurisdiction,
                Optional.ofNullable(court).map(CourtId::new),
                Stream.ofNullable(number).map(CaseNumber::new).toList(),
                Stream.of(defendants)
                        .map(person -> new TrackedDefendant(new DefendantId(UUID.randomUUID()), person))
                        .toList());
    }

    static CourtEvent hearing(String court, String number, Defendant... defendants) {
        return event(EventKind.HEARING_SCHEDULED, court, number, defendants);
    }

    static CourtEvent release(String court, String number, Defendant... defendants) {
        return event(EventKind.RELEASED, court, number, defendants);
    }

    static CourtEvent event(EventKind kind, String court, String number, Defendant... defendants) {
        var header = new EventHeader(
                new EventSource("E-1", 1),
                EventAction.NEW,
                Optional.ofNullable(court).map(CourtId::new),
                Stream.ofNullable(number).map(CaseNumber::new).toList(),
                List.of(defendants),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return kind.isCustody()
                ? new CustodyEvent(kind, header, "B-1", Optional.empty(), Optional.empty())
                : new HearingEvent(kind, header, "H-1", Optional.empty(), Optional.empty());
    }

    static Defendant person(String given, String surname, LocalDate birthDate) {
        return new Defendant(Optional.of(name(given, surname)), Optional.ofNullable(birthDate), Identifiers.none());
    }

    static PersonName name(String given, String surname) {
        return new PersonName(Optional.ofNullable(given), Optional.empty(), Optional.ofNullable(surname));
    }

    static Defendant withSid(Defendant person, String sid) {
        return new Defendant(person.name(), person.birthDate(), numbers(sid, null, null, null, null));
    }

    static Defendant withSid(String sid) {
        return withNumbers(numbers(sid, null, null, null, null));
    }

    static Defendant withNumbers(Identifiers numbers) {
        return new Defendant(Optional.empty(), Optional.empty(), numbers);
    }

    static Identifiers numbers(String sid, String fbi, String booking, String inmate, String facility) {
        return new Identifiers(
                Optional.ofNullable(sid),
                Optional.ofNullable(fbi),
                Optional.ofNullable(booking),
                Optional.ofNullable(inmate),
                Optional.ofNullable(facility));
    }
}
