package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.notice.Notices;

/** The one case of all notices in tests. */
final class CasesInMemory implements CaseFiles {

    @Override
    public void add(TraffickingCase theCase, UUID registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseId> registeredBy(UUID registration) {
        return Optional.empty();
    }

    @Override
    public Optional<TraffickingCase> find(CaseId id) {
        return Optional.of(Notices.CASE);
    }

    @Override
    public Optional<Instant> registeredAt(CaseId id) {
        return Optional.empty();
    }

    @Override
    public List<TraffickingCase> findAll(Set<CaseId> ids) {
        return List.of(Notices.CASE);
    }

    @Override
    public void lock(Set<CaseId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TraffickingCase> latest(int most) {
        return List.of(Notices.CASE);
    }
}
