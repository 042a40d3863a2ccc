package org.timelynotice.rights;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigFiles;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** Reads the folders {@code rights/} and {@code calendars/} into a rulebook, or lists everything that is wrong with them. */
final class RulebookReader {

    private static final CourtCalendar NO_CALENDAR = new CourtCalendar(Set.of(), List.of(), false, false, 0);

    private final Path folder;
    private final ConfigProblems problems = new ConfigProblems();
    private final Map<String, CourtCalendar> calendars = new HashMap<>();
    private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
    private final Map<String, Jurisdiction> elsewhere = new HashMap<>();
    private final Map<String, Path> ids = new HashMap<>();
    private List<String> calendarNames = List.of();

    private RulebookReader(Path folder) {
        this.folder = folder;
    }

    static Rulebook read(Path folder) {
        return new RulebookReader(folder).read();
    }

    private Rulebook read() {
        var days = documents(CalendarFile.class, "calendar", "calendars");
        calendarNames = days.names();
        days.documents().forEach(file -> calendars.put(file.name(), CalendarFile.calendar(file, problems)));
        var files = documents(RightsFile.class, "rights", "rights");
        Optional<ConfigDocument<RightsFile>> everywhere = files.documents().stream()
                .filter(file -> isEverywhere(file.content()))
                .findFirst();
        if (everywhere.isEmpty() && files.documents().size() == files.names().size()) {
            problems.add(new ConfigProblem(
                    folder.resolve("rights").toString(),
                    0,
                    "",
                    "no file with jurisdiction \"*\"; restore agency-policy.yaml, which holds the words for hearings and the"
                            + " agency's targets"));
        }
        everywhere.ifPresent(common -> files.documents().forEach(file -> add(file, common.content())));
        problems.throwIfAny();
        elsewhere.forEach(jurisdictions::putIfAbsent);
        return new Rulebook(jurisdictions);
    }

    private <T> ConfigFiles<T> documents(Class<T> type, String schema, String subfolder) {
        return new ConfigReader<>(type, schema).readAll(folder.resolve(subfolder), problems);
    }

    private void add(ConfigDocument<RightsFile> document, RightsFile common) {
        RightsFile file = document.content();
        checkIds(document);
        var classes = hearingClasses(file, common);
        Map<String, Duration> targets =
                RuleReader.durations(common.agencyTargets().orElse(Map.of()));
        checkTargets(document);
        checkWhoeverWasTold(document);
        var reader = new RuleReader(document, classes.names(), targets, problems);
        List<Rule> rules =
                IntStream.range(0, file.rules().size()).mapToObj(reader::read).toList();
        ZoneId zone = document.zone("/zone", file.zone(), problems).orElse(ZoneOffset.UTC);
        var jurisdiction = new Jurisdiction(file.jurisdiction(), file.name(), zone, calendar(document), classes, rules);
        alsoIn(file).forEach(code -> elsewhere.merge(code, elsewhere(jurisdiction, file, code), RulebookReader::both));
        if (jurisdictions.put(file.jurisdiction(), jurisdiction) != null) {
            problems.add(document.problem(
                    "/jurisdiction",
                    "another file already describes " + file.jurisdiction() + "; put the rules of both into one"));
        }
    }

    /** Where rules of a file hold besides; a jurisdiction with a file of its own has its own rules alone. */
    private static Set<String> alsoIn(RightsFile file) {
        return file.rules().stream()
                .flatMap(rule -> rule.alsoIn().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    private static Jurisdiction elsewhere(Jurisdiction from, RightsFile file, String code) {
        Set<String> ids = file.rules().stream()
                .filter(rule -> rule.alsoIn().orElse(Set.of()).contains(code))
                .map(RightsFile.Entry::id)
                .collect(Collectors.toSet());
        return new Jurisdiction(
                code,
                from.name(),
                from.zone(),
                from.calendar(),
                from.hearingClasses(),
                from.rules().stream().filter(rule -> ids.contains(rule.id())).toList());
    }

    private static Jurisdiction both(Jurisdiction one, Jurisdiction other) {
        return new Jurisdiction(
                one.code(),
                one.name(),
                one.zone(),
                one.calendar(),
                one.hearingClasses(),
                Stream.concat(one.rules().stream(), other.rules().stream()).toList());
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

    /** Nobody is left with what is true no longer, whatever the law of a state says. */
    private void checkWhoeverWasTold(ConfigDocument<RightsFile> document) {
        if (!isEverywhere(document.content())) {
            return;
        }
        Set<EventKind> covered = document.content().rules().stream()
                .filter(rule ->
                        rule.trigger() == Trigger.TOLD_BEFORE && rule.roles().contains(Role.VICTIM))
                .flatMap(rule -> rule.events().stream())
                .collect(Collectors.toSet());
        List<EventKind> missing = Stream.of(EventKind.values())
                .filter(kind -> Stream.of(EventKind.values()).anyMatch(kind::undoes))
                .filter(kind -> !covered.contains(kind))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(document.problem(
                    "/rules",
                    "nobody who was told of what " + missing
                            + " undo would hear of it; add them to a rule with trigger TOLD_BEFORE and role VICTIM"));
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

    private CourtCalendar calendar(ConfigDocument<RightsFile> document) {
        String name = document.content().calendar();
        CourtCalendar calendar = calendars.get(name);
        if (!calendarNames.contains(name)) {
            problems.add(document.unknown("/calendar", "there is no calendar", name, calendarNames));
        }
        return calendar == null ? NO_CALENDAR : calendar;
    }

    private static boolean isEverywhere(RightsFile file) {
        return file.jurisdiction().equals(Jurisdiction.EVERYWHERE);
    }
}
