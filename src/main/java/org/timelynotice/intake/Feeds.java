package org.timelynotice.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtId;
import org.timelynotice.intake.folder.FolderRules;
import org.timelynotice.intake.reading.DayOrder;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** The feeds that are configured, one file each. */
public final class Feeds {

    private static final int DEFAULT_MAX_BYTES = 2_000_000;

    private final Map<String, Feed> byName;

    private Feeds(Map<String, Feed> byName) {
        this.byName = byName;
    }

    record FeedFile(
            String description,
            String zone,
            @Nullable String jurisdiction,
            @Nullable String court,
            @Nullable String facility,
            @Nullable DayOrder dates,
            @Nullable Boolean sitsAtAnyTime,
            @Nullable List<String> formats,
            @Nullable String tokenVariable,
            @Nullable Integer maxBytes,
            @Nullable String json,
            @Nullable FolderFile folder,
            @Nullable PollFile poll,
            @Nullable MllpFile mllp) {}

    record FolderFile(
            String path,
            @Nullable Integer settleSeconds,
            @Nullable Integer unfinishedSeconds,
            @Nullable String marker) {}

    record PollFile(String url, int everySeconds, @Nullable String tokenVariable) {}

    record MllpFile(@Nullable String host, int port) {}

    /**
     * Reads {@code feeds/} of the configuration folder.
     *
     * @param formats the names that a feed may give among its formats; none where they are not known
     * @throws ConfigException with every problem found
     */
    public static Feeds load(Path configFolder, Collection<String> formats) {
        var problems = new ConfigProblems();
        var feeds = new LinkedHashMap<String, Feed>();
        var doors = new HashMap<String, String>();
        var reader = new ConfigReader<>(FeedFile.class, "feed");
        for (var file : reader.readAll(configFolder.resolve("feeds"), problems).documents()) {
            checkFormats(file, formats, problems);
            checkOwnDoors(file, doors, problems);
            file.zone("/zone", file.content().zone(), problems)
                    .ifPresent(zone -> feeds.put(file.name(), feed(file, zone)));
        }
        problems.throwIfAny();
        return new Feeds(feeds);
    }

    private static void checkFormats(ConfigDocument<FeedFile> file, Collection<String> known, ConfigProblems problems) {
        List<String> named = Optional.ofNullable(file.content().formats()).orElse(List.of());
        for (int i = 0; i < named.size(); i++) {
            if (!known.isEmpty() && !known.contains(named.get(i))) {
                problems.add(file.unknown("/formats/" + i, "there is no format", named.get(i), known));
            }
        }
    }

    /** A port or folder tells whose message it is: two feeds cannot share one. */
    private static void checkOwnDoors(
            ConfigDocument<FeedFile> file, Map<String, String> doors, ConfigProblems problems) {
        Optional.ofNullable(file.content().mllp())
                .ifPresent(mllp -> checkOwnDoor(file, "/mllp/port", "port " + mllp.port(), doors, problems));
        Optional.ofNullable(file.content().folder())
                .map(folder -> Path.of(folder.path()).toAbsolutePath().normalize())
                .ifPresent(folder -> checkOwnDoor(file, "/folder/path", "folder " + folder, doors, problems));
    }

    private static void checkOwnDoor(
            ConfigDocument<FeedFile> file,
            String pointer,
            String door,
            Map<String, String> doors,
            ConfigProblems problems) {
        String other = doors.putIfAbsent(door, file.name());
        if (other != null) {
            problems.add(file.problem(
                    pointer, door + " is that of the feed '" + other + "' already; give each feed one of its own"));
        }
    }

    private static Feed feed(ConfigDocument<FeedFile> file, ZoneId zone) {
        FeedFile content = file.content();
        var context = new ReadingContext(
                Optional.ofNullable(content.formats()).orElse(List.of()),
                zone,
                Optional.ofNullable(content.court()).map(CourtId::new),
                Optional.ofNullable(content.facility()),
                Optional.ofNullable(content.dates()),
                new ReadingContext.Sittings(
                        Optional.ofNullable(content.jurisdiction()), Boolean.TRUE.equals(content.sitsAtAnyTime())));
        return new Feed(
                file.name(),
                content.description(),
                context,
                Optional.ofNullable(content.jurisdiction()),
                Optional.ofNullable(content.tokenVariable()),
                Optional.ofNullable(content.maxBytes()).orElse(DEFAULT_MAX_BYTES),
                Optional.ofNullable(content.json()),
                Optional.ofNullable(content.folder()).map(Feeds::folder),
                Optional.ofNullable(content.poll()).map(Feeds::poll),
                Optional.ofNullable(content.mllp()).map(Feeds::mllp));
    }

    private static FolderRules folder(FolderFile folder) {
        return new FolderRules(
                Path.of(folder.path()),
                seconds(folder.settleSeconds(), FolderRules.SETTLE),
                seconds(folder.unfinishedSeconds(), FolderRules.UNFINISHED),
                Optional.ofNullable(folder.marker()));
    }

    private static Duration seconds(@Nullable Integer given, Duration otherwise) {
        return given == null ? otherwise : Duration.ofSeconds(given);
    }

    private static Feed.Poll poll(PollFile poll) {
        return new Feed.Poll(poll.url(), poll.everySeconds(), Optional.ofNullable(poll.tokenVariable()));
    }

    private static Feed.Mllp mllp(MllpFile mllp) {
        return new Feed.Mllp(Optional.ofNullable(mllp.host()).orElse("127.0.0.1"), mllp.port());
    }

    public Optional<Feed> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Feed> all() {
        return byName.values();
    }
}
