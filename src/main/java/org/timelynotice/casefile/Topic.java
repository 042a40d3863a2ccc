package org.timelynotice.casefile;

/** What a notice can be about, as a rule names it and a person chooses it on a form. */
public enum Topic {
    ALL,
    HEARINGS,
    CASE_PROGRESS,
    CUSTODY,
    PAROLE
}
