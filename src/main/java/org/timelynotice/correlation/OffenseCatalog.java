package org.timelynotice.correlation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.timelynotice.correlation.OffenseFinding.NotListed;
import org.timelynotice.correlation.OffenseFinding.Related;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
import org.timelynotice.correlation.StatuteReading.Bare;
import org.timelynotice.correlation.StatuteReading.Elsewhere;
import org.timelynotice.correlation.StatuteReading.Found;
import org.timelynotice.correlation.StatuteReading.Unreadable;
import org.timelynotice.docket.Charge;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** Which charges are charges of trafficking, from {@code config/offences} and {@code config/crime-codes.yaml}. */
public final class OffenseCatalog {

    private static final String FEDERAL = "US";

    private static final Pattern UNITED_STATES_CODE = Pattern.compile("(?<![A-Z])USCA?(?![A-Z])");

    private final Map<String, StatuteReader> statutes;
    private final CrimeWording wording;

    private OffenseCatalog(Map<String, StatuteReader> statutes, CrimeWording wording) {
        this.statutes = Map.copyOf(statutes);
        this.wording = wording;
    }

    /**
     * @throws ConfigException where a file does not fit its schema, or contradicts itself or another
     */
    public static OffenseCatalog load(Path configFolder) {
        var problems = new ConfigProblems();
        var wordings = new ConfigReader<>(CrimeCodesFile.class, "crime-codes");
        var wording = problems.collect(() -> wordings.read(configFolder.resolve("crime-codes.yaml")));
        var files = new ConfigReader<>(OffenseFile.class, "offenses")
                .readAll(configFolder.resolve("offences"), problems)
                .documents();
        files.stream().flatMap(OffenseFileCheck::problems).forEach(problems::add);
        problems.throwIfAny();
        var statutes = new HashMap<String, StatuteReader>();
        files.forEach(file -> statutes.put(file.content().jurisdiction(), new StatuteReader(file.content())));
        return new OffenseCatalog(
                statutes, new CrimeWording(wording.orElseThrow().content()));
    }

    /**
     * Never says {@link NotListed} of what it could not read.
     *
     * @param jurisdiction whose courts bring the charge: {@code US} or a state's postal code; the one that is printed beside the charge
     *     goes before it
     */
    public OffenseFinding recognize(Charge charge, String jurisdiction) {
        StatuteReading reading =
                read(charge, charge.jurisdiction().flatMap(Jurisdictions::code).orElse(jurisdiction));
        return decide(reading, worded(reading, charge), charge);
    }

    /** A citation of something else outweighs a description, which is typed by hand, but not a crime code. */
    private List<OffenseFinding> worded(StatuteReading reading, Charge charge) {
        Stream<Optional<String>> texts = reading instanceof Elsewhere
                ? Stream.of(charge.ucr())
                : Stream.of(charge.ucr(), charge.description(), charge.statute());
        return texts.flatMap(Optional::stream)
                .flatMap(text -> wording.recognize(text).stream())
                .toList();
    }

    private StatuteReading read(Charge charge, String jurisdiction) {
        if (charge.statute().isEmpty() || charge.statute().get().isBlank()) {
            return new Unreadable("The charge has no citation.", false);
        }
        String printed = charge.statute().get();
        StatuteReader reader = statutes.get(isFederal(printed) ? FEDERAL : jurisdiction);
        return reader == null
                ? new Unreadable("No offenses are on file for this jurisdiction.", false)
                : reader.read(printed, charge);
    }

    private static boolean isFederal(String printed) {
        return UNITED_STATES_CODE
                .matcher(printed.toUpperCase(Locale.ROOT).replace(".", ""))
                .find();
    }

    private OffenseFinding decide(StatuteReading reading, List<OffenseFinding> worded, Charge charge) {
        boolean hinted = isHinted(reading, charge);
        OffenseFinding cited = cited(reading, hinted);
        Optional<Trafficking> sure = Stream.concat(Stream.of(cited), worded.stream())
                .flatMap(finding -> finding instanceof Trafficking found ? Stream.of(found) : Stream.empty())
                .findFirst();
        if (sure.isPresent()) {
            return withInchoate(sure.get(), charge);
        }
        if (hinted) {
            return new Undetermined(
                    "The charge speaks of trafficking, but its citation is not on the list of such offenses.", true);
        }
        boolean weak =
                cited instanceof NotListed || reading instanceof Unreadable unreadable && !unreadable.resembling();
        return weak
                ? worded.stream().filter(Related.class::isInstance).findFirst().orElse(cited)
                : cited;
    }

    private static OffenseFinding cited(StatuteReading reading, boolean hinted) {
        if (reading instanceof Found found) {
            return found.finding();
        }
        if (reading instanceof Bare bare) {
            return hinted
                    ? bare.finding()
                    : new Undetermined(
                            "The number is that of a listed offense, but its title or code is not printed.", true);
        }
        if (reading instanceof Elsewhere) {
            return new NotListed();
        }
        Unreadable unreadable = (Unreadable) reading;
        return new Undetermined(unreadable.reason(), unreadable.resembling());
    }

    /** A bare word says nothing beside a citation that was read as something else: most of what is trafficked is not people. */
    private boolean isHinted(StatuteReading reading, Charge charge) {
        return Stream.of(charge.description(), charge.statute())
                .flatMap(Optional::stream)
                .anyMatch(text -> wording.speaksOfPeople(text)
                        || !(reading instanceof Elsewhere) && wording.hintsAtTrafficking(text));
    }

    private OffenseFinding withInchoate(Trafficking finding, Charge charge) {
        Optional<Inchoate> inchoate = finding.inchoate()
                .or(() -> charge.description().flatMap(wording::inchoate))
                .or(() -> charge.statute().flatMap(wording::inchoate));
        return new Trafficking(finding.citation(), finding.label(), inchoate);
    }
}
