package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.consent.Release;
import org.timelynotice.consent.Releases;

/** Releases of information without a database. */
final class ReleasesInMemory implements Releases {

    private final List<Release> releases = new ArrayList<>();

    @Override
    public void give(Release release) {
        releases.add(release);
    }

    @Override
    public Optional<Release> revoke(CaseId theCase, UUID id, String by, Instant at) {
        Optional<Release> standing = releases.stream()
                .filter(one -> one.id().equals(id) && one.theCase().equals(theCase) && one.stands(at))
                .findFirst();
        return standing.map(one -> {
            var revoked = new Release(
                    one.id(),
                    one.theCase(),
                    one.of(),
                    one.to(),
                    one.scope(),
                    one.purpose(),
                    one.witness(),
                    one.by(),
                    one.givenAt(),
                    one.until(),
                    Optional.of(at));
            releases.replaceAll(other -> other.equals(one) ? revoked : other);
            return revoked;
        });
    }

    @Override
    public List<Release> of(Set<CaseId> cases) {
        return releases.stream().filter(one -> cases.contains(one.theCase())).toList();
    }
}
