package org.timelynotice.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a case that is neither hearing nor custody: a docket entry, charges, plea, disposition, sentence, bail and the like.
 *
 * @param description the court's own title of the entry; may be free text and is never put into a notice
 */
public record CaseEvent(EventKind kind, EventHeader header, Optional<String> description) implements CourtEvent {

    public CaseEvent {
        if (kind.isHearing() || kind.isCustody() || kind == EventKind.CASE_ACCESS) {
            throw new IllegalArgumentException(kind + " is not a step of a case");
        }
    }

    /** What is entered on a day still to come has not happened: it may be a hearing, and what it is a person must say. */
    @Override
    public CaseEvent asOf(Instant now) {
        boolean toCome = kind == EventKind.DOCKET_ENTRY
                && header.at()
                        .filter(at -> at.date().isAfter(LocalDate.ofInstant(now, at.zone())))
                        .isPresent();
        return toCome
                ? with(header.doubting("an entry on the docket is of a day that is still to come: it may be a hearing"))
                : this;
    }

    @Override
    public CaseEvent with(EventHeader other) {
        return new CaseEvent(kind, other, description);
    }

    @Override
    public Matter matter() {
        return Matter.entry(header.source().id());
    }
}
