package org.timelynotice.stored;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the values of one column are written, and how every version of them that was ever written is read.
 *
 * <p>A value is a version byte and JSON. Version 0 is JSON alone: so everything was written at first, and so is what lies unencrypted,
 * since a migration can rewrite it.
 */
public final class StoredFormat<T> {

    /** Below the letters that JSON begins with, which tell a value without a version byte. */
    private static final int HIGHEST_VERSION = '[' - 1;

    private final String column;
    private final int version;
    private final Class<?> shape;
    private final Function<T, byte[]> write;
    private final Map<Integer, Shape<?, T>> versions;

    private StoredFormat(
            String column, int version, Class<?> shape, Function<T, byte[]> write, Map<Integer, Shape<?, T>> versions) {
        this.column = column;
        this.version = version;
        this.shape = shape;
        this.write = write;
        this.versions = versions;
    }

    /**
     * A column that is written in one shape.
     *
     * @param column table and column, for whoever reads of a value that cannot be read
     * @param version of the shape
     */
    public static <S, T> StoredFormat<T> of(
            String column, int version, Class<S> shape, Function<T, S> store, Function<S, T> restore) {
        if (version < 0 || version > HIGHEST_VERSION) {
            throw new IllegalArgumentException("a version of " + column + " is 0 to " + HIGHEST_VERSION);
        }
        var current = new Shape<>(column, version, shape, restore);
        return new StoredFormat<>(
                column, version, shape, value -> current.write(store.apply(value)), Map.of(version, current));
    }

    /** A column whose adapter works with the shape itself. */
    public static <S> StoredFormat<S> of(String column, int version, Class<S> shape) {
        return of(column, version, shape, Function.<S>identity(), Function.identity());
    }

    /** The same column, which holds values of an older version too. */
    public <S> StoredFormat<T> andOlder(int older, Class<S> olderShape, Function<S, T> restore) {
        var all = new TreeMap<>(versions);
        all.put(older, new Shape<>(column, older, olderShape, restore));
        return new StoredFormat<>(column, version, shape, write, all);
    }

    public byte[] write(T value) {
        return write.apply(value);
    }

    /**
     * Reads a value of any version.
     *
     * @throws UnreadableRow if it is of an unknown version, lacks what it must have, or has what its version has not
     */
    public T read(byte[] value) {
        int found = version(value);
        return Optional.ofNullable(versions.get(found))
                .orElseThrow(() -> new UnreadableRow(column + " holds a value of version " + found
                        + "; this program reads " + versions.keySet() + " and is older than whoever wrote it"))
                .read(value);
    }

    /** As {@link #write}, for a column that holds plain JSON. */
    public String writeText(T value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /** As {@link #read}, for a column that holds plain JSON. */
    public T readText(String value) {
        return read(value.getBytes(StandardCharsets.UTF_8));
    }

    private int version(byte[] value) {
        if (value.length == 0) {
            throw new UnreadableRow(column + " holds an empty value");
        }
        return value[0] == '{' || value[0] == '[' ? 0 : value[0];
    }

    String column() {
        return column;
    }

    int version() {
        return version;
    }

    /** Every version that is read. */
    Set<Integer> versions() {
        return versions.keySet();
    }

    /** What the current version is written in. */
    Class<?> shape() {
        return shape;
    }
}
