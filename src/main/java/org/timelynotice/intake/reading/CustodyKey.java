package org.timelynotice.intake.reading;

import java.util.Optional;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.Identifiers;

/** What names one stay in custody, so that a later word on the same stay replaces an earlier one. */
public final class CustodyKey {

    private CustodyKey() {}

    /** Booking number within its facility, else inmate number, else a fingerprint of what names the person, else the event. */
    public static String of(EventHeader header) {
        if (header.defendants().size() != 1) {
            return header.source().id();
        }
        Defendant person = header.defendants().get(0);
        Identifiers ids = person.identifiers();
        Optional<String> number = ids.booking().or(ids::inmate);
        if (number.isPresent()) {
            return ids.facility().map(facility -> facility + ":").orElse("") + number.get();
        }
        if (ids.sid().isPresent()) {
            return Fingerprint.of(ids.sid().get());
        }
        return person.name().isPresent() && person.birthDate().isPresent()
                ? Fingerprint.of(
                        person.name().get().toString() + person.birthDate().get())
                : header.source().id();
    }
}
