package org.timelynotice.intake;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.Spelling;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** When courts sit, by {@code sittings.yaml}: whoever hears of a hearing by night or on a holiday must be able to rely on it. */
final class CourtSittings {

    private static final String NAME = "sittings.yaml";

    /** The holidays that all courts of the country keep. */
    private static final String FEDERAL = "US";

    private final LocalTime from;
    private final LocalTime until;
    private final Set<DayOfWeek> closed;
    private final Set<String> courtsAtAnyTime;
    private final BiPredicate<String, LocalDate> holidays;

    /** The file as written. */
    record SittingsFile(LocalTime from, LocalTime until, Set<DayOfWeek> closed, List<String> courtsAtAnyTime) {}

    private CourtSittings(SittingsFile file, BiPredicate<String, LocalDate> holidays) {
        this.from = file.from();
        this.until = file.until();
        this.closed = Set.copyOf(file.closed());
        this.courtsAtAnyTime =
                file.courtsAtAnyTime().stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
        this.holidays = holidays;
    }

    /**
     * Reads {@code sittings.yaml}.
     *
     * @param holidays whether a jurisdiction keeps a day
     * @throws org.timelynotice.settings.ConfigException where it does not fit its schema, or no hour is left
     */
    static CourtSittings load(Path configFolder, BiPredicate<String, LocalDate> holidays) {
        var document = new ConfigReader<>(SittingsFile.class, "sittings").read(configFolder.resolve(NAME));
        SittingsFile file = document.content();
        var problems = new ConfigProblems();
        if (!file.from().isBefore(file.until())) {
            problems.add(document.problem("/until", "is not later than from; no court could sit"));
        }
        problems.throwIfAny();
        return new CourtSittings(file, holidays);
    }

    /** What a message says, with a doubt at each hearing that it sets when courts seldom sit. */
    Reading doubting(Reading reading, ReadingContext context) {
        return reading instanceof Reading.Understood read && !context.sittings().anyTime()
                ? read.with(read.events().stream()
                        .map(event -> isUnusual(event, context)
                                ? event.with(event.header().doubting(TimeDoubt.UNUSUAL))
                                : event)
                        .toList())
                : reading;
    }

    private boolean isUnusual(CourtEvent event, ReadingContext context) {
        return event.kind().setsHearing()
                && event.header().court().stream().flatMap(CourtId::spellings).noneMatch(this::sitsAtAnyTime)
                && event.header()
                        .at()
                        .filter(at -> isUnusual(at, context.sittings().jurisdiction()))
                        .isPresent();
    }

    private boolean sitsAtAnyTime(CourtId court) {
        return courtsAtAnyTime.contains(court.normalized());
    }

    private boolean isUnusual(CourtTime at, Optional<String> jurisdiction) {
        return closed.contains(at.date().getDayOfWeek())
                || holidays.test(jurisdiction.orElse(FEDERAL), at.date())
                || at.time()
                        .filter(time -> time.isBefore(from) || time.isAfter(until))
                        .isPresent();
    }
}
