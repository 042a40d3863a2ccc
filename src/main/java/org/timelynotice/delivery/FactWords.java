package org.timelynotice.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.timelynotice.docket.CourtTime;

/** Facts as words of one language, ready for placeholders. */
final class FactWords {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");

    /** The placeholders that an event's sentence may use. */
    static final Set<String> NAMES = Set.of(
            "callBack",
            "office",
            "defendant",
            "when",
            "where",
            "court",
            "caseNumber",
            "citation",
            "hearing",
            "earlier",
            "until",
            "urgent",
            "asked");

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private final DateTimeFormatter dateAndTime;
    private final DateTimeFormatter dateOnly;
    private final String unnamedDefendant;

    /**
     * Learns how a language writes a date.
     *
     * @throws IllegalArgumentException for a pattern that cannot be used
     */
    FactWords(Locale language, LanguageFile file) {
        this.dateAndTime = DateTimeFormatter.ofPattern(file.dateAndTime(), language);
        this.dateOnly = DateTimeFormatter.ofPattern(file.dateOnly(), language);
        this.unnamedDefendant = file.unnamedDefendant();
    }

    /** The facts by placeholder; what is not known is not in it. */
    Map<String, String> of(WordingFacts facts) {
        var words = new HashMap<String, String>();
        put(words, "callBack", Optional.of(facts.callBack()));
        put(words, "office", facts.office());
        put(words, "defendant", facts.defendant().or(() -> Optional.of(unnamedDefendant)));
        put(words, "when", facts.when().map(this::date));
        put(words, "where", facts.where());
        put(words, "court", facts.court());
        put(words, "caseNumber", facts.caseNumber());
        put(words, "citation", facts.citation());
        put(words, "hearing", facts.hearing());
        put(words, "earlier", facts.earlier().map(earlier -> before(earlier, facts.when())));
        put(words, "until", facts.until().map(this::longDay));
        put(words, "urgent", Optional.of("!").filter(mark -> facts.urgent()));
        put(words, "asked", Optional.of("!").filter(mark -> facts.asked()));
        return words;
    }

    private static void put(Map<String, String> words, String name, Optional<String> value) {
        value.map(FactWords::oneLine).filter(text -> !text.isEmpty()).ifPresent(text -> words.put(name, text));
    }

    /** A source's line breaks and invisible characters would otherwise shape our message, or the headers of an e-mail. */
    static String oneLine(String value) {
        return INVISIBLE
                .matcher(BLANKS.matcher(value).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Short, for the date that counts stands in full beside it; the hour only where nothing else tells the two apart. */
    private String before(CourtTime earlier, Optional<CourtTime> now) {
        String day = longDay(earlier.date());
        boolean sameDay = now.filter(when -> when.date().equals(earlier.date())).isPresent();
        return earlier.time()
                .filter(time -> sameDay)
                .map(time ->
                        day + ", " + SHORT_TIME.withLocale(dateOnly.getLocale()).format(time))
                .orElse(day);
    }

    private String longDay(LocalDate day) {
        return LONG_DAY.withLocale(dateOnly.getLocale()).format(day);
    }

    /** In the court's own zone, named: that is the clock on the wall of the room to which the reader may go. */
    private String date(CourtTime when) {
        LocalTime time = when.time().orElse(LocalTime.NOON);
        ZonedDateTime moment = when.date().atTime(time).atZone(when.zone());
        return (when.time().isPresent() ? dateAndTime : dateOnly).format(moment);
    }
}
