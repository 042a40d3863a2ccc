package org.timelynotice.stored;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;

/** An event as it is stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoredEvent.Hearing.class, name = "hearing"),
    @JsonSubTypes.Type(value = StoredEvent.Custody.class, name = "custody"),
    @JsonSubTypes.Type(value = StoredEvent.Step.class, name = "case"),
    @JsonSubTypes.Type(value = StoredEvent.Access.class, name = "access")
})
public sealed interface StoredEvent {

    CourtEvent event();

    static StoredEvent of(CourtEvent event) {
        StoredHeader header = StoredHeader.of(event.header());
        if (event instanceof HearingEvent hearing) {
            return new Hearing(
                    hearing.kind(),
                    header,
                    hearing.hearingId(),
                    hearing.hearingType(),
                    hearing.previously().map(StoredTime::of),
                    hearing.sittings().map(Sittings::of));
        }
        if (event instanceof CustodyEvent custody) {
            return new Custody(custody.kind(), header, custody.custodyId(), custody.facility(), custody.destination());
        }
        return event instanceof CaseEvent step
                ? new Step(step.kind(), header, step.description())
                : new Access(header, ((CaseAccessEvent) event).access());
    }

    /** The days of a matter that one message sets. */
    record Sittings(String of, LocalDate first, LocalDate last) {

        static Sittings of(org.timelynotice.docket.Sittings days) {
            return new Sittings(days.of(), days.first(), days.last());
        }

        org.timelynotice.docket.Sittings sittings() {
            return new org.timelynotice.docket.Sittings(of, first, last);
        }
    }

    /**
     * A hearing was set, moved, called off or held.
     *
     * @param sittings absent where it is by itself, and in what was stored before that was read
     */
    record Hearing(
            EventKind kind,
            StoredHeader header,
            String hearingId,
            Optional<String> hearingType,
            Optional<StoredTime> previously,
            Optional<Sittings> sittings)
            implements StoredEvent {

        @Override
        public HearingEvent event() {
            return new HearingEvent(
                    kind,
                    header.header(),
                    hearingId,
                    hearingType,
                    previously.map(StoredTime::courtTime),
                    sittings.map(Sittings::sittings));
        }
    }

    /** A custody began, changed or ended. */
    record Custody(
            EventKind kind,
            StoredHeader header,
            String custodyId,
            Optional<String> facility,
            Optional<String> destination)
            implements StoredEvent {

        @Override
        public CustodyEvent event() {
            return new CustodyEvent(kind, header.header(), custodyId, facility, destination);
        }
    }

    /** A step of a case that is neither hearing nor custody. */
    record Step(EventKind kind, StoredHeader header, Optional<String> description) implements StoredEvent {

        @Override
        public CaseEvent event() {
            return new CaseEvent(kind, header.header(), description);
        }
    }

    /** Who may see a case changed. */
    record Access(StoredHeader header, CaseAccess access) implements StoredEvent {

        @Override
        public CaseAccessEvent event() {
            return new CaseAccessEvent(header.header(), access);
        }
    }
}
