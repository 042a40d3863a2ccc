package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;

/** A followed case, as its court calls it. */
record CaseRow(UUID id, String numbers, String court, String jurisdiction) {

    static CaseRow of(TraffickingCase file) {
        return new CaseRow(
                file.id().value(),
                numbers(file.caseNumbers()),
                file.court().map(CourtId::value).orElse("no court: only custody is followed"),
                file.jurisdiction());
    }

    static String numbers(List<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? "no case number"
                : numbers.stream().map(CaseNumber::printed).collect(Collectors.joining(", "));
    }
}
