package org.timelynotice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditVerification.Broken;

/** Whatever is done to a chain is found at its place and called by its name. */
class ChainCheckTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    private final List<StoredEntry> chain = new ArrayList<>();
    private ChainHead head = ChainHead.empty("c");

    ChainCheckTest() {
        for (String action : List.of("first", "second", "third", "fourth")) {
            AuditEntry entry = entry(action);
            head = ChainHash.headAfter(head, entry);
            chain.add(new StoredEntry(head.sequence(), entry, head.hash()));
        }
    }

    private static AuditEntry entry(String action) {
        return new AuditEntry("c", AT, action, "notice-1", Map.of("rule", "r1"));
    }

    private void assertIntact() {
        assertThat(ChainCheck.firstBroken("c", chain, Optional.of(head))).isEmpty();
    }

    private void assertBroken(long sequence, Damage what) {
        assertThat(ChainCheck.firstBroken("c", chain, Optional.of(head))).contains(new Broken("c", sequence, what));
    }

    /** Whoever tampers with the order gives numbers that fit. */
    private void renumber() {
        for (int i = 0; i < chain.size(); i++) {
            StoredEntry stored = chain.get(i);
            chain.set(i, new StoredEntry(i + 1, stored.entry(), stored.hash()));
        }
    }

    @Test
    void a_chain_as_it_was_written_is_intact() {
        assertIntact();
        assertThat(head.sequence()).isEqualTo(4);
    }

    @Test
    void an_entry_that_says_something_else_is_changed() {
        for (int i = 0; i < 4; i++) {
            StoredEntry written = chain.get(i);
            chain.set(i, new StoredEntry(i + 1, entry("forged"), written.hash()));
            assertBroken(i + 1, Damage.CHANGED);
            chain.set(i, written);
        }
        assertIntact();
    }

    @Test
    void an_entry_that_is_missing_leaves_a_gap() {
        for (int i = 0; i < 3; i++) {
            StoredEntry removed = chain.remove(i);
            assertBroken(i + 1, Damage.REMOVED);
            chain.add(i, removed);
        }
    }

    @Test
    void an_entry_that_is_missing_under_new_numbers_is_noticed_at_the_next() {
        chain.remove(1);
        renumber();
        assertBroken(2, Damage.CHANGED);
    }

    @Test
    void an_entry_that_was_slipped_in_is_found_wherever_it_stands() {
        for (int i = 0; i < 4; i++) {
            chain.add(i, new StoredEntry(i + 1, entry("forged"), new byte[32]));
            renumber();
            assertBroken(i + 1, Damage.INSERTED);
            chain.remove(i);
            renumber();
        }
        assertIntact();
    }

    @Test
    void entries_that_changed_places_are_reordered() {
        for (int i = 0; i < 3; i++) {
            Collections.swap(chain, i, i + 1);
            renumber();
            assertBroken(i + 1, Damage.REORDERED);
            Collections.swap(chain, i, i + 1);
            renumber();
        }
        assertIntact();
    }

    @Test
    void an_end_that_was_cut_off_is_known_by_the_head() {
        chain.remove(3);
        assertBroken(4, Damage.TRUNCATED);
        chain.clear();
        assertBroken(1, Damage.TRUNCATED);
    }

    @Test
    void an_entry_that_follows_the_head_was_slipped_in_after_it() {
        ChainHead forged = ChainHash.headAfter(head, entry("fifth"));
        chain.add(new StoredEntry(5, entry("fifth"), forged.hash()));
        assertBroken(5, Damage.INSERTED);
    }

    @Test
    void a_head_that_is_gone_or_is_not_the_last_entry_was_altered() {
        assertThat(ChainCheck.firstBroken("c", chain, Optional.empty()))
                .contains(new Broken("c", 4, Damage.HEAD_CHANGED));
        head = new ChainHead("c", 4, chain.get(2).hash());
        assertBroken(4, Damage.HEAD_CHANGED);
    }

    @Test
    void every_damage_is_told_in_words_of_its_own() {
        assertThat(Stream.of(Damage.values()).map(Damage::sentence))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.contains(" "));
    }

    @Test
    void one_entry_is_appended_like_many() {
        List<AuditEntry> appended = new ArrayList<>();
        AuditLog log = appended::addAll;

        log.append(entry("first"));

        assertThat(appended).containsExactly(entry("first"));
    }
}
