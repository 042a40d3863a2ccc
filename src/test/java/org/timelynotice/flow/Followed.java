package org.timelynotice.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** The case of the sample messages, and one that has only its defendant in common with it. */
final class Followed {

    static final String NUMBER = "CP-51-CR-0001234-2026";
    static final TraffickingCase SAMPLE = theCase(5, NUMBER);
    static final TraffickingCase OTHER = theCase(6, "CP-51-CR-0007777-2026");

    private Followed() {}

    private static TraffickingCase theCase(long id, String number) {
        return new TraffickingCase(
                new CaseId(new UUID(5, id)),
                "PA",
                Optional.of(new CourtId("Court of Common Pleas of Philadelphia County")),
                List.of(new CaseNumber(number)),
                List.of(new TrackedDefendant(
                        new DefendantId(new UUID(6, id)),
                        new Defendant(
                                Optional.of(new PersonName(
                                        Optional.of("Dorian"), Optional.empty(), Optional.of("Testcase"))),
                                Optional.of(LocalDate.of(1988, 4, 17)),
                                Identifiers.none()))));
    }

    /** A message of our own exchange, as it stands among the samples. */
    static String sample(String name) {
        try {
            return Files.readString(Path.of("niem-schemas/iep-sample", name + ".xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
