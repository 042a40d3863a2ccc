package org.timelynotice.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables fast: without their indexes and foreign keys, which are put back afterwards as they were. */
final class BulkLoad implements AutoCloseable {

    private static final String INDEXES = """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid = '%1$s'::regclass and not indisprimary and not indisunique""";

    private static final String FOREIGN_KEYS = """
            select 'alter table %1$s drop constraint ' || conname,
                'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = '%1$s'::regclass and contype = 'f'""";

    private final Connection connection;
    private final List<String> tables;
    private final List<String> putBack = new ArrayList<>();

    BulkLoad(Connection connection, String... tables) throws SQLException {
        this.connection = connection;
        this.tables = List.of(tables);
        execute("set maintenance_work_mem = '128MB'");
        for (String table : tables) {
            takeAway(INDEXES.formatted(table));
            takeAway(FOREIGN_KEYS.formatted(table));
        }
    }

    private void takeAway(String query) throws SQLException {
        var drops = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                putBack.add(rows.getString(2));
            }
        }
        for (String drop : drops) {
            execute(drop);
        }
    }

    void copy(String tableAndColumns, CharSequence rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (String definition : putBack) {
            execute(definition);
        }
        for (String table : tables) {
            execute("vacuum analyze " + table);
        }
    }
}
