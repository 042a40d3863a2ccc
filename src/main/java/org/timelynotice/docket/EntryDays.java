package org.timelynotice.docket;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All the days on which an entry of a calendar is, where it is on several. Whoever reads the message says so among its notes, as with {@link
 * TimeDoubt}; whoever decides what a later version of the entry means finds there which days it leaves out.
 */
public final class EntryDays {

    private static final String NOTE = "its calendar entry is on these days and no others: ";
    private static final String BETWEEN = ", ";
    private static final Pattern DAY = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}$");

    private EntryDays() {}

    /** What stands among the notes of each of the days. */
    public static String note(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(BETWEEN, NOTE, ""));
    }

    /** The days of the entry that an event is of, by the names that the source gives them; empty where it does not list them. */
    public static Optional<List<LocalDate>> of(CourtEvent event) {
        return event.header().notUnderstood().stream()
                .filter(note -> note.startsWith(NOTE))
                .findFirst()
                .map(note -> Arrays.stream(note.substring(NOTE.length()).split(BETWEEN))
                        .map(LocalDate::parse)
                        .toList());
    }

    /** What names one day of an entry, or the hearing on it. */
    public static String name(String entry, LocalDate day) {
        return entry + "/" + day;
    }

    /** Which day of an entry a name is of; empty where it names another entry, or all of it. */
    public static Optional<LocalDate> day(String entry, String name) {
        boolean isOne = name.startsWith(entry)
                && DAY.matcher(name).region(entry.length(), name.length()).matches();
        return isOne ? Optional.of(LocalDate.parse(name.substring(entry.length() + 1))) : Optional.empty();
    }

    /** Whether an event is of one of several days of an entry, by its source's name or the hearing's. */
    public static boolean isDay(CourtEvent event) {
        return DAY.matcher(event.header().source().id()).find()
                || event instanceof HearingEvent hearing
                        && DAY.matcher(hearing.hearingId()).find();
    }

    /** The entry that a name is of, whether it names one of its days or all. */
    public static String entry(String name) {
        return DAY.matcher(name).replaceFirst("");
    }
}
