package org.timelynotice.correlation.adapter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.vault.Vault;

/** The index in PostgreSQL: one look-up for a whole batch of messages. */
@Repository
class JdbcTrackedKeys implements TrackedKeys {

    /** Names the advisory lock of the index; any number that nothing else uses. */
    private static final long INDEX = 7_301_001L;

    private final JdbcTemplate jdbc;
    private final Vault vault;

    JdbcTrackedKeys(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void holdStill() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, INDEX);
    }

    @Override
    public void change() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, INDEX);
    }

    @Override
    public void index(CaseId theCase, Set<MatchKey> keys) {
        jdbc.batchUpdate(
                "insert into tracked_key (hash, kind, case_id) values (?, ?, ?)",
                keys.stream()
                        .map(key -> new Object[] {hash(key), key.kind().name(), theCase.value()})
                        .toList());
    }

    @Override
    public Map<MatchKey, Set<CaseId>> find(Set<MatchKey> keys) {
        Map<UUID, MatchKey> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(hash(key), key));
        var found = new HashMap<MatchKey, Set<CaseId>>();
        jdbc.query(
                "select hash, case_id from tracked_key where hash = any (?)",
                row -> {
                    MatchKey key = byHash.get(row.getObject(1, UUID.class));
                    if (key != null) {
                        found.computeIfAbsent(key, k -> new HashSet<>()).add(new CaseId(row.getObject(2, UUID.class)));
                    }
                },
                (Object) byHash.keySet().toArray(UUID[]::new));
        return found;
    }

    @Override
    public Set<UUID> hashes(Set<MatchKey> keys) {
        return keys.stream().map(this::hash).collect(Collectors.toSet());
    }

    private UUID hash(MatchKey key) {
        return vault.hash("match", key.kind() + ":" + key.canonical());
    }
}
