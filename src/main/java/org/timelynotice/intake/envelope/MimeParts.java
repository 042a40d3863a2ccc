package org.timelynotice.intake.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a body that was sent in parts. */
final class MimeParts {

    private static final int MOST = 1_000;
    private static final Pattern INCLUDE = Pattern.compile(
            "<(?:[\\w.-]+:)?Include\\s[^>]*?href\\s*=\\s*[\"']cid:([^\"']+)[\"'][^>]*?(?:/>|>\\s*</(?:[\\w.-]+:)?Include\\s*>)");

    private final List<Part> parts;

    private MimeParts(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * @param headers their names in small letters
     */
    record Part(Map<String, String> headers, byte[] content) {

        Declared declared() {
            return new Declared(
                    Optional.ofNullable(headers.get("content-type")),
                    Optional.ofNullable(headers.get("content-encoding")));
        }

        private String id() {
            return headers.getOrDefault("content-id", "").strip().replaceAll("^<|>$", "");
        }

        private boolean isFile() {
            return headers.getOrDefault("content-disposition", "")
                    .toLowerCase(Locale.ROOT)
                    .contains("filename");
        }
    }

    /** Empty where there is no boundary, no end to the last part, or more parts than anybody means. */
    static Optional<MimeParts> of(byte[] body, Declared declared) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return boundary(text, declared)
                .flatMap(boundary -> parts(text, "--" + boundary))
                .map(MimeParts::new);
    }

    private static Optional<String> boundary(String text, Declared declared) {
        Optional<String> said = declared.parameter("boundary").filter(boundary -> text.contains("--" + boundary));
        if (said.isPresent()) {
            return said;
        }
        String begin = text.stripLeading();
        int end = begin.indexOf('\n');
        return begin.startsWith("--") && end > 2
                ? Optional.of(begin.substring(2, end).strip())
                : Optional.empty();
    }

    private static Optional<List<Part>> parts(String text, String delimiter) {
        var parts = new ArrayList<Part>();
        int at = next(text, delimiter, 0);
        while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
            int from = text.indexOf('\n', at) + 1;
            int to = next(text, delimiter, at + delimiter.length());
            if (from == 0 || to < from || parts.size() == MOST) {
                return Optional.empty();
            }
            parts.add(part(text.substring(from, withoutLineEnd(text, from, to))));
            at = to;
        }
        return at < 0 || parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    /** A boundary stands at the beginning of a line. */
    private static int next(String text, String delimiter, int from) {
        int at = text.indexOf(delimiter, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(delimiter, at + 1);
        }
        return at;
    }

    private static int withoutLineEnd(String text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static Part part(String text) {
        var headers = new HashMap<String, String>();
        String last = "";
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = (end < 0 ? text.substring(at) : text.substring(at, end)).stripTrailing();
            at = end < 0 ? text.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0))) {
                headers.computeIfPresent(last, (name, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(last, line.substring(colon + 1).strip());
            }
        }
        return new Part(Map.copyOf(headers), decoded(text.substring(at), headers));
    }

    private static byte[] decoded(String text, Map<String, String> headers) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return switch (headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(bytes);
            case "quoted-printable" -> unquoted(text);
            default -> bytes;
        };
    }

    private static byte[] unquoted(String text) {
        String joined = text.replaceAll("=[ \\t]*\\r?\\n", "");
        byte[] bytes = new byte[joined.length()];
        int size = 0;
        for (int i = 0; i < joined.length(); i++) {
            boolean code = joined.charAt(i) == '='
                    && i + 2 < joined.length()
                    && joined.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            bytes[size++] = (byte) (code ? Integer.parseInt(joined, i + 1, i + 3, 16) : joined.charAt(i));
            i += code ? 2 : 0;
        }
        return Arrays.copyOf(bytes, size);
    }

    /** The one part that is the message; empty where several may be, or none. */
    Optional<Part> message(Declared declared) {
        if (declared.mediaType().equals("multipart/related")) {
            return Optional.of(root(declared));
        }
        List<Part> said = parts.stream()
                .filter(part -> Kind.of(part.content()) != Kind.EMPTY)
                .toList();
        List<Part> files = said.stream().filter(Part::isFile).toList();
        List<Part> messages = said.stream()
                .filter(part -> Kind.of(part.content()).isMessage())
                .toList();
        return only(files).or(() -> only(said)).or(() -> files.isEmpty() ? only(messages) : Optional.empty());
    }

    private static Optional<Part> only(List<Part> parts) {
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /** The part that the header names, or the first; what it includes of other parts stands where it is included. */
    private Part root(Declared declared) {
        String start = declared.parameter("start").orElse("").strip().replaceAll("^<|>$", "");
        Part root = parts.stream()
                .filter(part -> !start.isEmpty() && part.id().equals(start))
                .findFirst()
                .orElse(parts.get(0));
        String text = new String(root.content(), StandardCharsets.ISO_8859_1);
        String whole = INCLUDE.matcher(text)
                .replaceAll(include ->
                        Matcher.quoteReplacement(included(include.group(1)).orElse(include.group())));
        return new Part(root.headers(), whole.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As a sender without attachments would have written it. What is no message, such as a scanned document, stays outside. */
    private Optional<String> included(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id) || part.id().equals(id.replace("%40", "@")))
                .filter(part -> Kind.of(part.content()).isMessage())
                .map(part -> Base64.getEncoder().encodeToString(part.content()))
                .findFirst();
    }
}
