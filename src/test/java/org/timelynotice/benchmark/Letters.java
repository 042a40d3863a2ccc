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

    /** Sections of Title 18 and what they are called: charges such as a court sees every day. */
    private static final String[][] CHARGES = {
        {"3929(a)(1)", "Retail theft"},
        {"3921(a)", "Theft by unlawful taking"},
        {"3925(a)", "Receiving stolen property"},
        {"2701(a)(1)", "Simple assault"},
        {"2702(a)(4)", "Aggravated assault"},
        {"2706(a)(1)", "Terroristic threats"},
        {"2709(a)(1)", "Harassment"},
        {"3304(a)(5)", "Criminal mischief"},
        {"3502(a)(1)", "Burglary"},
        {"3503(a)(1)", "Criminal trespass"},
        {"3701(a)(1)", "Robbery"},
        {"4101(a)(1)", "Forgery"},
        {"4904(a)(1)", "Unsworn falsification"},
        {"5104", "Resisting arrest"},
        {"5503(a)(1)", "Disorderly conduct"},
        {"6106(a)(1)", "Firearms without a license"}
    };

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

    /** A message of any kind about a linkable case. */
    byte[] of(int linkableCase, int number) {
        return of(kind(number), number, Person.followed(linkableCase));
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
        String[] charge = CHARGES[number % CHARGES.length];
        Map<String, String> values = Map.ofEntries(
                Map.entry("number", String.valueOf(number)),
                Map.entry("case", person.caseNumber()),
                Map.entry("given", person.given()),
                Map.entry("surname", person.surname()),
                Map.entry("birth", person.birth().toString()),
                Map.entry("sid", person.sid()),
                Map.entry("booking", person.booking()),
                Map.entry("section", charge[0]),
                Map.entry("offense", charge[1]),
                Map.entry("today", YESTERDAY.toString()),
                Map.entry("hearing", YESTERDAY.plusDays(DAYS_AHEAD).toString()));
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
