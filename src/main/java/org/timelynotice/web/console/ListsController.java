package org.timelynotice.web.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.WorkList;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.port.Transactions;

/** The lists in full, page by page: what waits, what is due, which cases are followed, what came in. */
@Controller
class ListsController {

    private final ExplainMessage messages;
    private final ExplainNotice notices;
    private final ShowCase cases;
    private final WaitingList waiting;
    private final CourtZone courtZone;
    private final Transactions transactions;
    private final Clock clock;

    ListsController(
            ExplainMessage messages,
            ExplainNotice notices,
            ShowCase cases,
            WaitingList waiting,
            CourtZone courtZone,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.cases = cases;
        this.waiting = waiting;
        this.courtZone = courtZone;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/console/waiting")
    String waiting(
            @RequestParam(name = "show", defaultValue = "ALL") WorkList.Filter show,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Instant now = clock.instant();
        ZoneId zone = courtZone.get();
        return transactions.inOneView(() -> {
            Waiting some = waiting.some(show, Paging.before(page), Paging.SIZE, Answered.in(model), now, zone);
            model.addAttribute("waiting", some);
            model.addAttribute("show", show.name());
            model.addAttribute(
                    "paging",
                    new Paging<>(
                            some.cards(), "/console/waiting?show=" + show + "&", Paging.clean(page), some.count()));
            return "console/waiting-list";
        });
    }

    @GetMapping("/console/due")
    String due(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        var times = new Times(clock.instant());
        return transactions.inOneView(() -> {
            List<NoticeRow> rows = notices.open(Paging.before(page), Paging.SIZE).stream()
                    .map(line -> NoticeRow.of(line, times))
                    .toList();
            model.addAttribute("late", notices.openAndLate(clock.instant()));
            model.addAttribute("paging", new Paging<>(rows, "/console/due?", Paging.clean(page), notices.openCount()));
            return "console/due-list";
        });
    }

    /** All cases that are followed or, where a number is asked for, those of that number in whatever spelling. */
    @GetMapping("/console/cases")
    String cases(
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Optional<CaseNumber> asked =
                Optional.of(number.strip()).filter(text -> !text.isEmpty()).map(CaseNumber::new);
        return transactions.inOneView(() -> {
            List<TraffickingCase> found =
                    asked.map(cases::ofNumber).orElseGet(() -> cases.latest(Paging.before(page), Paging.SIZE));
            List<CaseRow> rows = found.stream().map(CaseRow::of).toList();
            model.addAttribute("number", number.strip());
            model.addAttribute(
                    "paging",
                    asked.isPresent()
                            ? new Paging<>(rows, "/console/cases?", 1, rows.size())
                            : new Paging<>(rows, "/console/cases?", Paging.clean(page), cases.count()));
            return "console/case-list";
        });
    }

    @GetMapping("/console/sent")
    String sent(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        var times = new Times(clock.instant());
        return transactions.inOneView(() -> {
            List<SentRow> rows = notices.sent(Paging.before(page), Paging.SIZE).stream()
                    .map(sent -> SentRow.of(sent, times))
                    .toList();
            model.addAttribute("paging", new Paging<>(rows, "/console/sent?", Paging.clean(page), notices.sentCount()));
            return "console/sent-list";
        });
    }

    @GetMapping("/console/messages")
    String messages(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        var times = new Times(clock.instant());
        return transactions.inOneView(() -> {
            List<MessageRow> rows = messages.latest(Paging.before(page), Paging.SIZE).stream()
                    .map(report -> MessageRow.of(report, times, courtZone.get()))
                    .toList();
            model.addAttribute(
                    "paging", new Paging<>(rows, "/console/messages?", Paging.clean(page), messages.count()));
            return "console/message-list";
        });
    }
}
