package org.timelynotice.casefile;

import org.timelynotice.docket.Defendant;

/** A defendant whose hearings and custody are followed for the victims of one case. */
public record TrackedDefendant(DefendantId id, Defendant person) {}
