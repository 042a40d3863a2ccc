package org.timelynotice.web.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Role;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.WakeFor;

/** How a text of a request must be written, and what to say where it is not. */
enum Form {
    JURISDICTION("must be US or the postal code of a state, such as PA", Form::jurisdiction),
    DATE("must be a date such as 1980-01-02", LocalDate::parse),
    UNTIL(
            "must be an instant such as 2027-01-31T12:00:00Z, or a date such as 2027-01-31: that day is in it",
            Form::until),
    TIME("must be a time such as 09:00", LocalTime::parse),
    ZONE("must be an IANA time zone such as America/New_York", Form::zone),
    LANGUAGE("must be a language tag such as en or es", Form::language),
    DAY("must be a day of the week, such as MON", Form::day),
    ROLE(oneOf(Role.values()), text -> constant(Role.values(), text)),
    CHANNEL(oneOf(Channel.values()), text -> constant(Channel.values(), text)),
    TIER(oneOf(ContentTier.values()), text -> constant(ContentTier.values(), text)),
    WAKE_FOR(oneOf(WakeFor.values()), text -> constant(WakeFor.values(), text));

    /** The federation, its states, district and territories. */
    private static final Set<String> JURISDICTIONS = Set.of(
            ("US AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK"
                            + " OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP")
                    .split(" "));

    private final String reason;
    private final Function<String, Object> reader;

    Form(String reason, Function<String, Object> reader) {
        this.reason = reason;
        this.reader = reader;
    }

    String reason() {
        return reason;
    }

    /** What the text means; empty where it is not of this form. */
    <T> Optional<T> read(@Nullable String text, Class<T> type) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(reader.apply(text.strip())));
        } catch (DateTimeException | IllformedLocaleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Blanks are as if nothing had been said, but for a language: whoever sends an empty one has lost hers. */
    boolean fits(String text) {
        return text.isBlank() && this != LANGUAGE || read(text, Object.class).isPresent();
    }

    /** An instant, or the day that is to be the last. */
    private static Object until(String text) {
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : LocalDate.parse(text);
    }

    private static Object jurisdiction(String text) {
        return only(text.toUpperCase(Locale.ROOT), JURISDICTIONS.contains(text.toUpperCase(Locale.ROOT)));
    }

    private static Object zone(String text) {
        return ZoneId.of(only(text, ZoneId.getAvailableZoneIds().contains(text)));
    }

    private static Object language(String text) {
        Locale language = new Locale.Builder().setLanguageTag(text).build();
        only(text, !language.getLanguage().isEmpty());
        return language;
    }

    private static Object day(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        return first(Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3 && day.name().startsWith(word)));
    }

    private static Object constant(Enum<?>[] constants, String text) {
        return first(Arrays.stream(constants).filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT))));
    }

    private static Object first(Stream<? extends Enum<?>> fitting) {
        return fitting.findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private static String only(String text, boolean good) {
        if (!good) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String oneOf(Enum<?>[] constants) {
        return "must be one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }
}
