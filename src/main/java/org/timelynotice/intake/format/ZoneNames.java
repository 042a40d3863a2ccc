package org.timelynotice.intake.format;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timelynotice.docket.Spelling;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** Names of time zones: the international ones, and those of {@code config/zones.yaml}. */
final class ZoneNames {

    /** As mail and calendar programs print a place behind a name or a path of their own. */
    private static final Pattern PLACE_AT_THE_END = Pattern.compile(".*/((?:[A-Za-z_]+/)?[A-Za-z_]+/[A-Za-z_-]+)");

    /** As mail programs print a name behind its offset: {@code (UTC-05:00) Eastern Time (US & Canada)}. */
    private static final Pattern BEHIND_AN_OFFSET = Pattern.compile("\\((?:UTC|GMT)[^)]*\\)\\s*(.+)");

    private final Map<String, ZoneId> places = new HashMap<>();
    private final Map<String, Season> seasons = new HashMap<>();

    /** A file {@code zones.yaml} as written. */
    record ZonesFile(Map<String, String> windows, Map<String, String> common, Map<String, SeasonFile> seasonal) {}

    record SeasonFile(String zone, boolean summer) {}

    private record Season(ZoneId zone, boolean summer) {}

    private ZoneNames() {}

    /**
     * Reads {@code zones.yaml}.
     *
     * @throws org.timelynotice.settings.ConfigException naming each zone that does not exist
     */
    static ZoneNames load(Path configFolder) {
        var document = new ConfigReader<>(ZonesFile.class, "zones").read(configFolder.resolve("zones.yaml"));
        ZonesFile file = document.content();
        var problems = new ConfigProblems();
        var names = new ZoneNames();
        names.add(document, "/windows/", file.windows(), problems);
        names.add(document, "/common/", file.common(), problems);
        file.seasonal()
                .forEach((name, season) -> document.zone("/seasonal/" + name, season.zone(), problems)
                        .ifPresent(zone -> names.seasons.put(folded(name), new Season(zone, season.summer()))));
        problems.throwIfAny();
        ZoneId.getAvailableZoneIds().forEach(id -> names.places.putIfAbsent(folded(id), ZoneId.of(id)));
        return names;
    }

    private void add(
            ConfigDocument<ZonesFile> document, String pointer, Map<String, String> zones, ConfigProblems problems) {
        zones.forEach((name, zone) -> document.zone(pointer + name.replace("/", "~1"), zone, problems)
                .ifPresent(known -> places.put(folded(name), known)));
    }

    /** The zone of that name, whatever the day; empty where there is none. */
    Optional<ZoneId> place(String name) {
        if (seasons.containsKey(folded(name))) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(folded(name)))
                .or(() -> international(name))
                .or(() -> Optional.of(BEHIND_AN_OFFSET.matcher(name))
                        .filter(Matcher::matches)
                        .flatMap(parts -> Optional.ofNullable(places.get(folded(parts.group(1))))))
                .or(() -> Optional.of(PLACE_AT_THE_END.matcher(name))
                        .filter(Matcher::matches)
                        .flatMap(parts -> international(parts.group(1))));
    }

    /** The zone that a name means on a day: one that names summer means none in winter. */
    Optional<ZoneId> on(String name, LocalDateTime local) {
        return place(name)
                .or(() -> Optional.ofNullable(seasons.get(folded(name)))
                        .filter(season -> isSummer(season.zone(), local) == season.summer())
                        .map(Season::zone));
    }

    private static boolean isSummer(ZoneId zone, LocalDateTime local) {
        return zone.getRules().isDaylightSavings(local.atZone(zone).toInstant());
    }

    private static Optional<ZoneId> international(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return Spelling.plain(name).strip();
    }
}
