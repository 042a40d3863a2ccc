package org.timelynotice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainHashTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void no_two_contents_have_one_hash() {
        Set<String> hashes = new HashSet<>();
        for (AuditEntry entry : List.of(
                new AuditEntry("a", AT, "bc", "d", Map.of()),
                new AuditEntry("ab", AT, "c", "d", Map.of()),
                new AuditEntry("a", AT, "b", "cd", Map.of()),
                new AuditEntry("a", AT, "bc", "d", Map.of("k", "v")),
                new AuditEntry("a", AT, "bc", "d", Map.of("kv", "")),
                new AuditEntry("a", AT, "bc", "d", Map.of("", "kv")),
                new AuditEntry("a", AT.plusNanos(1000), "bc", "d", Map.of()))) {
            assertThat(hashes.add(hash(new byte[0], 1, entry))).isTrue();
            assertThat(hashes.add(hash(new byte[0], 2, entry))).isTrue();
            assertThat(hashes.add(hash(new byte[32], 1, entry))).isTrue();
        }
    }

    @Test
    void a_root_depends_on_every_head_that_it_ties_together_and_on_the_root_before() {
        ChainHead first = new ChainHead("a", 1, new byte[] {1});
        ChainHead second = new ChainHead("b", 2, new byte[] {2});
        Set<String> hashes = new HashSet<>();
        for (List<ChainHead> heads : List.of(
                List.of(first, second),
                List.of(first),
                List.of(second),
                List.of(second, first),
                List.of(first, new ChainHead("c", 2, new byte[] {2})),
                List.of(first, new ChainHead("b", 3, new byte[] {2})),
                List.of(first, new ChainHead("b", 2, new byte[] {3})))) {
            assertThat(hashes.add(root(new byte[0], heads))).isTrue();
            assertThat(hashes.add(root(new byte[] {1}, heads))).isTrue();
        }
    }

    @Test
    void the_encoding_never_changes_or_old_audits_would_break() {
        var entry = new AuditEntry("case-1", AT, "NOTICE_PLANNED", "notice-1", Map.of("rule", "r1", "citation", "c1"));
        assertThat(hash(new byte[0], 1, entry))
                .isEqualTo("aa3bb8138c759efe0712236b8a4efa236543f7b8018100884fedea9f3151a21f");
    }

    @Test
    void a_head_without_entries_is_intact_and_one_that_promises_more_is_not() {
        assertThat(ChainCheck.firstBroken("c", List.of(), Optional.of(ChainHead.empty("c"))))
                .isEmpty();
        assertThat(ChainCheck.firstBroken("c", List.of(), Optional.of(new ChainHead("c", 1, new byte[32]))))
                .contains(new AuditVerification.Broken("c", 1, Damage.TRUNCATED));
    }

    private static String root(byte[] previous, List<ChainHead> heads) {
        return HexFormat.of().formatHex(ChainHash.root(previous, 7, AT, heads));
    }

    private static String hash(byte[] previous, long sequence, AuditEntry entry) {
        return HexFormat.of().formatHex(ChainHash.entry(previous, sequence, entry));
    }
}
