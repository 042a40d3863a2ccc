package org.timelynotice.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows as the columns of one statement over {@code unnest}: an array for each column. */
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
}
