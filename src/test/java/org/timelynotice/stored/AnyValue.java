package org.timelynotice.stored;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any value of a record, whatever components it has today. */
public final class AnyValue {

    private static final int RUNS = 400;
    private static final List<String> ZONES = List.of("America/New_York", "Pacific/Honolulu", "UTC", "-05:00", "Z");
    private static final List<String> LANGUAGES = List.of("en", "es-MX", "zh-Hant", "ht", "und");

    private final Random random;

    private AnyValue(Random random) {
        this.random = random;
    }

    /** Holds something to be true of many values; a failure says by which seed the value comes again. */
    public static <T> void forAny(Class<T> type, Consumer<T> holds) {
        for (long seed = 0; seed < RUNS; seed++) {
            T value = type.cast(new AnyValue(new Random(seed)).of(type));
            try {
                holds.accept(value);
            } catch (Throwable e) {
                throw new AssertionError("with seed " + seed + ": " + value, e);
            }
        }
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return of(plain.getPermittedSubclasses()[random.nextInt(plain.getPermittedSubclasses().length)]);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return plain.isRecord() ? record(plain) : leaf(plain);
    }

    private Object container(Class<?> container, Type content) {
        if (container == Optional.class) {
            return random.nextBoolean() ? Optional.of(of(content)) : Optional.empty();
        }
        List<Object> some =
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> of(content)).toList();
        return container == Set.class ? Set.copyOf(new HashSet<>(some)) : some;
    }

    private Object leaf(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == long.class) {
            return random.nextLong();
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }
        if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000));
        }
        if (type == LocalTime.class) {
            return LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
        }
        if (type == ZoneId.class) {
            return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        }
        if (type == Locale.class) {
            return Locale.forLanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        throw new IllegalArgumentException("no value of " + type + " is known; teach this class one");
    }

    /** Letters of every script, quotes, control characters, halves of no pair. */
    private String text() {
        return random.ints(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(c -> random.nextBoolean() ? c : c % 128)
                .limit(random.nextInt(20))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Tried again where the record refuses what does not go together. */
    private Object record(Class<?> type) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Stream.of(type.getRecordComponents())
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (InvocationTargetException e) {
            return record(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
