package org.timelynotice.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.timelynotice.intake.envelope.Kind;
import org.timelynotice.intake.envelope.WideText;
import org.timelynotice.intake.format.XmlReader;
import org.timelynotice.intake.hl7.Hl7Reader;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.xml.EmbeddedMessages;
import org.timelynotice.intake.xml.XmlProlog;
import org.timelynotice.settings.ConfigProblems;

/** Reads raw messages into docket events. Thread-safe; built once, because loading formats and schemas takes a second. */
public final class MessageReader {

    /** Web services wrap a message in a message, and gateways that once more. */
    private static final int EMBEDDED = 2;

    private final XmlReader xml;
    private final Hl7Reader hl7;
    private final OtherCustody elsewhere;
    private final CourtSittings sittings;

    private MessageReader(XmlReader xml, Hl7Reader hl7, OtherCustody elsewhere, CourtSittings sittings) {
        this.xml = xml;
        this.hl7 = hl7;
        this.elsewhere = elsewhere;
        this.sittings = sittings;
    }

    /** As {@link #load(Path, Path, BiPredicate)}, for courts that keep no holidays. */
    public static MessageReader load(Path configFolder, Path niemSchemas) {
        return load(configFolder, niemSchemas, (jurisdiction, day) -> false);
    }

    /**
     * Loads every format.
     *
     * @param configFolder the folder that holds {@code formats/}, {@code other-custody.yaml}, {@code sittings.yaml} and {@code
     *     zones.yaml}
     * @param niemSchemas the project's own message specification
     * @param holidays whether a jurisdiction keeps a day
     * @throws org.timelynotice.settings.ConfigException with every problem found in them
     */
    public static MessageReader load(Path configFolder, Path niemSchemas, BiPredicate<String, LocalDate> holidays) {
        var problems = new ConfigProblems();
        var xml = problems.collect(() -> XmlReader.load(configFolder, niemSchemas));
        var elsewhere = problems.collect(() -> OtherCustody.load(configFolder));
        var sittings = problems.collect(() -> CourtSittings.load(configFolder, holidays));
        problems.throwIfAny();
        return new MessageReader(xml.orElseThrow(), new Hl7Reader(), elsewhere.orElseThrow(), sittings.orElseThrow());
    }

    /** Names of the formats that a feed may accept. */
    public List<String> formats() {
        return Stream.concat(xml.formats().stream(), Stream.of(Hl7Reader.FORMAT))
                .toList();
    }

    /**
     * What a format's file holds, in short; another one once the file, or one that it is based on, was changed.
     *
     * @return empty for a format that is the program's own, or is not there
     */
    public Optional<String> fingerprint(String format) {
        return xml.fingerprint(format);
    }

    /** Reads one message; whatever the bytes are, the answer is events or a reason. */
    public Reading read(byte[] content, ReadingContext context) {
        Reading understood = elsewhere.understood(said(content, context, EMBEDDED));
        return SittingsOfOneMatter.together(sittings.doubting(understood, context));
    }

    /**
     * @param deeper how often a message may still stand as text in another
     */
    private Reading said(byte[] content, ReadingContext context, int deeper) {
        Reading reading = said(content, context);
        boolean unknown = reading instanceof Unreadable unreadable
                && unreadable.format().isEmpty()
                && XmlProlog.looksLikeXml(content);
        if (!unknown || deeper == 0) {
            return reading;
        }
        List<Reading> embedded = EmbeddedMessages.in(content).stream()
                .map(message -> said(message, context, deeper - 1))
                .toList();
        return embedded.isEmpty() ? reading : together(embedded);
    }

    /** What one cannot be read of is not lost behind the others: all wait together. */
    private static Reading together(List<Reading> readings) {
        Optional<Understood> all = Optional.empty();
        for (Reading reading : readings) {
            if (!(reading instanceof Understood understood)) {
                return reading;
            }
            all = Optional.of(all.map(before -> before.and(understood)).orElse(understood));
        }
        return all.orElseThrow();
    }

    private Reading said(byte[] content, ReadingContext context) {
        if (XmlProlog.looksLikeXml(content)) {
            return xml.read(content, context);
        }
        if (Hl7Reader.looksLikeHl7(content)) {
            return hl7.read(content, context);
        }
        Optional<byte[]> narrowed = WideText.narrowed(content).filter(Hl7Reader::looksLikeHl7);
        if (narrowed.isPresent()) {
            return hl7.read(narrowed.get(), context);
        }
        String message = switch (Kind.of(content)) {
            case EMPTY -> "The message is empty.";
            case GZIP -> "The message is packed with gzip, and damaged or cut off.";
            case JSON ->
                "The message is JSON. Where it carries one as text, say in the feed's file where: json: /Name/Of/The/Member.";
            case PARTS -> "The message is in parts, and which of them is the message cannot be told.";
            default -> "The message is neither XML nor HL7: it starts with neither '<' nor 'MSH'.";
        };
        return new Unreadable(
                Optional.empty(), UnreadableReason.whole(message, "an XML document or an HL7 v2 message"));
    }
}
