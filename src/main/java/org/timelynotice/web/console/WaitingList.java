package org.timelynotice.web.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.report.MessageReport;

/** Gathers what waits for a person, with what they need to decide it. */
@Component
class WaitingList {

    private static final int MOST = 25;

    private final Desk desk;
    private final ExplainMessage messages;
    private final ShowCase cases;

    WaitingList(Desk desk, ExplainMessage messages, ShowCase cases) {
        this.desk = desk;
        this.messages = messages;
        this.cases = cases;
    }

    Waiting now(Times times, ZoneId zone) {
        return new Waiting(
                desk.openReviews(MOST).stream()
                        .map(review -> card(review, times.at(review.decideBy(), zone)))
                        .toList(),
                desk.openTasks(MOST).stream()
                        .map(task -> Waiting.TaskCard.of(task, times.at(task.doBy(), zone)))
                        .toList());
    }

    private Waiting.ReviewCard card(Review review, Times.When decideBy) {
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
                decideBy);
    }

    private Waiting.Candidate candidate(Review.Candidate candidate) {
        String label = cases.find(new CaseId(candidate.caseId()))
                .map(file -> CaseRow.of(file.theCase()))
                .map(row -> row.numbers() + ", " + row.court())
                .orElse("a case that is no longer followed");
        return new Waiting.Candidate(candidate.caseId(), label, candidate.evidence());
    }
}
