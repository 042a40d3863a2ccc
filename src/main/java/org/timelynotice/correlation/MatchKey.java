package org.timelynotice.correlation;

/**
 * One thing by which an event and a case may be found to concern each other; looked up by a keyed hash of {@link #canonical()}.
 *
 * <p>A shared key only finds candidates. Whether they are the same is for {@link Correlator} to say.
 */
public record MatchKey(Kind kind, String canonical) {

    public enum Kind {
        CASE_NUMBER,
        /** What another spelling of the number shares with it; never makes anything sure. */
        CASE_NUMBER_STEM,
        SID,
        FBI,
        BOOKING,
        INMATE,
        NAME_AND_BIRTH_DATE,
        /** One of several names, or a given name alone, with the birth date; never makes anything sure. */
        PART_OF_NAME_AND_BIRTH_DATE
    }
}
