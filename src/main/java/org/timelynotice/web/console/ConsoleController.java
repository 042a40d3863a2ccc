package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.WorkList;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;

/** The pages to look at: each is read in one view, and rendered when that has ended. */
@Controller
class ConsoleController {

    private static final int MESSAGES = 8;
    private static final int DUTIES = 15;
    private static final int CASES = 10;
    private static final int WAITING = 5;
    private static final int CALLS = 10;

    private final ExplainMessage messages;
    private final ExplainNotice notices;
    private final ShowCase cases;
    private final WaitingList waiting;
    private final CourtZone courtZone;
    private final ObjectProvider<SandboxPanel> sandbox;
    private final Transactions transactions;
    private final Clock clock;

    ConsoleController(
            ExplainMessage messages,
            ExplainNotice notices,
            ShowCase cases,
            WaitingList waiting,
            CourtZone courtZone,
            ObjectProvider<SandboxPanel> sandbox,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.cases = cases;
        this.waiting = waiting;
        this.courtZone = courtZone;
        this.sandbox = sandbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        return transactions.inOneView(() -> allOf(model));
    }

    private String allOf(Model model) {
        Instant now = clock.instant();
        var times = new Times(now);
        ZoneId zone = courtZone.get();
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        List<NoticeRow> due = notices.open(0, DUTIES).stream()
                .map(line -> NoticeRow.of(line, times))
                .toList();
        List<MessageRow> cameIn = messages.latest(0, MESSAGES).stream()
                .map(report -> MessageRow.of(report, times, zone))
                .toList();
        model.addAttribute("clock", Times.face(now, zone));
        model.addAttribute("messages", cameIn);
        model.addAttribute("messageCount", messages.countSince(today));
        model.addAttribute("due", due);
        model.addAttribute("dueCount", notices.openCount());
        model.addAttribute("late", notices.openAndLate(now));
        model.addAttribute(
                "cases", cases.latest(0, CASES).stream().map(CaseRow::of).toList());
        model.addAttribute("caseCount", cases.count());
        model.addAttribute("waiting", waiting.some(WorkList.Filter.ALL, 0, WAITING, Answered.in(model), now, zone));
        model.addAttribute("sentCount", notices.sentCount());
        model.addAttribute(
                "calls",
                notices.sent(0, CALLS).stream()
                        .map(sent -> SentRow.of(sent, times))
                        .toList());
        sandbox.ifAvailable(panel -> model.addAttribute("sent", panel.sent(times, zone)));
        return "console/home";
    }

    @GetMapping("/messages/{feed}/{receipt}")
    String message(
            @PathVariable("feed") String feed,
            @PathVariable("receipt") UUID receipt,
            Model model,
            HttpServletResponse response) {
        return transactions.inOneView(() -> messages.explain(feed, receipt)
                .map(report -> {
                    var times = new Times(clock.instant());
                    var row = MessageRow.of(report, times, courtZone.get());
                    var events = report.events().stream()
                            .map(event -> MessagePage.event(event, rows(event, times)))
                            .toList();
                    model.addAttribute(
                            "page", new MessagePage(row, report.remark().orElse(null), events));
                    return "console/message";
                })
                .orElseGet(() -> notFound(model, response, "This feed has no message of that receipt.")));
    }

    private List<NoticeRow> rows(MessageReport.EventReport event, Times times) {
        return event.outcome().cases().stream()
                .flatMap(id -> notices.of(new CaseId(id)).stream())
                .filter(line -> event.notices().contains(line.notice().id().value()))
                .map(line -> NoticeRow.of(line, times))
                .toList();
    }

    @GetMapping("/notices/{id}")
    String notice(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        return notices.explain(new NoticeId(id))
                .map(report -> {
                    var pages = new NoticePages(new Times(clock.instant()), zone(report), notices.quietHours());
                    model.addAttribute("page", pages.page(report));
                    return "console/notice";
                })
                .orElseGet(() -> notFound(model, response, "There is no notice of that identifier."));
    }

    private ZoneId zone(NoticeReport report) {
        Optional<ZoneId> readers = report.reader().map(NoticeReport.Reader::zone);
        return readers.orElseGet(courtZone::get);
    }

    /** The whole ledger of a case: what is open, and how the rest ended. */
    @GetMapping("/console/cases/{id}")
    String theCase(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        var caseId = new CaseId(id);
        return transactions.inOneView(() -> cases.find(caseId)
                .map(file -> {
                    var times = new Times(clock.instant());
                    List<NoticeReport.Line> lines = notices.of(caseId);
                    model.addAttribute("page", CasePage.of(file));
                    model.addAttribute("open", rows(lines, true, times));
                    model.addAttribute("closed", rows(lines, false, times));
                    return "console/case";
                })
                .orElseGet(() -> notFound(model, response, "No case of that identifier is followed.")));
    }

    private static List<NoticeRow> rows(List<NoticeReport.Line> lines, boolean open, Times times) {
        return lines.stream()
                .filter(line -> isOpen(line.notice().state()) == open)
                .map(line -> NoticeRow.of(line, times))
                .toList();
    }

    /** What a person was handed has not ended. */
    private static boolean isOpen(NoticeState state) {
        return state instanceof NoticeState.Open || state instanceof NoticeState.Referred;
    }

    private static String notFound(Model model, HttpServletResponse response, String what) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("what", what);
        return "console/not-found";
    }
}
