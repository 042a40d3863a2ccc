package org.timelynotice.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.folder.FolderState;
import org.timelynotice.intake.folder.WatchedFolder;

/** Takes the files of watched folders once they are finished. */
public final class ReceiveFiles {

    private final ReceiveMessage receive;
    private final Clock clock;
    private final Map<String, WatchedFolder> folders = new LinkedHashMap<>();

    /**
     * @param clock the machine's own: senders write in real time, also where a sandbox's clock is moved
     */
    public ReceiveFiles(Feeds feeds, ReceiveMessage receive, Clock clock) {
        this.receive = receive;
        this.clock = clock;
        feeds.all().forEach(feed -> feed.folder().ifPresent(rules -> folders.put(feed.name(), feed.watched(rules))));
    }

    /** Looks into the folder of a feed once. */
    public void look(String feed) {
        WatchedFolder folder = folders.get(feed);
        if (folder != null) {
            try {
                folder.look(clock.instant(), content -> take(feed, content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<String> take(String feed, byte[] content) {
        Received received = receive.receive(feed, content);
        return received instanceof Received.Taken || received instanceof Received.AllTaken
                ? Optional.empty()
                : Optional.of("too large");
    }

    /** How the folder of a feed stood at the last look; empty where it has none. */
    public Optional<FolderState> state(String feed) {
        return Optional.ofNullable(folders.get(feed)).map(WatchedFolder::state);
    }
}
