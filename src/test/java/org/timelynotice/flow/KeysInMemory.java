package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.TrackedKeys;

/** The index of what cases are found by, without a database. */
final class KeysInMemory implements TrackedKeys {

    private final Map<MatchKey, Set<CaseId>> known = new HashMap<>();

    @Override
    public void holdStill() {}

    @Override
    public void change() {}

    @Override
    public void index(CaseId theCase, Set<MatchKey> keys) {
        keys.forEach(key -> known.computeIfAbsent(key, none -> new HashSet<>()).add(theCase));
    }

    @Override
    public Map<MatchKey, Set<CaseId>> find(Set<MatchKey> keys) {
        return keys.stream().filter(known::containsKey).collect(Collectors.toMap(key -> key, known::get));
    }

    @Override
    public Set<UUID> hashes(Set<MatchKey> keys) {
        return keys.stream()
                .map(key -> UUID.nameUUIDFromBytes(key.canonical().getBytes(UTF_8)))
                .collect(Collectors.toSet());
    }
}
