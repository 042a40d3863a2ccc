package org.timelynotice.intake.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.Fingerprint;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.ExchangeSchema;
import org.timelynotice.intake.xml.XmlDocument;
import org.timelynotice.intake.xml.XmlDocumentReader;
import org.timelynotice.settings.ConfigProblems;

/** Reads XML messages, bare or in an envelope, by the format that claims their root element. */
public final class XmlReader {

    private static final int ENVELOPE_DEPTH = 8;

    /** How deep in a SOAP body a message may stand in elements of the sender's own. */
    private static final int WRAPPERS = 5;

    /** The one format whose messages are checked against a schema, because the schema is ours. */
    private static final String OWN_EXCHANGE = "court-custody-event";

    private final FormatCatalog catalog;
    private final XmlDocumentReader documents;
    private final FormatReader reader;
    private final ExchangeSchema exchange;
    private final List<Integer> envelopes;

    private XmlReader(
            FormatCatalog catalog,
            XmlDocumentReader documents,
            FormatReader reader,
            ExchangeSchema exchange,
            ElementNames names) {
        this.catalog = catalog;
        this.documents = documents;
        this.reader = reader;
        this.exchange = exchange;
        this.envelopes = Stream.of("soap", "ecf", "ecf4")
                .map(names::family)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Loads every format, and the schema of our own exchange.
     *
     * @param configFolder the folder that holds {@code formats/}
     * @param niemSchemas the project's own message specification
     * @throws org.timelynotice.settings.ConfigException with every problem found in the format files
     */
    public static XmlReader load(Path configFolder, Path niemSchemas) {
        var names = new ElementNames();
        var repeats = new Repeats(names);
        var times = new TimeReader(names, ZoneNames.load(configFolder));
        var problems = new ConfigProblems();
        var vocabularies = Vocabularies.load(configFolder.resolve("vocabulary"), problems);
        var catalog =
                problems.collect(() -> FormatCatalog.load(configFolder.resolve("formats"), vocabularies, names, times));
        var exchange = problems.collect(() -> ExchangeSchema.load(niemSchemas));
        problems.throwIfAny();
        return new XmlReader(
                catalog.orElseThrow(),
                new XmlDocumentReader(names),
                new FormatReader(times, repeats),
                exchange.orElseThrow(),
                names);
    }

    public List<String> formats() {
        return catalog.names();
    }

    public Optional<String> fingerprint(String format) {
        return catalog.fingerprint(format);
    }

    public Reading read(byte[] content, ReadingContext context) {
        Optional<String> format = Optional.empty();
        try {
            XmlDocument xml = documents.read(content);
            var roots = new ArrayList<Claim>();
            claim(xml, 0, 0, 0, context, roots);
            if (roots.isEmpty()) {
                return new Unreadable(Optional.empty(), unknownRoot(xml, context));
            }
            format = Optional.of(roots.get(0).format().name());
            boolean own = format.get().equals(OWN_EXCHANGE);
            if (own && roots.get(0).node() != 0) {
                return new Unreadable(format, enveloped(xml));
            }
            if (own) {
                exchange.check(content);
            }
            Understood understood = understood(xml, roots, content, context);
            return own && understood.events().isEmpty() ? new Unreadable(format, noEvent(xml)) : understood;
        } catch (UnreadableMessage e) {
            return new Unreadable(format, e.reason());
        }
    }

    private Understood understood(XmlDocument xml, List<Claim> roots, byte[] content, ReadingContext context)
            throws UnreadableMessage {
        var understood = new Understood(roots.get(0).format().name(), List.of());
        var contentId = new ContentId(content);
        for (Claim root : roots) {
            understood = understood.and(reader.read(root.format(), xml, root.node(), context, contentId));
        }
        return understood;
    }

    /** The same for every event of a message, and made once: a long list is long to go through. */
    private static final class ContentId implements Supplier<String> {
        private final byte[] content;
        private @Nullable String made;

        ContentId(byte[] content) {
            this.content = content;
        }

        @Override
        public String get() {
            if (made == null) {
                made = Fingerprint.of(content);
            }
            return made;
        }
    }

    private static UnreadableReason enveloped(XmlDocument xml) {
        return new UnreadableReason(
                "The notice is inside an envelope. Messages of this exchange are checked against its schema as a whole; send the notice"
                        + " by itself.",
                1,
                1,
                xml.pathOf(0),
                "the notice as the first element");
    }

    /** The schema cannot ask for "at least one of these"; a notice without any says nothing. */
    private static UnreadableReason noEvent(XmlDocument xml) {
        return new UnreadableReason(
                "The notice holds nothing that happened.",
                1,
                1,
                xml.pathOf(0),
                "at least one of j:RegisterAction, j:CourtEvent, j:Hearing, j:Charge, j:Sentence, j:ProtectionOrder, j:Bail or"
                        + " j:CourtOrder, as the notice has it");
    }

    /** A root element and the format that it belongs to. */
    private record Claim(Format format, int node) {}

    /**
     * The outermost elements that a format claims. A message that none does, such as a question about fees, may hold another one, and says
     * nothing of what that would say; only envelopes are looked into, and in a SOAP body also what wraps a message there.
     *
     * @param wrappers how many more levels of unknown elements may be looked into
     */
    private void claim(XmlDocument xml, int node, int depth, int wrappers, ReadingContext context, List<Claim> claims) {
        Optional<Format> format = catalog.of(xml, node, context);
        boolean envelope = depth < ENVELOPE_DEPTH && envelopes.contains(xml.familyOf(node));
        boolean other = envelope && xml.localName(node).endsWith("Message");
        if (format.isPresent()) {
            claims.add(new Claim(format.get(), node));
        } else if (!other && (envelope || wrappers > 0)) {
            int left = envelope && xml.localName(node).equals("Body") ? WRAPPERS : wrappers - 1;
            for (int child = xml.firstChild(node); child != XmlDocument.NONE; child = xml.next(child)) {
                claim(xml, child, depth + 1, left, context, claims);
            }
        }
    }

    private UnreadableReason unknownRoot(XmlDocument xml, ReadingContext context) {
        List<String> accepted = context.formats().isEmpty() ? catalog.names() : context.formats();
        return new UnreadableReason(
                "No format of this feed has this root element. Check that the message came to the right feed, or add a format"
                        + " file for it.",
                1,
                1,
                xml.pathOf(0),
                "a root element of one of the formats " + String.join(", ", accepted));
    }
}
