package org.timelynotice.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cases that are followed. */
public interface CaseFiles {

    /**
     * @param registration keyed hash of what was registered
     */
    void add(TraffickingCase theCase, UUID registration);

    /** Replaces what is on file of a case by what is known of its defendants now. */
    void change(TraffickingCase theCase);

    /** The case that was registered by this very registration. */
    Optional<CaseId> registeredBy(UUID registration);

    Optional<TraffickingCase> find(CaseId id);

    /** Since when a case is followed. */
    Optional<Instant> registeredAt(CaseId id);

    List<TraffickingCase> findAll(Set<CaseId> ids);

    /** Makes the caller's transaction the only one that decides anything in these cases until it ends. */
    void lock(Set<CaseId> ids);

    /**
     * Cases as they were registered, newest first.
     *
     * @param from how many are passed over
     */
    List<TraffickingCase> latest(int from, int most);

    /** How many cases are followed. */
    int count();
}
