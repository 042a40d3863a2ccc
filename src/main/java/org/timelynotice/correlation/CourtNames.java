package org.timelynotice.correlation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.CourtId;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigReader;

/** Which spellings, codes and ORIs mean one court, from the files under {@code config/courts}. */
public final class CourtNames {

    private final Map<String, String> courtBySpelling;

    private CourtNames(Map<String, String> courtBySpelling) {
        this.courtBySpelling = Map.copyOf(courtBySpelling);
    }

    /** Knows no court: only equal spellings are one court. */
    public static CourtNames none() {
        return new CourtNames(Map.of());
    }

    /**
     * @param configFolder the folder that holds {@code courts/}; without that folder no court is known
     * @throws ConfigException where a file does not fit its schema or two courts claim one spelling
     */
    public static CourtNames load(Path configFolder) {
        var courts = new HashMap<String, String>();
        var problems = new ArrayList<ConfigProblem>();
        for (var document : new ConfigReader<>(CourtFile.class, "courts").readAll(configFolder.resolve("courts"))) {
            add(document, courts, problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new CourtNames(courts);
    }

    private static void add(
            ConfigDocument<CourtFile> document, Map<String, String> courts, List<ConfigProblem> problems) {
        List<CourtFile.Court> listed = document.content().courts();
        for (int i = 0; i < listed.size(); i++) {
            String court = document.name() + ": " + listed.get(i).name();
            for (String spelling : listed.get(i).spellings()) {
                String other = courts.put(new CourtId(spelling).normalized(), court);
                if (other != null && !other.equals(court)) {
                    problems.add(document.problem(
                            "/courts/" + i,
                            "'" + spelling + "' also means the court '" + other + "'; keep it under one of the two"));
                }
            }
        }
    }

    /** {@code TRUE} one court, {@code FALSE} two courts, empty where a spelling is not known and they may be either. */
    Optional<Boolean> same(CourtId one, CourtId other) {
        List<Optional<Boolean>> answers = one.spellings()
                .flatMap(spelling -> other.spellings().map(otherSpelling -> sameSpelling(spelling, otherSpelling)))
                .toList();
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> sameSpelling(CourtId one, CourtId other) {
        String spelling = one.normalized();
        if (!spelling.isEmpty() && spelling.equals(other.normalized())) {
            return Optional.of(true);
        }
        Optional<String> court = Optional.ofNullable(courtBySpelling.get(spelling));
        Optional<String> otherCourt = Optional.ofNullable(courtBySpelling.get(other.normalized()));
        return court.flatMap(known -> otherCourt.map(known::equals));
    }
}
