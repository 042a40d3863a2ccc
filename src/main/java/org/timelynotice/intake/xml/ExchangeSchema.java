package org.timelynotice.intake.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of the project's own exchange: loaded once, applied strictly, fetching nothing. */
public final class ExchangeSchema {

    static final String NAMESPACE = "https://timelynotice.org/ns/court-custody-event/1.0/";

    private static final Pattern QUOTED_NAMES = Pattern.compile("'\\{([^}']*)}'");
    private static final Pattern ENUMERATION = Pattern.compile("'\\[([^\\]]*)]'");
    private static final Pattern LAST_QUOTED = Pattern.compile("'([\\w:.-]+)'[^']*$");

    private final Schema schema;
    private final XMLInputFactory parsers = XmlDocumentReader.secureParsers();
    private final ThreadLocal<Validator> validators;

    private ExchangeSchema(Schema schema) {
        this.schema = schema;
        this.validators = ThreadLocal.withInitial(this::validator);
    }

    /**
     * Loads the schema and everything that it imports.
     *
     * @throws ConfigException on any error and on any warning: a schema with an import that was not found finds every message valid
     */
    public static ExchangeSchema load(Path niemSchemas) {
        Path file = niemSchemas.resolve("extension").resolve("court-custody-event.xsd");
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setErrorHandler(new Strict());
            return new ExchangeSchema(factory.newSchema(file.toFile()));
        } catch (SAXException e) {
            int line = e instanceof SAXParseException at ? at.getLineNumber() : 0;
            throw new ConfigException(List.of(
                    new ConfigProblem(file.toString(), line, "", "the schema cannot be loaded: " + e.getMessage())));
        }
    }

    /** Throws with the first thing that is not as the schema says. */
    public void check(byte[] content) throws UnreadableMessage {
        Validator validator = validators.get();
        try {
            validator.validate(source(content));
        } catch (SAXParseException e) {
            throw explain(e, content);
        } catch (SAXException | IOException e) {
            throw new UnreadableMessage(UnreadableReason.whole("The message does not fit the exchange's schema.", ""));
        }
    }

    private static StreamSource source(byte[] content) throws UnreadableMessage {
        XmlProlog prolog = XmlProlog.inspect(content);
        var bytes = new ByteArrayInputStream(content, prolog.start(), content.length - prolog.start());
        return prolog.declared()
                ? new StreamSource(bytes)
                : new StreamSource(new InputStreamReader(bytes, prolog.charset()));
    }

    private Validator validator() {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Strict());
            return validator;
        } catch (SAXException e) {
            throw new IllegalStateException("the Java runtime's validator lacks its safety switches", e);
        }
    }

    private UnreadableMessage explain(SAXParseException e, byte[] content) {
        String text = String.valueOf(e.getMessage());
        String rule = text.contains(":") ? text.substring(0, text.indexOf(':')) : "";
        String path = pathAt(content, e.getLineNumber(), e.getColumnNumber());
        return new UnreadableMessage(new UnreadableReason(
                problem(rule), e.getLineNumber(), e.getColumnNumber(), path, expected(rule, text)));
    }

    private static String problem(String rule) {
        if (rule.startsWith("cvc-complex-type.2.4.b")) {
            return "The element ends too early: a required element is missing.";
        }
        if (rule.startsWith("cvc-complex-type.2.4")) {
            return "The schema does not allow this element here: it is unknown, out of order or one too many.";
        }
        if (rule.startsWith("cvc-complex-type.3") || rule.startsWith("cvc-complex-type.4")) {
            return "An attribute is missing or not allowed here.";
        }
        if (rule.startsWith("cvc-enumeration")) {
            return "The code is not in the list of allowed codes.";
        }
        if (rule.startsWith("cvc-datatype") || rule.startsWith("cvc-pattern") || rule.startsWith("cvc-m")) {
            return "The value does not have the form that the schema asks for.";
        }
        if (rule.startsWith("cvc-id")) {
            return "A structures:ref points to an element that is not in the message, or an id is given twice.";
        }
        return rule.startsWith("cvc-")
                ? "The element does not fit the exchange's schema."
                : "The XML is not well formed here. Send the whole message again.";
    }

    /** Only what the schema itself says is taken from the validator's text; the rest of it may quote the message. */
    private static String expected(String rule, String text) {
        if (rule.startsWith("cvc-complex-type.2.4")) {
            return last(QUOTED_NAMES, text)
                    .map(ExchangeSchema::readableNames)
                    .map(names -> "one of " + names)
                    .orElse("no further element here");
        }
        if (rule.startsWith("cvc-enumeration")) {
            return last(ENUMERATION, text).map(codes -> "one of " + codes).orElse("");
        }
        if (rule.startsWith("cvc-datatype")) {
            return last(LAST_QUOTED, text)
                    .map(type -> "a value of type " + type)
                    .orElse("");
        }
        return "";
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return Optional.ofNullable(found);
    }

    /** The prefixes that the exchange's own samples use, for the namespaces that the validator prints. */
    private static String readableNames(String names) {
        return names.replace("\"" + NAMESPACE + "\":", "cce:")
                .replaceAll("\"[^\"]*/domains/justice/[^\"]*\":", "j:")
                .replaceAll("\"[^\"]*/niem-core/[^\"]*\":", "nc:")
                .replaceAll("\"[^\"]*\":", "");
    }

    /** The elements open at a place; a second pass, taken only for a message that is not valid. */
    private String pathAt(byte[] content, int line, int column) {
        var open = new ArrayDeque<String>();
        try {
            XMLStreamReader xml = XmlDocumentReader.open(parsers, content, XmlProlog.inspect(content));
            boolean closed = false;
            while (xml.hasNext()) {
                int event = xml.next();
                var at = xml.getLocation();
                // The validator names the end of the tag that it minds; that is where the next piece starts.
                if (at.getLineNumber() > line || (at.getLineNumber() == line && at.getColumnNumber() >= column)) {
                    break;
                }
                if (closed) {
                    open.removeLast();
                }
                closed = event == XMLStreamConstants.END_ELEMENT;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open.addLast(xml.getLocalName());
                }
            }
        } catch (XMLStreamException | UnreadableMessage e) {
            return String.join("/", open);
        }
        return String.join("/", open);
    }

    /** Treats every complaint as the end of the matter. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(@Nullable SAXParseException e) throws SAXException {
            fail(e);
        }

        @Override
        public void error(@Nullable SAXParseException e) throws SAXException {
            fail(e);
        }

        @Override
        public void fatalError(@Nullable SAXParseException e) throws SAXException {
            fail(e);
        }

        private static void fail(@Nullable SAXParseException e) throws SAXException {
            throw e == null ? new SAXException("no cause given") : e;
        }
    }
}
