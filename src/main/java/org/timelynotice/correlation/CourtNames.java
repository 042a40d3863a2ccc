package org.timelynotice.correlation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Spelling;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** Which spellings, codes and ORIs mean one court, or one jail or prison, from the files under {@code config/courts}. */
public final class CourtNames {

    private final PlaceNames courts;
    private final PlaceNames facilities;

    private CourtNames(PlaceNames courts, PlaceNames facilities) {
        this.courts = courts;
        this.facilities = facilities;
    }

    /** Knows no court and no facility: only equal spellings are one. */
    public static CourtNames none() {
        return new CourtNames(PlaceNames.none(), PlaceNames.none());
    }

    /**
     * @param configFolder the folder that holds {@code courts/}; without that folder no court is known
     * @throws ConfigException where a file does not fit its schema or two courts or two facilities claim one spelling
     */
    public static CourtNames load(Path configFolder) {
        var courts = new HashMap<String, String>();
        var facilities = new HashMap<String, String>();
        var problems = new ConfigProblems();
        var reader = new ConfigReader<>(CourtFile.class, "courts");
        for (var document :
                reader.readAll(configFolder.resolve("courts"), problems).documents()) {
            CourtFile file = document.content();
            document.namedFor(file.jurisdiction()).ifPresent(problems::add);
            add(document, "court", "/courts/", file.courts(), courts).forEach(problems::add);
            add(document, "facility", "/facilities/", file.facilities().orElse(List.of()), facilities)
                    .forEach(problems::add);
        }
        problems.throwIfAny();
        return new CourtNames(new PlaceNames(courts), new PlaceNames(facilities));
    }

    private static List<ConfigProblem> add(
            ConfigDocument<CourtFile> document,
            String kind,
            String pointer,
            List<CourtFile.Place> listed,
            Map<String, String> placeBySpelling) {
        var problems = new ArrayList<ConfigProblem>();
        for (int i = 0; i < listed.size(); i++) {
            String place = document.name() + ": " + listed.get(i).name();
            for (String spelling : listed.get(i).spellings()) {
                String other = placeBySpelling.put(Spelling.fold(spelling), place);
                if (other != null && !other.equals(place)) {
                    problems.add(document.problem(
                            pointer + i,
                            "'" + spelling + "' also means the " + kind + " '" + other
                                    + "'; keep it under one of the two"));
                }
            }
        }
        return problems;
    }

    /** {@code TRUE} one court, {@code FALSE} two courts, empty where a spelling is not known and they may be either. */
    Optional<Boolean> same(CourtId one, CourtId other) {
        return courts.same(folded(one), folded(other));
    }

    /** As {@link #same}, of facilities by their folded names; empty also where one has none. */
    Optional<Boolean> sameFacility(List<String> one, List<String> other) {
        return facilities.same(one, other);
    }

    /** Without names that any facility may have, unless the agency lists them as one of its own. */
    List<String> tellingFacility(List<String> names) {
        return names.stream()
                .filter(name -> facilities.isListed(name) || !GenericFacility.is(name))
                .toList();
    }

    private static List<String> folded(CourtId court) {
        return court.spellings().map(CourtId::normalized).toList();
    }
}
