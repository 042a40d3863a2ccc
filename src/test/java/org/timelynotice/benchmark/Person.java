package org.timelynotice.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** A made-up accused person: the same number is always the same person, and no two numbers share anything. */
record Person(String caseNumber, String given, String surname, LocalDate birth, String sid, String booking) {

    static final CourtId COURT = new CourtId("Court of Common Pleas of Philadelphia County");
    static final String FACILITY = "SAMPLE-CDC";

    private static final LocalDate ELDEST = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 14_000;
    private static final int LETTERS = 26;

    static Person followed(int number) {
        return of("CP-51-CR-%07d-2026", "Followed", "PA1%08d", "BF-%08d", number);
    }

    static Person unknown(int number) {
        return of("MC-51-CR-%08d-2026", "Unknown", "PA5%08d", "BU-%08d", number);
    }

    private static Person of(String caseNumber, String name, String sid, String booking, int number) {
        return new Person(
                caseNumber.formatted(number + 1),
                "Sample",
                name + letters(number),
                ELDEST.plusDays(number % DAYS),
                sid.formatted(number + 1),
                booking.formatted(number + 1));
    }

    Defendant defendant() {
        return new Defendant(
                Optional.of(new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname))),
                Optional.of(birth),
                new Identifiers(
                        Optional.of(sid),
                        Optional.empty(),
                        Optional.of(booking),
                        Optional.empty(),
                        Optional.of(FACILITY)));
    }

    List<CaseNumber> caseNumbers() {
        return List.of(new CaseNumber(caseNumber));
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.toString();
    }
}
