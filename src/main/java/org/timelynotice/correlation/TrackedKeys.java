package org.timelynotice.correlation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;

/** The index from what a message may name to the cases that are followed; holds keyed hashes only. */
public interface TrackedKeys {

    /** Until the caller's transaction ends nobody begins to be followed: what it looks up stays complete. */
    void holdStill();

    /** Waits until nobody is looking up, and keeps it so until the caller's transaction ends. */
    void change();

    void index(CaseId theCase, Set<MatchKey> keys);

    /** The cases behind each key that is known; time does not depend on how many people are followed. */
    Map<MatchKey, Set<CaseId>> find(Set<MatchKey> keys);

    /** The keyed hashes under which a message that concerned nobody can be found again. */
    Set<UUID> hashes(Set<MatchKey> keys);
}
