package org.timelynotice.intake.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/** Reads XML into a {@link XmlDocument} in one streaming pass, within limits, fetching nothing and unfolding nothing. */
public final class XmlDocumentReader {

    private static final String TAG_EXPECTED = "well-formed XML";

    static final XMLInputFactory PARSERS = secureParsers();

    private final ElementNames names;

    public XmlDocumentReader(ElementNames names) {
        this.names = names;
    }

    static XMLInputFactory secureParsers() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    public XmlDocument read(byte[] content) throws UnreadableMessage {
        XmlProlog prolog = XmlProlog.inspect(content);
        var pass = new Pass();
        try {
            XMLStreamReader xml = open(PARSERS, content, prolog);
            try {
                pass.run(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw notWellFormed(e, pass.path());
        }
        return pass.document;
    }

    /** Whether the content is XML to its end. */
    public static boolean isWhole(byte[] content) {
        try {
            XMLStreamReader xml = open(PARSERS, content, XmlProlog.inspect(content));
            try {
                while (xml.hasNext()) {
                    xml.next();
                }
                return true;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | UnreadableMessage | RuntimeException e) {
            return false;
        }
    }

    static XMLStreamReader open(XMLInputFactory parsers, byte[] content, XmlProlog prolog) throws XMLStreamException {
        int length = content.length - prolog.start();
        if (prolog.charset().equals(StandardCharsets.UTF_8) && prolog.declared()) {
            return parsers.createXMLStreamReader(new Stax2ByteArraySource(content, prolog.start(), length));
        }
        var bytes = new ByteArrayInputStream(content, prolog.start(), length);
        return parsers.createXMLStreamReader(new InputStreamReader(bytes, prolog.charset()));
    }

    /** The parser's own text may quote the message, so only the place is taken from it. */
    static UnreadableMessage notWellFormed(XMLStreamException e, String path) {
        Location at = e.getLocation();
        int line = at == null ? 0 : Math.max(at.getLineNumber(), 0);
        int column = at == null ? 0 : Math.max(at.getColumnNumber(), 0);
        String message =
                "The XML is not well formed here: a tag that is not closed, an unescaped & or <, a character that XML or"
                        + " the declared encoding does not allow, or the message was cut off. Send the whole message again.";
        return new UnreadableMessage(new UnreadableReason(message, line, column, path, TAG_EXPECTED));
    }

    /** The state of one pass over one message. */
    private final class Pass {
        private final XmlDocument document = new XmlDocument(names.count());
        private final int[] open = new int[XmlLimits.DEPTH + 1];
        private final int[] lastChild = new int[XmlLimits.DEPTH + 1];
        private final Map<String, Integer> named = new HashMap<>();
        private final Map<Integer, String> references = new LinkedHashMap<>();
        private int depth;
        private boolean keeps;

        void run(XMLStreamReader xml) throws XMLStreamException, UnreadableMessage {
            lastChild[0] = XmlDocument.NONE;
            while (xml.hasNext()) {
                switch (advance(xml)) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse(
                                xml, "An entity is used that XML itself does not define.", "text without entities");
                    default -> {}
                }
            }
            resolve();
        }

        /** The parser has slips of its own on damaged input that come as unchecked exceptions; they mean the same. */
        private int advance(XMLStreamReader xml) throws XMLStreamException {
            try {
                return xml.next();
            } catch (RuntimeException e) {
                throw new XMLStreamException("gave up", xml.getLocation(), e);
            }
        }

        String path() {
            return depth == 0 ? "" : document.pathOf(open[depth]);
        }

        private void start(XMLStreamReader xml) throws UnreadableMessage {
            if (depth == XmlLimits.DEPTH) {
                throw refuse(xml, "Elements are nested too deep.", "at most " + XmlLimits.DEPTH + " levels");
            }
            if (document.size() == XmlLimits.ELEMENTS) {
                throw refuse(xml, "The message has too many elements; send it in parts.", "at most 300,000 elements");
            }
            if (xml.getAttributeCount() > XmlLimits.ATTRIBUTES) {
                throw refuse(xml, "An element has too many attributes.", "at most " + XmlLimits.ATTRIBUTES);
            }
            int parent = depth == 0 ? XmlDocument.NONE : open[depth];
            if (parent != XmlDocument.NONE && lastChild[depth] == XmlDocument.NONE) {
                document.dropText(parent);
            }
            String local = xml.getLocalName();
            int family = names.familyOf(xml.getNamespaceURI());
            String reference = identity(xml);
            int node = document.open(parent, lastChild[depth], nameOf(local, reference), family, local);
            if (reference != null) {
                references.put(node, reference);
            }
            identify(xml, node);
            attributes(xml, node);
            lastChild[depth] = node;
            open[++depth] = node;
            lastChild[depth] = XmlDocument.NONE;
            keeps = document.nameOf(node) != ElementNames.UNKNOWN_NAME;
        }

        /** NIEM 2 points with {@code XReference} where later releases point with {@code X} itself. */
        private int nameOf(String local, @Nullable String reference) {
            boolean points = reference != null && local.endsWith("Reference");
            return names.local(points ? local.substring(0, local.length() - "Reference".length()) : local);
        }

        private void end() {
            document.close(open[depth--]);
            keeps = false;
        }

        private void characters(XMLStreamReader xml) throws XMLStreamException, UnreadableMessage {
            if (!keeps) {
                return;
            }
            int node = open[depth];
            int length = textLength(xml);
            if (document.textLength(node) + length > XmlLimits.TEXT) {
                throw refuse(xml, "A text is too long to be read.", "at most 32 KiB in one element");
            }
            document.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }

        /** Text is decoded only when it is asked for, and what is wrong with it comes unchecked then. */
        private int textLength(XMLStreamReader xml) throws XMLStreamException {
            try {
                return xml.getTextLength();
            } catch (UncheckedStreamException e) {
                throw e.getCause() instanceof XMLStreamException at ? at : new XMLStreamException(e);
            }
        }

        private @Nullable String identity(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String local = xml.getAttributeLocalName(i);
                if (local.equals("ref") && isStructures(xml, i)) {
                    return "#" + xml.getAttributeValue(i).trim();
                }
                if (local.equals("uri") && isStructures(xml, i)) {
                    return xml.getAttributeValue(i).trim();
                }
            }
            return null;
        }

        private void identify(XMLStreamReader xml, int node) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id") && isStructures(xml, i)) {
                    named.putIfAbsent("#" + xml.getAttributeValue(i).trim(), node);
                }
            }
        }

        /** Only those that a format names are kept. */
        private void attributes(XMLStreamReader xml, int node) throws UnreadableMessage {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                int name = names.attribute(xml.getAttributeLocalName(i));
                if (name != ElementNames.UNKNOWN_NAME) {
                    String value = xml.getAttributeValue(i);
                    if (value.length() > XmlLimits.TEXT) {
                        throw refuse(xml, "A text is too long to be read.", "at most 32 KiB in one attribute");
                    }
                    document.attribute(
                            node,
                            name,
                            names.familyOf(xml.getAttributeNamespace(i)),
                            ElementNames.ATTRIBUTE + xml.getAttributeLocalName(i),
                            value);
                }
            }
        }

        private boolean isStructures(XMLStreamReader xml, int attribute) {
            String namespace = xml.getAttributeNamespace(attribute);
            return namespace == null
                    || namespace.isEmpty()
                    || namespace.equals(XMLConstants.XML_NS_URI)
                    || namespace.contains("/structures/");
        }

        /** Only now are all elements known: a reference may point forward. */
        private void resolve() {
            for (var entry : references.entrySet()) {
                int node = entry.getKey();
                if (document.firstChild(node) != XmlDocument.NONE) {
                    named.putIfAbsent(entry.getValue(), node);
                }
            }
            for (var entry : references.entrySet()) {
                int node = entry.getKey();
                Integer target = named.get(entry.getValue());
                if (target != null && target != node) {
                    document.refer(node, target);
                } else if (target == null && entry.getValue().startsWith("#")) {
                    document.dangle(node);
                }
            }
        }

        private UnreadableMessage refuse(XMLStreamReader xml, String message, String expected) {
            Location at = xml.getLocation();
            return new UnreadableMessage(
                    new UnreadableReason(message, at.getLineNumber(), at.getColumnNumber(), path(), expected));
        }
    }
}
