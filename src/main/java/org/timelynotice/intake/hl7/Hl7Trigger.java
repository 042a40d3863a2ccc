package org.timelynotice.intake.hl7;

import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

/**
 * What a trigger event says of a person's custody.
 *
 * @param time the place at which the time of the thing itself may stand
 */
record Hl7Trigger(EventKind kind, EventAction action, String time) {

    private static final Map<String, Hl7Trigger> TOLD = Map.ofEntries(
            Map.entry("A01", new Hl7Trigger(EventKind.BOOKED, EventAction.NEW, "PV1-44")),
            Map.entry("A02", new Hl7Trigger(EventKind.TRANSFERRED, EventAction.NEW, "EVN-6")),
            Map.entry("A03", new Hl7Trigger(EventKind.RELEASED, EventAction.NEW, "PV1-45")),
            Map.entry("A11", new Hl7Trigger(EventKind.BOOKED, EventAction.WITHDRAWAL, "PV1-44")),
            Map.entry("A12", new Hl7Trigger(EventKind.TRANSFERRED, EventAction.WITHDRAWAL, "EVN-6")),
            Map.entry("A13", new Hl7Trigger(EventKind.RELEASED, EventAction.WITHDRAWAL, "PV1-45")),
            Map.entry("A16", new Hl7Trigger(EventKind.RELEASE_SCHEDULED, EventAction.NEW, "PV2-9")),
            Map.entry("A25", new Hl7Trigger(EventKind.RELEASE_SCHEDULED, EventAction.WITHDRAWAL, "PV2-9")),
            Map.entry("A21", new Hl7Trigger(EventKind.TEMPORARY_LEAVE, EventAction.NEW, "EVN-6")),
            Map.entry("A22", new Hl7Trigger(EventKind.RETURNED, EventAction.NEW, "EVN-6")),
            Map.entry("A52", new Hl7Trigger(EventKind.TEMPORARY_LEAVE, EventAction.WITHDRAWAL, "EVN-6")),
            Map.entry("A53", new Hl7Trigger(EventKind.RETURNED, EventAction.WITHDRAWAL, "EVN-6")));

    /** Empty where the trigger moves nobody. */
    static Optional<Hl7Trigger> of(String code) {
        return Optional.ofNullable(TOLD.get(code));
    }
}
