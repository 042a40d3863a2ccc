package org.timelynotice.flow;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.notice.Notices;

/** Cases without a database, that of all notices in tests among them. */
final class CasesInMemory implements CaseFiles {

    private final Map<CaseId, TraffickingCase> files = new LinkedHashMap<>();
    private final Map<UUID, CaseId> registrations = new HashMap<>();
    final Set<CaseId> locked = new HashSet<>();

    CasesInMemory() {
        files.put(Notices.CASE.id(), Notices.CASE);
    }

    void forget(CaseId id) {
        files.remove(id);
    }

    @Override
    public void add(TraffickingCase theCase, UUID registration) {
        files.put(theCase.id(), theCase);
        registrations.put(registration, theCase.id());
    }

    @Override
    public void change(TraffickingCase theCase) {
        files.put(theCase.id(), theCase);
    }

    @Override
    public Optional<CaseId> registeredBy(UUID registration) {
        return Optional.ofNullable(registrations.get(registration));
    }

    @Override
    public Optional<TraffickingCase> find(CaseId id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public Optional<Instant> registeredAt(CaseId id) {
        return find(id).map(file -> Instant.EPOCH);
    }

    @Override
    public List<TraffickingCase> findAll(Set<CaseId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void lock(Set<CaseId> ids) {
        locked.addAll(ids);
    }

    @Override
    public List<TraffickingCase> latest(int from, int most) {
        var newestFirst = new java.util.ArrayList<>(files.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream().skip(from).limit(most).toList();
    }

    @Override
    public int count() {
        return files.size();
    }
}
