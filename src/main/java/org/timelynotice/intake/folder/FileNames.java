package org.timelynotice.intake.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names of files say. */
final class FileNames {

    /** Endings that programs give to files while they write or transfer them. */
    private static final List<String> TEMPORARY = List.of(
            ".part",
            ".partial",
            ".tmp",
            ".temp",
            ".filepart",
            ".crdownload",
            ".download",
            ".writing",
            ".inprogress",
            ".lock",
            ".swp",
            "~");

    private static final List<String> MARKERS = List.of(".done", ".ready");

    /** Of a name on nearly every file system, in bytes. */
    private static final int LONGEST = 255;

    private FileNames() {}

    /** Whether its writer is not done with it, or it is none of the sender's files at all. */
    static boolean isTemporary(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~")
                || TEMPORARY.stream().anyMatch(small::endsWith);
    }

    /** The name, or the name without its ending, of the file that a marker speaks of; empty for a name that is no marker's. */
    static Optional<String> marked(String name, Optional<String> marker) {
        String small = name.toLowerCase(Locale.ROOT);
        return marker.map(List::of).orElse(MARKERS).stream()
                .filter(ending -> small.endsWith(ending.toLowerCase(Locale.ROOT)) && name.length() > ending.length())
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst();
    }

    /** {@code a.xml} is marked by {@code a.xml.done} and by {@code a.done}. */
    static boolean isMarkedBy(String name, Set<String> marked) {
        int dot = name.lastIndexOf('.');
        return marked.contains(name) || dot > 0 && marked.contains(name.substring(0, dot));
    }

    /** With something behind it, and cut where it would be too long for a name. */
    static String with(String name, String behind) {
        int room = LONGEST - behind.getBytes(StandardCharsets.UTF_8).length;
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + behind;
    }
}
