package org.timelynotice.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;

/** Fictional events and cases for the tests of this room. */
final class Events {

    static final ZoneId PHILADELPHIA = ZoneId.of("America/New_York");
    static final ZoneId BOISE = ZoneId.of("America/Boise");

    private Events() {}

    /** A case under the law of a jurisdiction. */
    static TraffickingCase caseIn(String jurisdiction) {
        return new TraffickingCase(new CaseId(new UUID(0, 1)), jurisdiction, Optional.empty(), List.of(), List.of());
    }

    /** {@code 2026-12-01} or {@code 2026-12-01T09:30} on a court's clock. */
    static CourtTime on(String time, ZoneId zone) {
        return time.contains("T")
                ? new CourtTime(
                        LocalDate.parse(time.substring(0, 10)), Optional.of(LocalTime.parse(time.substring(11))), zone)
                : new CourtTime(LocalDate.parse(time), Optional.empty(), zone);
    }

    static Instant instant(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone).toInstant();
    }

    static HearingEvent hearing(EventKind kind, String type, CourtTime at) {
        return new HearingEvent(kind, header(Optional.of(at)), "H-1", Optional.of(type), Optional.empty());
    }

    static HearingEvent moved(String type, CourtTime from, CourtTime to) {
        return new HearingEvent(
                EventKind.HEARING_RESCHEDULED, header(Optional.of(to)), "H-1", Optional.of(type), Optional.of(from));
    }

    static CustodyEvent custody(EventKind kind, CourtTime at) {
        return new CustodyEvent(kind, header(Optional.of(at)), "B-1", Optional.empty(), Optional.empty());
    }

    static CaseEvent step(EventKind kind, CourtTime at) {
        return new CaseEvent(kind, header(Optional.of(at)), Optional.empty());
    }

    /** Any event of that kind, with or without a time. */
    static CourtEvent any(EventKind kind, Optional<CourtTime> at) {
        if (kind.isHearing()) {
            return new HearingEvent(kind, header(at), "H-1", Optional.empty(), Optional.empty());
        }
        if (kind.isCustody()) {
            return new CustodyEvent(kind, header(at), "B-1", Optional.empty(), Optional.empty());
        }
        if (kind == EventKind.CASE_ACCESS) {
            return new CaseAccessEvent(header(at), CaseAccess.SEALED);
        }
        return new CaseEvent(kind, header(at), Optional.empty());
    }

    static EventHeader header(Optional<CourtTime> at) {
        return new EventHeader(
                new EventSource("E-1", 1),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                List.of());
    }
}
