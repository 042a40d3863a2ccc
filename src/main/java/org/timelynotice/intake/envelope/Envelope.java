package org.timelynotice.intake.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what a message comes in, by what the bytes are; what a sender says of them is believed where the bytes do not tell. Nothing is
 * ever unpacked beyond a limit.
 *
 * @param mostBytes what is larger, or unpacks to more, is refused
 * @param json where in a JSON document the message stands, as a JSON pointer; empty where this sender's messages come in none
 */
public record Envelope(int mostBytes, Optional<String> json) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Packed in parts in JSON: deeper than that nobody wraps. */
    private static final int DEEPEST = 4;

    private static final String SEND_IT_ALONE =
            " Send the message itself as the body (curl: --data-binary @file), as one file of a form, or as the root of multipart/related.";

    public Opened open(byte[] body, Declared declared) {
        Optional<String> unknown = declared.encoding().filter(encoding -> !isKnown(encoding));
        return unknown.isPresent()
                ? new Opened.NotUnderstood("the body is packed in a way that is not understood (Content-Encoding)."
                        + " Send it with gzip, or as it is.")
                : open(body, declared, 0);
    }

    private static boolean isKnown(String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "gzip", "x-gzip" -> true;
            default -> false;
        };
    }

    private Opened open(byte[] body, Declared declared, int depth) {
        if (body.length > mostBytes) {
            return new Opened.TooLarge();
        }
        Kind kind = Kind.of(body);
        if (depth > DEEPEST) {
            return new Opened.NotUnderstood("the body is wrapped too often." + SEND_IT_ALONE);
        }
        if (kind == Kind.PARTS || kind == Kind.OTHER && declared.mediaType().startsWith("multipart/")) {
            return part(body, declared, depth);
        }
        return switch (kind) {
            case EMPTY -> new Opened.Empty();
            case GZIP ->
                depth == 0
                        ? unpacked(body, declared)
                        : new Opened.NotUnderstood(
                                "the body holds something packed; pack the whole body with gzip, or nothing.");
            case JSON -> inJson(body, depth);
            case XML, HL7 ->
                new Opened.Message(declared.charset()
                        .map(charset -> WideText.marked(body, charset))
                        .orElse(body));
            case ARCHIVE -> new Opened.Message(body);
            case PARTS, OTHER -> other(body, declared);
        };
    }

    private Opened unpacked(byte[] body, Declared declared) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(body));
                var plain = new ByteArrayOutputStream(Math.min(mostBytes, body.length * 4))) {
            byte[] block = new byte[16_384];
            for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
                if (plain.size() + read > mostBytes) {
                    return new Opened.TooLarge();
                }
                plain.write(block, 0, read);
            }
            return open(plain.toByteArray(), declared, 1);
        } catch (IOException e) {
            return new Opened.NotUnderstood("the body is packed with gzip, and damaged or cut off; send it again.");
        }
    }

    private Opened part(byte[] body, Declared declared, int depth) {
        Optional<MimeParts> parts = MimeParts.of(body, declared);
        if (parts.isEmpty()) {
            return new Opened.NotUnderstood(
                    "the body is in parts, and its boundary is missing or its end is cut off." + SEND_IT_ALONE);
        }
        return parts.get()
                .message(declared)
                .map(part -> open(part.content(), part.declared(), depth + 1))
                .orElseGet(() -> new Opened.NotUnderstood(
                        "the body has several parts, and which of them is the message cannot be told."
                                + SEND_IT_ALONE));
    }

    private Opened inJson(byte[] body, int depth) {
        if (json.isEmpty()) {
            return new Opened.NotUnderstood(
                    "the body is JSON. Where it carries a message as text, say in the feed's file where:"
                            + " json: /Name/Of/The/Member. Or send the message itself.");
        }
        try {
            JsonNode message = MAPPER.readTree(body).at(json.get());
            return message.isString() && !message.asString().isBlank()
                    ? open(bytes(message.asString()), Declared.NOTHING, depth + 1)
                    : new Opened.NotUnderstood("the body is JSON without a text at " + json.get()
                            + ", which is where the feed's file says that the message is.");
        } catch (JacksonException e) {
            return new Opened.NotUnderstood(
                    "the body begins as JSON does and is none; it may be cut off. Send it again.");
        }
    }

    private static byte[] bytes(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (Kind.of(plain) != Kind.OTHER) {
            return plain;
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    private static Opened other(byte[] body, Declared declared) {
        Optional<byte[]> narrow = declared.charset()
                .map(charset -> WideText.marked(body, charset))
                .or(() -> WideText.narrowed(body))
                .filter(text -> Kind.of(text).isMessage());
        if (narrow.isPresent()) {
            return new Opened.Message(narrow.get());
        }
        String what = declared.mediaType().equals("application/x-www-form-urlencoded")
                ? "the body is a form."
                : "the body is neither XML nor HL7 v2 nor a ZIP archive of such: it starts with neither '<' nor MSH.";
        return new Opened.NotUnderstood(what + SEND_IT_ALONE);
    }
}
