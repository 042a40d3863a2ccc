package org.timelynotice.docket;

/**
 * What an event is about: the key by which a later event supersedes an earlier one within a case.
 *
 * @param key for instance {@code hearing:H-123} or {@code custody:PHILA-JAIL:B-77}; never a person's name
 */
public record Matter(String key) {

    public static Matter hearing(String hearingId) {
        return new Matter("hearing:" + hearingId);
    }

    public static Matter custody(String custodyId) {
        return new Matter("custody:" + custodyId);
    }

    /** Who may see a case. */
    public static Matter access() {
        return new Matter("access");
    }

    public static Matter entry(String eventId) {
        return new Matter("entry:" + eventId);
    }
}
