package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;

/**
 * One duty in a list: whom, what, when, under which law, and where it stands. Of a recipient it holds the initials and nothing else.
 *
 * @param person role and initials
 * @param late whether it is open and its deadline is past
 * @param note the occasion, where the title does not say it already
 */
record NoticeRow(
        UUID id,
        UUID caseId,
        String caseNumbers,
        String role,
        String person,
        String what,
        String occasion,
        @Nullable String note,
        String about,
        Times.When due,
        Times.@Nullable When deadline,
        boolean late,
        boolean urgent,
        LegalBasis basis,
        List<LegalBasis> alsoMeets,
        Tag state,
        String reason) {

    static NoticeRow of(NoticeReport.Line line, Times times) {
        Notice notice = line.notice();
        return new NoticeRow(
                notice.id().value(),
                notice.caseId().value(),
                CaseRow.numbers(line.caseNumbers()),
                Labels.of(notice.role()),
                person(line),
                Labels.title(notice),
                Labels.of(notice.occasion()),
                notice.occasion() == Occasion.REMINDER ? null : Labels.of(notice.occasion()),
                line.event().map(Labels::about).orElse("the record of this event is gone"),
                times.at(notice.schedule().due(), line.zone()),
                notice.schedule()
                        .deadline()
                        .map(at -> times.at(at, line.zone()))
                        .orElse(null),
                notice.state() instanceof NoticeState.Open
                        && times.past(notice.schedule().deadline()),
                notice.schedule().urgent(),
                notice.basis(),
                notice.alsoMeets(),
                Tag.of(notice.state()),
                notice.state().reason().orElse(""));
    }

    /** Whom it is to, as whoever knows them would say it. */
    static String person(NoticeReport.Line line) {
        return Stream.concat(Stream.of(Labels.of(line.notice().role())), line.initials().stream())
                .collect(Collectors.joining(" "));
    }
}
