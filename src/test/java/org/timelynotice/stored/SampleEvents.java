package org.timelynotice.stored;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Sittings;

/** Events of every type, kind, action and access, with everything that an event can hold and with nothing that it need not. */
public final class SampleEvents {

    private static final ZoneId PHILADELPHIA = ZoneId.of("America/New_York");
    private static final CourtTime MORNING =
            new CourtTime(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(9, 30)), PHILADELPHIA);
    private static final CourtTime THAT_DAY = new CourtTime(LocalDate.of(2026, 11, 30), Optional.empty(), PHILADELPHIA);
    private static final CourtTime MIDNIGHT =
            new CourtTime(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.MIDNIGHT), ZoneId.of("-05:00"));

    private SampleEvents() {}

    /** By a name for each, in a fixed order. */
    public static Map<String, CourtEvent> all() {
        var all = new LinkedHashMap<String, CourtEvent>();
        for (EventKind kind : EventKind.values()) {
            all.put("bare-" + kind, of(kind, bare()));
            all.put("full-" + kind, of(kind, full(EventAction.NEW)));
        }
        for (EventAction action : EventAction.values()) {
            all.put("action-" + action, of(EventKind.HEARING_SCHEDULED, full(action)));
        }
        for (CaseAccess access : CaseAccess.values()) {
            all.put("access-" + access, new CaseAccessEvent(bare(), access));
        }
        all.put("marked-and-known-by-other-names", of(EventKind.BOOKED, marked()));
        all.put("written-down-RELEASED", of(EventKind.RELEASED, writtenDown()));
        all.put("in-doubt-RELEASED", of(EventKind.RELEASED, inDoubt()));
        all.put("renumbered", of(EventKind.NUMBER_CHANGED, renumbered()));
        all.put(
                "first-of-several-days",
                ((HearingEvent) of(EventKind.HEARING_SCHEDULED, bare()))
                        .among(new Sittings("H-123", LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 12))));
        return all;
    }

    /** As {@code full-RELEASED} was understood before courts and facilities had further names. */
    public static CourtEvent withoutOtherNames() {
        EventHeader full = full(EventAction.NEW);
        return of(
                EventKind.RELEASED,
                new EventHeader(
                        full.source(),
                        full.action(),
                        Optional.of(new CourtId(court().value())),
                        full.caseNumbers(),
                        defendants(List.of()),
                        full.charges(),
                        full.at(),
                        full.place(),
                        full.notUnderstood()));
    }

    /** Everybody whom an event or a case can speak of. */
    static List<Defendant> defendants() {
        return defendants(List.of("Curran Sample Facility"));
    }

    static List<Defendant> defendants(List<String> otherFacilityNames) {
        var known = new Identifiers(
                Optional.of("PA-41200001"),
                Optional.of("900001AA1"),
                Optional.of("B-77"),
                Optional.of("I-88"),
                Optional.of("PHILA-JAIL"),
                otherFacilityNames);
        return List.of(
                new Defendant(
                        Optional.of(new PersonName(Optional.of("Dorian"), Optional.of("Q"), Optional.of("Téstcase"))),
                        Optional.of(LocalDate.of(1988, 4, 17)),
                        known),
                new Defendant(
                        Optional.of(new PersonName(Optional.empty(), Optional.empty(), Optional.of("样本"))),
                        Optional.empty(),
                        Identifiers.none()),
                new Defendant(Optional.empty(), Optional.empty(), Identifiers.none()));
    }

    static CourtId court() {
        return new CourtId("PA051015J", List.of("Court of Common Pleas of Philadelphia County", "CP-51"));
    }

    private static EventHeader bare() {
        return new EventHeader(
                new EventSource("derived-0a1b", EventSource.UNCOUNTED),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static EventHeader writtenDown() {
        return bare().from(new EventSource("H-124", EventSource.UNCOUNTED, Optional.of(THAT_DAY)));
    }

    private static EventHeader inDoubt() {
        return bare().from(new EventSource("M-9", EventSource.UNCOUNTED, Optional.of(THAT_DAY), Optional.of("A03")))
                .asking(Optional.of("find out how the stay ended"));
    }

    private static EventHeader renumbered() {
        EventHeader bare = bare();
        return new EventHeader(
                bare.source(),
                bare.action(),
                Optional.empty(),
                List.of(),
                withFurtherNumbers(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Somebody to whom a facility gave further numbers. */
    static List<Defendant> withFurtherNumbers() {
        Defendant one = defendants().get(0);
        return List.of(
                new Defendant(one.name(), one.birthDate(), one.identifiers().besides(List.of("I-89", "I-90"))));
    }

    private static EventHeader full(EventAction action) {
        var charge = new Charge(
                Optional.of("18 § 3011 §§ A1"),
                Optional.of("Trafficking in \"Individuals\""),
                Optional.of("64A"),
                Optional.of(LocalDate.of(2026, 2, 28)));
        return new EventHeader(
                new EventSource("H-123", 9_007_199_254_740_993L),
                action,
                Optional.of(court()),
                List.of(new CaseNumber("CP-51-CR-0001234-2026"), new CaseNumber("№ 7")),
                defendants(),
                List.of(charge, new Charge(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                Optional.of(MORNING),
                Optional.of("Courtroom 807\\B"),
                List.of("Hearing/Status", "Hearing/Part"));
    }

    private static EventHeader marked() {
        EventHeader full = full(EventAction.NEW);
        Charge federal = new Charge(
                Optional.of("18:1591"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("US"));
        return new EventHeader(
                full.source(),
                full.action(),
                full.court(),
                full.caseNumbers(),
                knownByOtherNames(),
                List.of(federal),
                full.at(),
                full.place(),
                full.notUnderstood(),
                true);
    }

    /** Two people, one of them known by a whole name and by a word. */
    static List<Defendant> knownByOtherNames() {
        Defendant one = defendants().get(0);
        return List.of(
                new Defendant(
                        one.name(),
                        one.birthDate(),
                        one.identifiers(),
                        List.of(
                                new PersonName(Optional.of("Dory"), Optional.empty(), Optional.of("Sample")),
                                new PersonName(Optional.empty(), Optional.empty(), Optional.of("Ace")))),
                defendants().get(1));
    }

    private static EventHeader on(EventHeader header, CourtTime day) {
        return new EventHeader(
                header.source(),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                header.charges(),
                Optional.of(day),
                header.place(),
                header.notUnderstood());
    }

    private static CourtEvent of(EventKind kind, EventHeader header) {
        boolean full = header.court().isPresent();
        if (kind.isHearing()) {
            return new HearingEvent(
                    kind,
                    header,
                    "H-123",
                    full ? Optional.of("Sentencing") : Optional.empty(),
                    full ? Optional.of(MIDNIGHT) : Optional.empty());
        }
        if (kind.isCustody()) {
            return new CustodyEvent(
                    kind,
                    header,
                    "PHILA-JAIL:B-77",
                    full ? Optional.of("Curran Sample Facility") : Optional.empty(),
                    full ? Optional.of("Sample State Prison") : Optional.empty());
        }
        return kind == EventKind.CASE_ACCESS
                ? new CaseAccessEvent(full ? on(header, THAT_DAY) : header, CaseAccess.SEALED)
                : new CaseEvent(kind, header, full ? Optional.of("Order granting") : Optional.empty());
    }
}
