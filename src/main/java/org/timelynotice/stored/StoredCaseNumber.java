package org.timelynotice.stored;

import java.util.List;
import org.timelynotice.docket.CaseNumber;

/** A court's number of a case as it is stored. */
public record StoredCaseNumber(String printed) {

    public static List<StoredCaseNumber> of(List<CaseNumber> numbers) {
        return numbers.stream()
                .map(number -> new StoredCaseNumber(number.printed()))
                .toList();
    }

    public static List<CaseNumber> numbers(List<StoredCaseNumber> stored) {
        return stored.stream().map(number -> new CaseNumber(number.printed())).toList();
    }
}
