package org.timelynotice.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.TaskOutcome.Means;
import org.timelynotice.desk.TaskOutcome.Told;

/** What came of a task, as somebody writes it. */
record OutcomeRequest(
        @Nullable String told,
        @Nullable String at,
        @Nullable String means,
        @Nullable String to,
        @Nullable String note,
        @Nullable String by) {

    private static final int LONGEST = 2000;

    /** What is meant, or else what is wrong with it, which is added. */
    Optional<TaskOutcome> read(Instant now, List<Problems.Field> faults) {
        Optional<Told> read = constant("told", told, Told.values(), faults);
        Optional<Means> how = constant("means", means, Means.values(), faults);
        boolean yes = read.filter(Told.YES::equals).isPresent();
        missing("told", told, faults);
        if (yes) {
            missing("at", at, faults);
            missing("means", means, faults);
        }
        Instant when = instant(faults).orElse(now);
        Optional<String> whom = words("to", to, faults);
        Optional<String> noted = words("note", note, faults);
        String name = DoneBy.name(by, faults);
        return faults.isEmpty()
                ? read.map(said -> new TaskOutcome(said, when, how, whom, noted, name))
                : Optional.empty();
    }

    private static void missing(String field, @Nullable String text, List<Problems.Field> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Problems.Field(field, "is needed"));
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(
            String field, @Nullable String text, E[] constants, List<Problems.Field> faults) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(constants)
                .filter(one -> one.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            String all = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
            faults.add(new Problems.Field(field, "must be one of " + all));
        }
        return found;
    }

    private Optional<Instant> instant(List<Problems.Field> faults) {
        if (at == null || at.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(at.strip()).toInstant());
        } catch (DateTimeException e) {
            faults.add(new Problems.Field("at", "must be a moment with its zone, such as 2026-11-28T15:04:00-05:00"));
            return Optional.empty();
        }
    }

    /** Somebody's own words; empty where there are none. */
    static Optional<String> words(String field, @Nullable String text, List<Problems.Field> faults) {
        if (text != null && text.length() > LONGEST) {
            faults.add(new Problems.Field(field, "is longer than " + LONGEST + " characters"));
        }
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
