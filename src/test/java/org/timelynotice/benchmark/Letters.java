package org.timelynotice.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the messages: each number is a message of its own, the same in every process; one in a hundred names a person who is
 * followed. Four in ten are hearings and three custody notices in the project's own exchange, three are release reports of a jail.
 */
final class Letters {

    static final int ONE_LINKED_IN = 100;

    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final int DAYS_AHEAD = 200;

    private final List<byte[]> hearing = template("hearing.xml");
    private final List<byte[]> custody = template("custody.xml");
    private final List<byte[]> release = template("release-report.xml");
    private final int linkable;

    Letters(int linkable) {
        this.linkable = linkable;
    }

    byte[] message(int number) {
        return of(kind(number), number, person(number));
    }

    /** A hearing of each linkable case. */
    byte[] hearingOf(int linkableCase, int number) {
        return of(hearing, number, Person.followed(linkableCase));
    }

    boolean ownExchange(int number) {
        return kind(number) != release;
    }

    private Person person(int number) {
        return number % ONE_LINKED_IN == 0
                ? Person.followed(number / ONE_LINKED_IN % linkable)
                : Person.unknown(number);
    }

    private List<byte[]> kind(int number) {
        int of10 = (number + number / ONE_LINKED_IN) % 10;
        return of10 < 4 ? hearing : of10 < 7 ? custody : release;
    }

    private static byte[] of(List<byte[]> template, int number, Person person) {
        var message = new ByteArrayOutputStream(4096);
        Map<String, String> values = Map.of(
                "number", String.valueOf(number),
                "case", person.caseNumber(),
                "given", person.given(),
                "surname", person.surname(),
                "birth", person.birth().toString(),
                "sid", person.sid(),
                "booking", person.booking(),
                "today", YESTERDAY.toString(),
                "hearing", YESTERDAY.plusDays(DAYS_AHEAD).toString());
        for (int i = 0; i < template.size(); i++) {
            byte[] piece = template.get(i);
            message.writeBytes(i % 2 == 0 ? piece : values.get(text(piece)).getBytes(StandardCharsets.UTF_8));
        }
        return message.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Text and names of slots in turn. */
    private static List<byte[]> template(String name) {
        try (InputStream file = Letters.class.getResourceAsStream("/benchmark/" + name)) {
            var pieces = new ArrayList<byte[]>();
            for (String piece : text(file.readAllBytes()).split("\\{\\{|}}")) {
                pieces.add(piece.getBytes(StandardCharsets.UTF_8));
            }
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
