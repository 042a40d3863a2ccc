package org.timelynotice.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;

/** The releases of information on record; none is ever taken away. */
public interface Releases {

    void give(Release release);

    /** The release as it was taken back; empty if it is not of this case, or does not stand any more. */
    Optional<Release> revoke(CaseId theCase, UUID id, String by, Instant at);

    /** Those of some cases, also what was revoked or has ended, the oldest first. */
    List<Release> of(Set<CaseId> cases);
}
