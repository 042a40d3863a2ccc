package org.timelynotice.vault.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeyStore;
import org.timelynotice.vault.StoredKey;

/** The table {@code data_key}. */
final class JdbcKeyStore implements KeyStore {

    private static final RowMapper<StoredKey> STORED = (row, number) -> {
        byte[] wrapped = row.getBytes("wrapped");
        return wrapped == null ? new StoredKey.Destroyed() : new StoredKey.Wrapped(wrapped);
    };

    private final JdbcTemplate callers;
    private final JdbcTemplate own;
    private final TransactionTemplate transaction;

    /**
     * @param callers whose transactions are the caller's
     * @param own connections apart from those, so that a caller who holds one never waits for another of the same pool
     */
    JdbcKeyStore(DataSource callers, DataSource own) {
        this.callers = new JdbcTemplate(callers);
        this.own = new JdbcTemplate(own);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(callers));
    }

    @Override
    public Optional<StoredKey> find(KeyName name) {
        return find(callers, name);
    }

    @Override
    public StoredKey addIfAbsent(KeyName name, byte[] wrapped) {
        own.update("insert into data_key (name, wrapped) values (?, ?) on conflict do nothing", name.value(), wrapped);
        return find(own, name).orElseThrow();
    }

    @Override
    public void destroy(KeyName name) {
        callers.update("""
                insert into data_key (name, shredded_at) values (?, now())
                on conflict (name) do update set wrapped = null, shredded_at = now() where data_key.wrapped is not null
                """, name.value());
    }

    @Override
    public int replaceAll(BiFunction<KeyName, byte[], byte[]> rewrapped) {
        Integer count = transaction.execute(status -> {
            List<Object[]> rows = new ArrayList<>();
            callers.query("select name, wrapped from data_key where wrapped is not null for update", row -> {
                var name = new KeyName(row.getString("name"));
                rows.add(new Object[] {rewrapped.apply(name, row.getBytes("wrapped")), name.value()});
            });
            callers.batchUpdate("update data_key set wrapped = ? where name = ?", rows);
            return rows.size();
        });
        return count == null ? 0 : count;
    }

    private static Optional<StoredKey> find(JdbcTemplate jdbc, KeyName name) {
        return jdbc.query("select wrapped from data_key where name = ?", STORED, name.value()).stream()
                .findFirst();
    }
}
