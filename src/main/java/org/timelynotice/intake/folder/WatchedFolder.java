package org.timelynotice.intake.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each file of a folder once it is finished: when its name is no temporary one, and it stayed the same for long enough, or its
 * marker is there. A file that is taken moves to {@code .kept}, one that is refused to {@code .refused}; one that grows there all the
 * same, because its writer was not done, is taken again. Used by one thread at a time.
 */
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private static final String KEPT = ".kept";
    private static final String REFUSED = ".refused";
    private static final String NO_FILE = "no file: a folder, a link or a device";
    private static final String TEMPORARY = "hidden, or by its name still being written";
    private static final String UNMARKED = "its marker is not there";
    private static final String LONE_MARKER = "a marker of no file";
    private static final String STUCK = "taken, and cannot be moved away: see its rights and those of the folder";
    private static final String EMPTY = "empty";
    private static final String TOO_LARGE = "too large";

    /** How long a file is watched after it was taken. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(10);

    /** A check sum and a date, at most. */
    private static final int MARKER_BYTES = 200;

    private static final int MOST_WATCHED = 2_000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final FolderRules rules;
    private final long mostBytes;
    private final Predicate<byte[]> whole;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Stamp> stuck = new HashMap<>();
    private final Map<Path, Taken> taken = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private volatile FolderState state = FolderState.UNSEEN;

    /**
     * @param mostBytes a larger file is refused without being read
     * @param whole whether a content is at its end, as far as it shows
     */
    public WatchedFolder(FolderRules rules, long mostBytes, Predicate<byte[]> whole) {
        this.rules = rules;
        this.mostBytes = mostBytes;
        this.whole = whole;
    }

    /** Who takes what is in a file. */
    public interface Taker {

        /**
         * Takes a content, and returns only when it cannot be lost any more.
         *
         * @return why it is refused; empty where it was taken
         * @throws RuntimeException where nothing can be taken now: the file stays where it is
         */
        Optional<String> take(byte[] content);
    }

    private record Stamp(
            long size, FileTime changed, @Nullable Object key) {

        static Stamp of(Path file) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /** Since when a file stays the same, and whether it was found not to be at its end. */
    private record Seen(Stamp stamp, Instant since, boolean unfinished) {}

    private record Taken(Seen seen, Instant until) {}

    private record Entry(Path file, String name, Stamp stamp) {}

    public FolderState state() {
        return state;
    }

    /**
     * Looks once, and takes what is finished.
     *
     * @throws IOException where the folder cannot be read
     */
    public void look(Instant now, Taker taker) throws IOException {
        Files.createDirectories(rules.path());
        Map<String, Integer> leftAlone = new TreeMap<>();
        var markers = new ArrayList<Entry>();
        List<Entry> files = entries(leftAlone, markers);
        Set<String> marked = markers.stream()
                .flatMap(marker -> FileNames.marked(marker.name(), rules.marker()).stream())
                .collect(Collectors.toSet());
        Set<String> names = files.stream().map(Entry::name).collect(Collectors.toSet());
        seen.keySet().retainAll(names);
        stuck.keySet().retainAll(names);
        try {
            for (Entry file : files) {
                if (file.stamp().equals(stuck.get(file.name()))) {
                    leftAlone.merge(STUCK, 1, Integer::sum);
                } else if (isUnmarked(file, marked)) {
                    leftAlone.merge(UNMARKED, 1, Integer::sum);
                } else {
                    visit(file, FileNames.isMarkedBy(file.name(), marked), now, taker);
                }
            }
            moveMarkers(markers, files, now);
            watchTaken(now, taker);
        } finally {
            int waiting = (int) files.stream()
                    .filter(file -> seen.containsKey(file.name()) && !isUnmarked(file, marked))
                    .count();
            state = new FolderState(waiting, leftAlone, refused);
        }
    }

    private boolean isUnmarked(Entry file, Set<String> marked) {
        return rules.marker().isPresent() && !FileNames.isMarkedBy(file.name(), marked);
    }

    /**
     * The files that may be a sender's, those that have waited longest first.
     *
     * @param speaking is filled with the markers of files that are there
     */
    private List<Entry> entries(Map<String, Integer> leftAlone, List<Entry> speaking) throws IOException {
        var files = new ArrayList<Entry>();
        var markers = new ArrayList<Entry>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(rules.path())) {
            for (Path file : folder) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                if (!name.equals(KEPT) && !name.equals(REFUSED)) {
                    sort(file, name, files, markers, leftAlone);
                }
            }
        }
        for (Entry marker : markers) {
            Set<String> of =
                    Set.of(FileNames.marked(marker.name(), rules.marker()).orElseThrow());
            if (files.stream().anyMatch(file -> FileNames.isMarkedBy(file.name(), of))) {
                speaking.add(marker);
            } else {
                leftAlone.merge(LONE_MARKER, 1, Integer::sum);
            }
        }
        files.sort(Comparator.comparing((Entry file) -> file.stamp().changed()).thenComparing(Entry::name));
        return files;
    }

    private void sort(Path file, String name, List<Entry> files, List<Entry> markers, Map<String, Integer> leftAlone)
            throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var entry = new Entry(file, name, Stamp.of(attributes));
            Optional<String> marked = FileNames.marked(name, rules.marker()).filter(of -> isMarker(entry));
            if (!attributes.isRegularFile()) {
                leftAlone.merge(NO_FILE, 1, Integer::sum);
            } else if (FileNames.isTemporary(name)) {
                leftAlone.merge(TEMPORARY, 1, Integer::sum);
            } else if (marked.isPresent()) {
                markers.add(entry);
            } else {
                files.add(entry);
            }
        } catch (NoSuchFileException e) {
            // Renamed or taken back since the folder was listed.
        }
    }

    /** One that holds something and is not the agreed one is a file whose name happens to end so. */
    private boolean isMarker(Entry file) {
        return rules.marker().isPresent() || file.stamp().size() <= MARKER_BYTES;
    }

    private void visit(Entry file, boolean marked, Instant now, Taker taker) throws IOException {
        Seen before = seen.get(file.name());
        if (before == null || !before.stamp().equals(file.stamp())) {
            before = new Seen(file.stamp(), now, false);
            seen.put(file.name(), before);
        }
        Optional<Seen> still = take(file.file(), before, marked, now, taker, target -> moved(file, target, now));
        if (still.isPresent()) {
            seen.put(file.name(), still.get());
        } else {
            seen.remove(file.name());
        }
    }

    /** What is done with a file once it was taken or refused. */
    private interface Aside {
        void move(String folder) throws IOException;
    }

    /** Takes a file if it is finished; what it is seen as where it is not. */
    private Optional<Seen> take(Path file, Seen seen, boolean marked, Instant now, Taker taker, Aside aside)
            throws IOException {
        Duration same = Duration.between(seen.since(), now);
        Duration needed = seen.unfinished() ? rules.unfinished() : rules.settle();
        if (!marked && same.compareTo(needed) < 0) {
            return Optional.of(seen);
        }
        if (seen.stamp().size() == 0 || seen.stamp().size() > mostBytes) {
            refuse(seen.stamp().size() == 0 ? EMPTY : TOO_LARGE, seen, aside);
            return Optional.empty();
        }
        byte[] content;
        Stamp after;
        try {
            content = Files.readAllBytes(file);
            after = Stamp.of(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!after.equals(seen.stamp()) || content.length != after.size()) {
            return Optional.of(new Seen(after, now, false));
        }
        if (!marked && !seen.unfinished() && !whole.test(content)) {
            return Optional.of(new Seen(after, seen.since(), true));
        }
        Optional<String> why = taker.take(content);
        if (why.isPresent()) {
            refuse(why.get(), seen, aside);
        } else {
            aside.move(KEPT);
        }
        return Optional.empty();
    }

    private void refuse(String why, Seen seen, Aside aside) throws IOException {
        refused.merge(why, 1, Integer::sum);
        LOG.warn(
                "a file of {} bytes is refused: {}; it is in the folder .refused",
                seen.stamp().size(),
                why);
        aside.move(REFUSED);
    }

    /** A file that cannot be moved is remembered, so that it is not taken over and over. */
    private void moved(Entry file, String folder, Instant now) throws IOException {
        try {
            Path target = free(folder, file.name(), now);
            Files.move(file.file(), target, StandardCopyOption.ATOMIC_MOVE);
            watch(target, file.stamp(), now);
        } catch (NoSuchFileException e) {
            LOG.warn("a file was taken back by its sender after it had been read");
        } catch (IOException e) {
            stuck.put(file.name(), file.stamp());
            LOG.error(
                    "a file was taken and cannot be moved away: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Path free(String folder, String name, Instant now) throws IOException {
        Path into = Files.createDirectories(rules.path().resolve(folder));
        Path target = into.resolve(FileNames.with(name, "-" + WHEN.format(now)));
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = into.resolve(FileNames.with(name, "-" + WHEN.format(now) + "-" + i));
        }
        return target;
    }

    /** A marker goes once every file that it speaks of has gone. */
    private void moveMarkers(List<Entry> markers, List<Entry> files, Instant now) throws IOException {
        for (Entry marker : markers) {
            Set<String> of =
                    Set.of(FileNames.marked(marker.name(), rules.marker()).orElseThrow());
            boolean spent = files.stream()
                    .filter(file -> FileNames.isMarkedBy(file.name(), of))
                    .noneMatch(file -> Files.exists(file.file(), LinkOption.NOFOLLOW_LINKS));
            if (spent) {
                Files.move(marker.file(), free(KEPT, marker.name(), now), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void watch(Path file, Stamp stamp, Instant now) {
        if (taken.size() == MOST_WATCHED) {
            taken.remove(taken.keySet().iterator().next());
        }
        taken.put(file, new Taken(new Seen(stamp, now, false), now.plus(AFTERWARDS)));
    }

    /** Its writer may have kept it open and go on writing to it where it is now. */
    private void watchTaken(Instant now, Taker taker) throws IOException {
        for (Path file : List.copyOf(taken.keySet())) {
            Taken one = Objects.requireNonNull(taken.get(file));
            Optional<Stamp> stamp = stamp(file);
            if (stamp.isEmpty() || now.isAfter(one.until()) && !isGrowing(one)) {
                taken.remove(file);
            } else if (stamp.get().size() != one.seen().stamp().size()) {
                taken.put(file, new Taken(new Seen(stamp.get(), now, false), now));
            } else if (isGrowing(one)) {
                Optional<Seen> still = take(
                        file,
                        one.seen(),
                        false,
                        now,
                        taker,
                        folder -> watch(in(folder, file), one.seen().stamp(), now));
                if (still.isPresent()) {
                    taken.put(file, new Taken(still.get(), one.until()));
                } else {
                    LOG.warn(
                            "a file grew after it had been taken, and was taken again; have its sender rename it when it is finished");
                }
            }
        }
    }

    /** One that was refused because it was empty yet belongs among those that are kept. */
    private Path in(String folder, Path file) throws IOException {
        Path target = Files.createDirectories(rules.path().resolve(folder)).resolve(file.getFileName());
        if (!target.equals(file)) {
            taken.remove(file);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** Of one that grew the watch has no end yet. */
    private static boolean isGrowing(Taken one) {
        return !one.until().isAfter(one.seen().since());
    }

    private static Optional<Stamp> stamp(Path file) throws IOException {
        try {
            return Optional.of(Stamp.of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
