package org.timelynotice.vault.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.MasterKey;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;
import org.timelynotice.vault.WrongMasterKey;

class JdbcKeyStoreTest {

    private static final KeyName NAME = new KeyName("intake/2026-11-22");
    private static final byte[] PLAIN = "a docket".getBytes(UTF_8);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcKeyStore store = new JdbcKeyStore(database, database);
    private final MasterKey master = MasterKey.fromBase64(MasterKey.generate()).orElseThrow();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @Test
    void keys_outlive_the_process_and_never_lie_open_in_the_database() {
        byte[] sealed = vault().seal(NAME, PLAIN);

        assertThat(vault().open(NAME, sealed)).isInstanceOf(Opened.Plain.class);
        assertThat(wrapped()).hasSize(1 + 12 + 32 + 16);
    }

    @Test
    void a_key_is_separate_so_that_it_survives_the_rollback_of_the_transaction_that_first_used_it() {
        var store = new JdbcKeyStore(database, TestDatabase.asSuperuser(database));
        var vault = new Vault(master, store);
        byte[] sealed = transaction.execute(status -> {
            status.setRollbackOnly();
            return vault.seal(NAME, PLAIN);
        });
        assertThat(vault().open(NAME, sealed)).isInstanceOf(Opened.Plain.class);
    }

    @Test
    void shredding_follows_the_callers_transaction() {
        Vault vault = vault();
        byte[] sealed = vault.seal(NAME, PLAIN);

        transaction.executeWithoutResult(status -> {
            vault.shred(NAME);
            assertThat(vault.open(NAME, sealed)).isInstanceOf(Opened.Shredded.class);
            status.setRollbackOnly();
        });
        assertThat(vault().open(NAME, sealed)).isInstanceOf(Opened.Plain.class);

        transaction.executeWithoutResult(status -> vault.shred(NAME));
        assertThat(vault().open(NAME, sealed)).isInstanceOf(Opened.Shredded.class);
        assertThat(wrapped()).isNull();
    }

    @Test
    void of_many_who_create_one_key_at_once_all_get_the_same() throws Exception {
        int many = 8;
        var barrier = new CyclicBarrier(many);
        var threads = Executors.newFixedThreadPool(many);
        vault();
        Callable<byte[]> seal = () -> {
            Vault node = vault();
            barrier.await();
            return node.seal(NAME, PLAIN);
        };
        var sealed = new ArrayList<Future<byte[]>>();
        for (int i = 0; i < many; i++) {
            sealed.add(threads.submit(seal));
        }
        Vault reader = vault();
        for (Future<byte[]> one : sealed) {
            assertThat(reader.open(NAME, one.get())).isInstanceOf(Opened.Plain.class);
        }
        threads.shutdown();
    }

    @Test
    void a_change_of_master_key_that_meets_a_foreign_key_changes_nothing() {
        vault().seal(NAME, PLAIN);
        byte[] before = wrapped();
        JdbcClient.create(database)
                .sql("insert into data_key (name, wrapped) values ('zz/foreign', '\\x0102')")
                .update();
        MasterKey next = MasterKey.fromBase64(MasterKey.generate()).orElseThrow();

        assertThatThrownBy(() -> Vault.changeMasterKey(store, master, next)).isInstanceOf(WrongMasterKey.class);

        assertThat(wrapped()).isEqualTo(before);
    }

    private Vault vault() {
        return new Vault(master, store);
    }

    private byte[] wrapped() {
        return (byte[]) JdbcClient.create(database)
                .sql("select wrapped from data_key where name = ?")
                .param(NAME.value())
                .query()
                .singleRow()
                .get("wrapped");
    }
}
