package org.timelynotice.web.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.Recipient;

/** A case and who is told about it; of recipients only how, never where or who. */
record CasePage(CaseRow row, List<String> defendants, List<Told> told) {

    record Told(String role, String language, String zone, String ways) {}

    static CasePage of(ShowCase.CaseFile file) {
        return new CasePage(
                CaseRow.of(file.theCase()),
                file.theCase().defendants().stream()
                        .map(defendant -> PersonText.of(defendant.person()))
                        .toList(),
                file.recipients().stream().map(CasePage::told).toList());
    }

    private static Told told(Recipient person) {
        return new Told(
                Labels.of(person.role()),
                person.language().getDisplayLanguage(Locale.US),
                person.zone().getId(),
                person.contactPoints().stream()
                        .map(point -> Labels.of(point.channel()))
                        .distinct()
                        .collect(Collectors.joining(", then ")));
    }
}
