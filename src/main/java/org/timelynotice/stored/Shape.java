package org.timelynotice.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One version of a column's values: a record whose optional components may be absent and whose others may not. */
final class Shape<S, T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private final String column;
    private final int version;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final Function<S, T> restore;

    Shape(String column, int version, Class<S> type, Function<S, T> restore) {
        this.column = column;
        this.version = version;
        this.writer = JSON.writerFor(type);
        this.reader = JSON.readerFor(type);
        this.restore = restore;
    }

    byte[] write(S stored) {
        byte[] json = writer.writeValueAsBytes(stored);
        byte[] value = new byte[prefix() + json.length];
        value[0] = (byte) version;
        System.arraycopy(json, 0, value, prefix(), json.length);
        return value;
    }

    T read(byte[] value) {
        try {
            S stored = reader.readValue(value, prefix(), value.length - prefix());
            return restore.apply(Objects.requireNonNull(stored));
        } catch (JacksonException e) {
            throw unreadable(e, " at " + path(e));
        } catch (RuntimeException e) {
            throw unreadable(e, "");
        }
    }

    private int prefix() {
        return version == 0 ? 0 : 1;
    }

    /** Without its cause, whose text may quote what the value says of somebody. */
    private UnreadableRow unreadable(RuntimeException cause, String where) {
        return new UnreadableRow(column + " holds a value of version " + version + " that cannot be read: "
                + cause.getClass().getSimpleName() + where);
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
