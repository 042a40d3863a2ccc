package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.DecideToSend;
import org.timelynotice.flow.DecideToSend.Decided;
import org.timelynotice.flow.ResolveTask;
import org.timelynotice.flow.ResolveTask.Resolved;
import org.timelynotice.flow.SayWhichHearing;
import org.timelynotice.flow.ShowContact;
import org.timelynotice.flow.UndoOutcome;
import org.timelynotice.flow.UndoOutcome.Reopened;
import org.timelynotice.web.console.OutcomeForm.Wrong;

/** One task: how its reader is reached, which is shown on a click that is on record, and what came of it. */
@Controller
class TaskController {

    private static final String BACK = "redirect:/#waiting";
    private static final Wrong CHOOSE = new Wrong("hearing-another", "Choose the hearing that is meant");
    private static final String DONE_BEFORE = "This task was done before.";

    private final TaskPages pages;
    private final TaskDisplay display;
    private final ShowContact contact;
    private final ResolveTask resolve;
    private final UndoOutcome reopen;
    private final DecideToSend send;
    private final SayWhichHearing which;
    private final Clock clock;

    TaskController(
            TaskPages pages,
            TaskDisplay display,
            ShowContact contact,
            ResolveTask resolve,
            UndoOutcome reopen,
            DecideToSend send,
            SayWhichHearing which,
            Clock clock) {
        this.pages = pages;
        this.display = display;
        this.contact = contact;
        this.resolve = resolve;
        this.reopen = reopen;
        this.send = send;
        this.which = which;
        this.clock = clock;
    }

    @GetMapping("/console/tasks/{id}")
    String task(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        return display.shown(id, Optional.empty(), List.of(), model, response);
    }

    /** Nothing keeps this answer: neither the browser nor what stands between. */
    @PostMapping("/console/tasks/{id}/contact")
    String contact(
            @PathVariable("id") UUID id,
            @RequestParam(name = "purpose", defaultValue = "TELL") ShowContact.Purpose purpose,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        contact.show(id, purpose, Person.of(request))
                .ifPresent(found -> model.addAttribute("contact", ContactCard.of(found)));
        return display.shown(id, Optional.empty(), List.of(), model, response);
    }

    @PostMapping("/console/tasks/{id}/outcome")
    String outcome(
            @PathVariable("id") UUID id,
            @RequestParam(name = "told", defaultValue = "") String told,
            @RequestParam(name = "at", defaultValue = "") String at,
            @RequestParam(name = "means", defaultValue = "") String means,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "note", defaultValue = "") String note,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new OutcomeForm(told, at, means, to, note);
        Optional<TaskPage> page = pages.page(id, new Times(clock.instant()));
        if (page.isEmpty()) {
            return display.shown(id, Optional.of(form), List.of(), model, response);
        }
        List<Wrong> wrong = new ArrayList<>();
        Optional<TaskOutcome> outcome = form.read(ZoneId.of(page.get().zone()), Person.of(request), wrong);
        Optional<Resolved> resolved = outcome.map(said -> resolve.resolve(id, said));
        if (resolved.orElse(null) instanceof Resolved.Impossible impossible) {
            boolean time = impossible.what().equals("at");
            wrong.add(new Wrong(time ? "at" : "told-YES", (time ? "The time " : "This ") + impossible.why()));
        }
        if (!wrong.isEmpty()) {
            return display.shown(id, Optional.of(form), wrong, model, response);
        }
        say(resolved.orElseThrow(), flash);
        return BACK;
    }

    private static void say(Resolved resolved, RedirectAttributes flash) {
        if (!(resolved instanceof Resolved.OnRecord onRecord)) {
            flash.addFlashAttribute("problem", DONE_BEFORE);
        } else if (onRecord.task().doneAt().isEmpty()) {
            flash.addFlashAttribute("done", "Noted: not reached. The task stays, and says when to try again.");
        } else {
            String notice = onRecord.notice()
                    .map(next -> " The notice: " + Tag.of(next.state()).text() + ".")
                    .orElse("");
            flash.addFlashAttribute("done", "Noted." + notice);
        }
    }

    @PostMapping("/console/tasks/{id}/hearing")
    String hearing(
            @PathVariable("id") UUID id,
            @RequestParam(name = "hearing", defaultValue = "") String hearing,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (hearing.isEmpty()) {
            return display.shown(id, Optional.empty(), List.of(CHOOSE), model, response);
        }
        Optional<Matter> meant =
                Optional.of(hearing).filter(name -> !name.equals("ANOTHER")).map(Matter::new);
        switch (which.say(id, meant, Person.of(request))) {
            case DONE -> flash.addFlashAttribute("done", "Noted: what waited for it goes on, moves or ends.");
            case NOT_OPEN -> flash.addFlashAttribute("problem", DONE_BEFORE);
            case NOT_AMONG_THEM -> {
                return display.shown(id, Optional.empty(), List.of(CHOOSE), model, response);
            }
        }
        return BACK;
    }

    @PostMapping("/console/tasks/{id}/send")
    String send(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            List<Wrong> wrong = List.of(new Wrong("reason", "Say why it may be sent although counsel has not signed"));
            return display.shown(id, Optional.empty(), wrong, model, response);
        }
        Decided decided = send.decide(id, Person.of(request), reason.strip());
        if (decided instanceof Decided.Planned) {
            flash.addFlashAttribute("done", "Decided: it is sent at the next hour that is safe.");
        } else {
            flash.addFlashAttribute(
                    "problem",
                    decided instanceof Decided.Refused refused ? "Not sent: " + refused.why() + "." : DONE_BEFORE);
        }
        return BACK;
    }

    @PostMapping("/console/tasks/{id}/reopen")
    String reopen(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (reason.isBlank() || reason.length() > OutcomeForm.LONGEST) {
            List<Wrong> wrong = List.of(new Wrong(
                    "mistake",
                    "Say why what was said does not hold, in no more than " + OutcomeForm.LONGEST + " characters"));
            return display.shown(id, Optional.empty(), wrong, model, response);
        }
        Reopened reopened = reopen.reopen(id, Person.of(request), reason.strip());
        if (reopened instanceof Reopened.Open open) {
            String notice = open.notice()
                    .map(next -> " The notice: " + Tag.of(next.state()).text() + ".")
                    .orElse("");
            flash.addFlashAttribute("done", "Taken back: the task is open again." + notice);
        } else {
            flash.addFlashAttribute(
                    "problem",
                    reopened instanceof Reopened.Refused refused
                            ? "Not taken back: " + refused.why() + "."
                            : "This task is not done.");
        }
        return BACK;
    }
}
