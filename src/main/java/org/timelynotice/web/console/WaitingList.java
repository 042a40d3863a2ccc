package org.timelynotice.web.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.desk.WorkList;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.notice.NoticeId;

/** Gathers what waits for a person, with what they need to decide it. */
@Component
class WaitingList {

    private final WorkList work;
    private final ExplainMessage messages;
    private final ExplainNotice notices;
    private final ShowCase cases;

    WaitingList(WorkList work, ExplainMessage messages, ExplainNotice notices, ShowCase cases) {
        this.work = work;
        this.messages = messages;
        this.notices = notices;
        this.cases = cases;
    }

    /**
     * Some of what waits, the most pressing first.
     *
     * @param answered what was just answered, to stand where it was
     */
    Waiting some(WorkList.Filter filter, int from, int most, Optional<Answered> answered, Instant now, ZoneId zone) {
        List<WorkList.Item> items = work.some(filter, now, from, most);
        var gathered = new Gathered(items, now, zone);
        List<Waiting.Card> cards =
                new ArrayList<>(items.stream().map(gathered::card).toList());
        answered.ifPresent(one -> cards.add(place(items, one.by()), gathered.card(one)));
        return new Waiting(cards, work.count(filter, now), work.count(WorkList.Filter.OVERDUE, now));
    }

    private static int place(List<WorkList.Item> items, Instant by) {
        return (int) items.stream().filter(item -> item.by().isBefore(by)).count();
    }

    /** The item that a person is about to answer; empty if it does not wait any more. */
    Optional<WorkList.Item> find(UUID id) {
        return work.find(id);
    }

    /** One question that waits. */
    Waiting.ReviewCard review(Review review, Instant now, ZoneId zone) {
        return new Gathered(List.of(new WorkList.Question(review)), now, zone).card(review);
    }

    /** What the cards of one page have in common, read once. */
    private final class Gathered {

        private final Map<NoticeId, NoticeReport.Line> lines;
        private final Map<CaseId, TraffickingCase> files;
        private final Times times;
        private final Instant now;
        private final ZoneId zone;

        Gathered(List<WorkList.Item> items, Instant now, ZoneId zone) {
            List<Task> tasks = items.stream()
                    .flatMap(item -> item instanceof WorkList.ToDo todo ? Stream.of(todo.task()) : Stream.empty())
                    .toList();
            Stream<CaseId> candidates = items.stream()
                    .flatMap(item -> item instanceof WorkList.Question question
                            ? question.review().candidates().stream()
                            : Stream.empty())
                    .map(candidate -> new CaseId(candidate.caseId()));
            this.lines = notices.lines(all(tasks.stream(), Task::notice));
            this.files = cases.findAll(Stream.concat(all(tasks.stream(), Task::theCase).stream(), candidates)
                    .collect(Collectors.toSet()));
            this.times = new Times(now);
            this.now = now;
            this.zone = zone;
        }

        private static <T> Set<T> all(Stream<Task> tasks, Function<Task, Optional<T>> part) {
            return tasks.map(part).flatMap(Optional::stream).collect(Collectors.toSet());
        }

        Waiting.Card card(WorkList.Item item) {
            return item instanceof WorkList.Question question
                    ? card(question.review())
                    : card(((WorkList.ToDo) item).task());
        }

        Waiting.Card card(Answered answered) {
            return new Waiting.AnswerCard(answered.id(), answered.text(), answered.problem(), answered.undoable());
        }

        private Waiting.Limit limit(Instant by) {
            return new Waiting.Limit(times.at(by, zone), by.isBefore(now));
        }

        private Waiting.TaskCard card(Task task) {
            Optional<NoticeReport.Line> line = task.notice().map(lines::get);
            Optional<String> numbers =
                    task.theCase().map(files::get).map(file -> CaseRow.of(file).numbers());
            return new Waiting.TaskCard(
                    task.id(),
                    Waiting.title(task.kind()),
                    numbers.orElse(""),
                    line.map(NoticeRow::person).orElse(""),
                    task.reason(),
                    task.kind().equals("WORDS"),
                    task.kind().equals(WhichHearing.KIND),
                    task.notice().map(NoticeId::value).orElse(null),
                    task.theCase().map(CaseId::value).orElse(null),
                    limit(task.doBy()));
        }

        private Waiting.ReviewCard card(Review review) {
            Optional<MessageReport> report = messages.explain(review.receipt());
            Optional<CourtEvent> event = report.map(MessageReport::events)
                    .filter(events -> review.position() < events.size())
                    .map(events -> events.get(review.position()).event());
            return new Waiting.ReviewCard(
                    review.id(),
                    review.receipt(),
                    report.map(MessageReport::feed).orElse(null),
                    event.map(e -> Labels.of(e.kind())).orElse("A message that can no longer be read"),
                    event.map(Labels::about).orElse(""),
                    event.map(e -> e.header().defendants().stream()
                                    .map(PersonText::of)
                                    .toList())
                            .orElse(List.of()),
                    review.reason(),
                    review.candidates().stream().map(this::candidate).toList(),
                    limit(review.decideBy()));
        }

        private Waiting.Candidate candidate(Review.Candidate candidate) {
            String label = Optional.ofNullable(files.get(new CaseId(candidate.caseId())))
                    .map(CaseRow::of)
                    .map(row -> row.numbers() + ", " + row.court())
                    .orElse("a case that is no longer followed");
            return new Waiting.Candidate(candidate.caseId(), label, candidate.evidence(), candidate.against());
        }
    }
}
