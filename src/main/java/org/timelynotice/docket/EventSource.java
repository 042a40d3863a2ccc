package org.timelynotice.docket;

import java.util.Optional;

/**
 * The source's own name for an event.
 *
 * @param id the source's identifier of the event or, where it gives none, one derived from the content
 * @param version the source's sequence number, 1 or more: a higher one replaces a lower one of the same id; {@link #UNCOUNTED} where
 *     the source does not count
 * @param said when the source wrote it down; empty where it does not say
 * @param act what the source calls such a thing (of HL7 the trigger, {@code A03}), where it takes back the last of them by that, and
 *     not by the name of the event
 */
public record EventSource(String id, long version, Optional<CourtTime> said, Optional<String> act) {

    public static final long UNCOUNTED = 0;

    public EventSource(String id, long version) {
        this(id, version, Optional.empty());
    }

    public EventSource(String id, long version, Optional<CourtTime> said) {
        this(id, version, said, Optional.empty());
    }

    /** Whether another version of the same event is surely a later one; versions of different events say nothing. */
    public boolean isOlderThan(EventSource other) {
        return id.equals(other.id) && version != UNCOUNTED && version < other.version;
    }

    /** Whether both are one version of one event, whenever they were written down. */
    public boolean isSameVersion(EventSource other) {
        return id.equals(other.id) && version != UNCOUNTED && version == other.version;
    }

    /** The version to show: what is said once and never counted is its first. */
    public long shownVersion() {
        return Math.max(1, version);
    }
}
