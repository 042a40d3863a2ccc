package org.timelynotice.docket;

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

    @Override
    public CaseEvent with(EventHeader other) {
        return new CaseEvent(kind, other, description);
    }

    @Override
    public Matter matter() {
        return Matter.entry(header.source().id());
    }
}
