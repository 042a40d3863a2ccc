package org.timelynotice.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final KeyName NAME = new KeyName("recipient/0b7c");
    private static final byte[] PLAIN = "+12085550123".getBytes(UTF_8);

    private final MasterKey master = newMasterKey();
    private final KeysInMemory store = new KeysInMemory();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Vault vault = new Vault(master, store, nanoTime::get);

    @Test
    void what_is_sealed_opens_again_also_for_another_node() {
        byte[] sealed = vault.seal(NAME, PLAIN);

        assertThat(plain(vault.open(NAME, sealed))).isEqualTo(PLAIN);
        assertThat(plain(new Vault(master, store).open(NAME, sealed))).isEqualTo(PLAIN);
        assertThat(plain(vault.open(NAME, vault.seal(NAME, new byte[0])))).isEmpty();
    }

    @Test
    void any_flipped_bit_and_any_cut_is_noticed() {
        byte[] sealed = vault.seal(NAME, PLAIN);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(vault.open(NAME, altered)).isInstanceOf(Opened.Damaged.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(vault.open(NAME, Arrays.copyOf(sealed, length))).isInstanceOf(Opened.Damaged.class);
        }
    }

    @Test
    void what_is_sealed_for_one_person_never_opens_as_anothers() {
        byte[] sealed = vault.seal(NAME, PLAIN);
        var other = new KeyName("recipient/other");
        vault.seal(other, PLAIN);
        store.copy(NAME, other);

        assertThatThrownBy(() -> new Vault(master, store).open(other, sealed)).isInstanceOf(WrongMasterKey.class);
        assertThat(vault.open(other, sealed)).isInstanceOf(Opened.Damaged.class);
        assertThat(vault.open(new KeyName("recipient/unknown"), sealed)).isInstanceOf(Opened.Damaged.class);
    }

    @Test
    void a_shredded_key_opens_and_seals_nothing_ever_again() {
        byte[] sealed = vault.seal(NAME, PLAIN);

        vault.shred(NAME);

        assertThat(vault.open(NAME, sealed)).isInstanceOf(Opened.Shredded.class);
        assertThatThrownBy(() -> vault.seal(NAME, PLAIN)).hasMessageContaining("'recipient/0b7c' was shredded");
        assertThat(new Vault(master, store).open(NAME, sealed)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void a_key_in_use_is_fetched_once_a_minute_whatever_the_machine_counts_from() {
        nanoTime.set(Long.MAX_VALUE - 1);
        byte[] sealed = vault.seal(NAME, PLAIN);
        int before = store.finds();

        nanoTime.addAndGet(60_000_000_000L);
        assertThat(plain(vault.open(NAME, sealed))).isEqualTo(PLAIN);
        assertThat(store.finds()).isEqualTo(before);

        nanoTime.addAndGet(1);
        assertThat(plain(vault.open(NAME, sealed))).isEqualTo(PLAIN);
        assertThat(store.finds()).isEqualTo(before + 1);
    }

    @Test
    void another_node_forgets_a_shredded_key_within_a_minute() {
        byte[] sealed = vault.seal(NAME, PLAIN);
        new Vault(master, store).shred(NAME);

        nanoTime.addAndGet(61_000_000_000L);

        assertThat(vault.open(NAME, sealed)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void a_start_with_another_master_key_is_refused() {
        assertThatThrownBy(() -> new Vault(newMasterKey(), store))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("not the one that this database was written with");
    }

    @Test
    void a_new_master_key_opens_what_was_sealed_under_the_old_one() {
        byte[] sealed = vault.seal(NAME, PLAIN);
        var gone = new KeyName("case/gone");
        vault.seal(gone, PLAIN);
        vault.shred(gone);
        MasterKey next = newMasterKey();

        assertThat(Vault.changeMasterKey(store, master, next)).isEqualTo(2);

        Vault after = new Vault(next, store);
        assertThat(plain(after.open(NAME, sealed))).isEqualTo(PLAIN);
        assertThat(after.hash("phone", "x")).isEqualTo(vault.hash("phone", "x"));
        assertThatThrownBy(() -> new Vault(master, store)).isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void no_nonce_is_used_twice_and_equal_texts_look_different() {
        var nonces = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(nonces.add(Arrays.toString(Arrays.copyOfRange(vault.seal(NAME, PLAIN), 1, 13))))
                    .isTrue();
        }
    }

    @Test
    void a_hash_depends_on_purpose_value_and_key_and_on_nothing_else() {
        assertThat(vault.hash("booking", "4711"))
                .isEqualTo(vault.hash("booking", "4711"))
                .isEqualTo(new Vault(master, store).hash("booking", "4711"))
                .isNotEqualTo(vault.hash("inmate", "4711"))
                .isNotEqualTo(vault.hash("booking", "4712"))
                .isNotEqualTo(new Vault(newMasterKey(), new KeysInMemory()).hash("booking", "4711"));
        assertThat(vault.hash("a", "bc")).isNotEqualTo(vault.hash("ab", "c"));
    }

    @Test
    void only_base64_of_32_bytes_is_a_master_key() {
        assertThat(MasterKey.fromBase64(MasterKey.generate() + "\n")).isPresent();
        assertThat(MasterKey.fromBase64("c2hvcnQ=")).isEmpty();
        assertThat(MasterKey.fromBase64("not base64!")).isEmpty();
        assertThat(MasterKey.fromBase64("")).isEmpty();
    }

    @Test
    void a_master_key_never_tells_itself() {
        String secret = MasterKey.generate();

        assertThat("with " + MasterKey.fromBase64(secret).orElseThrow()).isEqualTo("with (master key)");
    }

    private static MasterKey newMasterKey() {
        return MasterKey.fromBase64(MasterKey.generate()).orElseThrow();
    }

    private static byte[] plain(Opened opened) {
        return ((Opened.Plain) opened).bytes();
    }
}
