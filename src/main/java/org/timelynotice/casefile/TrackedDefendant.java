package org.timelynotice.casefile;

import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;

/** A defendant whose hearings and custody are followed for the victims of one case. */
public record TrackedDefendant(DefendantId id, Defendant person) {

    /** The same, with these numbers. */
    public TrackedDefendant numbered(Identifiers numbers) {
        return new TrackedDefendant(id, new Defendant(person.name(), person.birthDate(), numbers, person.aliases()));
    }
}
