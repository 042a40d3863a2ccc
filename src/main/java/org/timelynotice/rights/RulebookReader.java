package org.timelynotice.rights;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigReader;

/** Reads the folders {@code rights/} and {@code calendars/} into a rulebook, or lists everything that is wrong with them. */
final class RulebookReader {

    private static final CourtCalendar NO_CALENDAR = new CourtCalendar(Set.of(), List.of(), false, false, 0);

    private final Path folder;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<String, CourtCalendar> calendars = new HashMap<>();
    private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
    private final Map<String, Path> ids = new HashMap<>();

    private RulebookReader(Path folder) {
        this.folder = folder;
    }

    static Rulebook read(Path folder) {
        return new RulebookReader(folder).read();
    }

    private Rulebook read() {
        for (var calendar : documents(CalendarFile.class, "calendar", "calendars")) {
            calendars.put(calendar.name(), CalendarFile.calendar(calendar, problems));
        }
        List<ConfigDocument<RightsFile>> files = documents(RightsFile.class, "rights", "rights");
        Optional<ConfigDocument<RightsFile>> everywhere =
                files.stream().filter(file -> isEverywhere(file.content())).findFirst();
        if (everywhere.isEmpty() && problems.isEmpty()) {
            problems.add(new ConfigProblem(
                    folder.resolve("rights").toString(),
                    0,
                    "",
                    "no file with jurisdiction \"*\"; restore agency-policy.yaml, which holds the words for hearings and the"
                            + " agency's targets"));
        }
        everywhere.ifPresent(common -> files.forEach(file -> add(file, common.content())));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Rulebook(jurisdictions);
    }

    private <T> List<ConfigDocument<T>> documents(Class<T> type, String schema, String subfolder) {
        try {
            return new ConfigReader<>(type, schema).readAll(folder.resolve(subfolder));
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private void add(ConfigDocument<RightsFile> document, RightsFile common) {
        RightsFile file = document.content();
        checkIds(document);
        var classes = hearingClasses(file, common);
        Map<String, Duration> targets =
                RuleReader.durations(common.agencyTargets().orElse(Map.of()));
        checkTargets(document);
        var reader = new RuleReader(document, classes.names(), targets, problems);
        List<Rule> rules =
                IntStream.range(0, file.rules().size()).mapToObj(reader::read).toList();
        var jurisdiction =
                new Jurisdiction(file.jurisdiction(), file.name(), zone(document), calendar(document), classes, rules);
        if (jurisdictions.put(file.jurisdiction(), jurisdiction) != null) {
            problems.add(document.problem(
                    "/jurisdiction",
                    "another file already describes " + file.jurisdiction() + "; put the rules of both into one"));
        }
    }

    private void checkTargets(ConfigDocument<RightsFile> document) {
        boolean everywhere = isEverywhere(document.content());
        boolean given = document.content().agencyTargets().isPresent();
        if (everywhere && !given) {
            problems.add(
                    document.problem("", "the file for \"*\" needs agencyTargets: how soon the agency means to send"));
        }
        if (!everywhere && given) {
            problems.add(document.problem(
                    "/agencyTargets",
                    "only the file for \"*\" has these; give a rule its own timing.agencyTarget instead"));
        }
    }

    /** A state's own words come on top of the common ones. */
    private static HearingClasses hearingClasses(RightsFile file, RightsFile common) {
        var words = new HashMap<String, List<String>>(common.hearingClasses().orElse(Map.of()));
        if (!isEverywhere(file)) {
            file.hearingClasses()
                    .orElse(Map.of())
                    .forEach((name, more) -> words.merge(name, more, RulebookReader::joined));
        }
        return new HearingClasses(words);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void checkIds(ConfigDocument<RightsFile> document) {
        List<RightsFile.Entry> rules = document.content().rules();
        for (int i = 0; i < rules.size(); i++) {
            String id = rules.get(i).id();
            Path other = ids.put(id, document.file());
            if (other != null) {
                problems.add(document.problem(
                        "/rules/" + i + "/id",
                        "'" + id + "' is already the name of a rule in " + other.getFileName() + "; choose another"));
            }
        }
    }

    private ZoneId zone(ConfigDocument<RightsFile> document) {
        String zone = document.content().zone();
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            problems.add(
                    document.problem("/zone", "'" + zone + "' is no time zone; use a name such as America/New_York"));
            return ZoneOffset.UTC;
        }
    }

    private CourtCalendar calendar(ConfigDocument<RightsFile> document) {
        String name = document.content().calendar();
        CourtCalendar calendar = calendars.get(name);
        if (calendar == null) {
            problems.add(document.problem(
                    "/calendar",
                    "no file calendars/" + name + ".yaml; write it, or name one of " + calendars.keySet()));
            return NO_CALENDAR;
        }
        return calendar;
    }

    private static boolean isEverywhere(RightsFile file) {
        return file.jurisdiction().equals(Jurisdiction.EVERYWHERE);
    }
}
