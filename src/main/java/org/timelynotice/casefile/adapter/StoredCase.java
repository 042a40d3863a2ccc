package org.timelynotice.casefile.adapter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.stored.StoredCaseNumber;
import org.timelynotice.stored.StoredCourt;
import org.timelynotice.stored.StoredDefendant;

/** A case that is followed, as it is stored. */
record StoredCase(
        Id id,
        String jurisdiction,
        Optional<StoredCourt> court,
        List<StoredCaseNumber> caseNumbers,
        List<Tracked> defendants) {

    record Id(UUID value) {}

    record Tracked(Id id, StoredDefendant person) {

        static Tracked of(TrackedDefendant defendant) {
            return new Tracked(new Id(defendant.id().value()), StoredDefendant.of(defendant.person()));
        }

        TrackedDefendant defendant() {
            return new TrackedDefendant(new DefendantId(id.value()), person.defendant());
        }
    }

    static StoredCase of(TraffickingCase theCase) {
        return new StoredCase(
                new Id(theCase.id().value()),
                theCase.jurisdiction(),
                theCase.court().map(StoredCourt::of),
                StoredCaseNumber.of(theCase.caseNumbers()),
                theCase.defendants().stream().map(Tracked::of).toList());
    }

    TraffickingCase theCase() {
        return new TraffickingCase(
                new CaseId(id.value()),
                jurisdiction,
                court.map(StoredCourt::court),
                StoredCaseNumber.numbers(caseNumbers),
                defendants.stream().map(Tracked::defendant).toList());
    }
}
