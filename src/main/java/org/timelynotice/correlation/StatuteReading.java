package org.timelynotice.correlation;

/** What the citation of a charge says by itself. */
sealed interface StatuteReading {

    /**
     * No citation, or nothing that could be one.
     *
     * @param resembling whether it looks like a citation of trafficking all the same
     */
    record Unreadable(String reason, boolean resembling) implements StatuteReading {}

    /** It surely cites this; the finding may still be unknown, for want of a date or a subsection. */
    record Found(OffenseFinding finding) implements StatuteReading {}

    /** The number is that of a listed offense, but its title or code is not printed; counts only if the description agrees. */
    record Bare(OffenseFinding finding) implements StatuteReading {}

    /** It surely cites something else. */
    record Elsewhere() implements StatuteReading {}
}
