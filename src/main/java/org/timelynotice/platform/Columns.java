package org.timelynotice.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Between rows and columns: many rows as the arrays of one statement over {@code unnest}, and what a row holds. */
public final class Columns {

    private Columns() {}

    public static <R, C> @Nullable C[] of(
            List<R> rows, IntFunction<@Nullable C[]> array, Function<R, @Nullable C> value) {
        return rows.stream().map(value).toArray(array);
    }

    /** An instant as text that a cast to {@code timestamptz} reads; null stays null. */
    public static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** An instant that may be absent. */
    public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
