package org.timelynotice.casefile;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;

/**
 * A case that is followed.
 *
 * @param jurisdiction whose law applies: {@code US} or a state's postal code, such as {@code PA}
 * @param court the court that numbers the case; empty where only custody is followed
 */
public record TraffickingCase(
        CaseId id,
        String jurisdiction,
        Optional<CourtId> court,
        List<CaseNumber> caseNumbers,
        List<TrackedDefendant> defendants) {

    public TraffickingCase {
        caseNumbers = List.copyOf(caseNumbers);
        defendants = List.copyOf(defendants);
    }
}
