package org.timelynotice.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Envelope;
import org.timelynotice.intake.envelope.Opened;
import org.timelynotice.intake.folder.FolderRules;
import org.timelynotice.intake.folder.WatchedFolder;
import org.timelynotice.intake.folder.Wholeness;
import org.timelynotice.intake.reading.ReadingContext;

/**
 * One source of messages, as its file in {@code config/feeds/} describes it.
 *
 * @param name the file's name and the feed's name in addresses
 * @param context what its messages leave unsaid
 * @param jurisdiction whose courts bring the charges in its messages: {@code US} or a state's postal code
 * @param tokenVariable the environment variable that holds the token of whoever may hand messages in; empty: none by HTTP
 * @param maxBytes a larger message is refused
 * @param json where in a JSON document its messages stand, as a JSON pointer; empty where they come in none
 */
public record Feed(
        String name,
        String description,
        ReadingContext context,
        Optional<String> jurisdiction,
        Optional<String> tokenVariable,
        int maxBytes,
        Optional<String> json,
        Optional<FolderRules> folder,
        Optional<Poll> poll,
        Optional<Mllp> mllp) {

    /** A remote court system that is asked. */
    public record Poll(String url, int everySeconds, Optional<String> tokenVariable) {

        public Duration period() {
            return Duration.ofSeconds(everySeconds);
        }
    }

    /** A port that takes HL7 v2 by MLLP. */
    public record Mllp(String host, int port) {}

    /** How large a batch may be that is handed in at once, in bytes. */
    public int maxBatchBytes() {
        return (int) Math.min(32_000_000L, 32L * maxBytes);
    }

    /** How a watched folder of this feed is looked at. */
    public WatchedFolder watched(FolderRules rules) {
        var envelope = new Envelope(maxBatchBytes(), json);
        return new WatchedFolder(rules, maxBatchBytes(), content -> Wholeness.of(content, envelope));
    }

    /** Opens what a message came in; what is no message and larger than one may be is too large, whatever else it is. */
    public Opened open(byte[] body, Declared declared) {
        Opened opened = new Envelope(maxBatchBytes(), json).open(body, declared);
        return body.length > maxBytes && !(opened instanceof Opened.Message) ? new Opened.TooLarge() : opened;
    }

    /** Names of the formats it takes; empty means every built-in one. */
    public List<String> formats() {
        return context.formats();
    }
}
