package org.timelynotice.intake.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * When a file of a folder is finished.
 *
 * @param settle how long it must have stayed the same
 * @param unfinished the same, for one that by its content is not at its end, such as XML whose root is not closed
 * @param marker ending of the file that says that another is finished; where it is given, nothing is taken without
 */
public record FolderRules(Path path, Duration settle, Duration unfinished, Optional<String> marker) {

    /** Longer than a sender's program pauses between two writes. */
    public static final Duration SETTLE = Duration.ofSeconds(4);

    public static final Duration UNFINISHED = Duration.ofSeconds(30);
}
