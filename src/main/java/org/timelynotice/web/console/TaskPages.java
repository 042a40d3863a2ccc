package org.timelynotice.web.console;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.flow.DecideToSend;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.FindPeople;
import org.timelynotice.flow.SayWhichHearing;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.notice.Grounds;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Proof;
import org.timelynotice.notice.ReferredNotice;

/** Gathers what a person needs to do a task, without where its reader is reached. */
@Component
class TaskPages {

    private final Desk desk;
    private final ExplainNotice notices;
    private final FindPeople find;
    private final DecideToSend send;
    private final SayWhichHearing which;
    private final CourtZone courtZone;
    private final Transactions transactions;

    TaskPages(
            Desk desk,
            ExplainNotice notices,
            FindPeople find,
            DecideToSend send,
            SayWhichHearing which,
            CourtZone courtZone,
            Transactions transactions) {
        this.desk = desk;
        this.notices = notices;
        this.find = find;
        this.send = send;
        this.which = which;
        this.courtZone = courtZone;
        this.transactions = transactions;
    }

    Optional<TaskPage> page(UUID id, Times times) {
        return transactions.inOneView(() ->
                desk.task(id).map(task -> page(task, task.notice().flatMap(notices::explain), times)));
    }

    private TaskPage page(Task task, Optional<NoticeReport> report, Times times) {
        Optional<NoticeReport.Line> line = report.map(NoticeReport::line);
        ZoneId zone = line.map(NoticeReport.Line::zone).orElseGet(courtZone::get);
        Optional<Notice> notice = line.map(NoticeReport.Line::notice);
        return new TaskPage(
                task.id(),
                Waiting.title(task.kind()),
                task.reason(),
                times.at(task.doBy(), zone),
                line.map(one -> NoticeRow.of(one, times)).orElse(null),
                task.theCase().map(one -> one.value()).orElse(null),
                notice.map(Notice::grounds).flatMap(Grounds::rest).orElse(null),
                report.map(NoticeReport::reached)
                        .filter(proof -> proof != Proof.NONE)
                        .map(Labels::of)
                        .orElse(null),
                report.flatMap(NoticeReport::reader)
                        .flatMap(TaskPages::declined)
                        .orElse(null),
                task.tries(),
                task.tryAgainAt().map(at -> times.at(at, zone)).orElse(null),
                task.doneAt().isPresent(),
                SaidRow.of(desk.outcomes(task.id()), times, zone),
                notice.flatMap(Notice::recipient).isPresent(),
                task.isTheNotice()
                        && send.isAllowed()
                        && notice.filter(TaskPages::waitsForSignature).isPresent(),
                task.notice().isPresent(),
                task.kind().equals("WORDS"),
                people(task),
                Asked.by(task.reason()).orElse(null),
                which.asked(task.id()).map(TaskPages::hearings).orElse(null),
                zone.getId());
    }

    /** Whoever calls them must know what they do not want to hear of. */
    private static Optional<String> declined(NoticeReport.Reader reader) {
        return Optional.of(NoticePages.declined(reader.elections()))
                .filter(topics -> !topics.isEmpty())
                .map(topics -> String.join(", ", topics));
    }

    private List<PersonForms> people(Task task) {
        return task.doneAt().isPresent() || task.kind().equals(WhichHearing.KIND)
                ? List.of()
                : find.of(task).stream().map(PersonForms::of).toList();
    }

    private static TaskPage.Hearings hearings(SayWhichHearing.Asked asked) {
        return new TaskPage.Hearings(
                words(asked.said()),
                !asked.said().isQuestion(),
                asked.hearings().entrySet().stream()
                        .map(one -> new TaskPage.Known(one.getKey().key(), words(one.getValue())))
                        .sorted(Comparator.comparing(TaskPage.Known::what))
                        .toList());
    }

    private static String words(HearingEvent event) {
        String place = event.header().place().map(where -> ", " + where).orElse("");
        return Labels.of(event.kind()) + ": " + Labels.about(event) + place;
    }

    private static boolean waitsForSignature(Notice notice) {
        return notice.withPerson()
                .filter(ReferredNotice.class::isInstance)
                .map(ReferredNotice.class::cast)
                .filter(ReferredNotice::waitsForSignature)
                .isPresent();
    }
}
