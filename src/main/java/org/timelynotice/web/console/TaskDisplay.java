package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.timelynotice.web.console.OutcomeForm.Wrong;

/** Shows the page of a task, with what was filled in and what is wrong with it. */
@Component
class TaskDisplay {

    private final TaskPages pages;
    private final Clock clock;

    TaskDisplay(TaskPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param form what was said came of it; empty where that is yet to be filled in
     * @param wrong what is wrong with what was filled in
     */
    String shown(UUID id, Optional<OutcomeForm> form, List<Wrong> wrong, Model model, HttpServletResponse response) {
        Optional<TaskPage> page = pages.page(id, new Times(clock.instant()));
        if (page.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("what", "There is no task of that identifier.");
            return "console/not-found";
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("page", page.get());
        model.addAttribute(
                "form",
                form.orElseGet(() ->
                        OutcomeForm.empty(clock.instant(), ZoneId.of(page.get().zone()))));
        model.addAttribute("wrong", wrong);
        return "console/task";
    }

    /** The same with an address that somebody filled in. */
    String shown(UUID id, Filled filled, List<Wrong> wrong, Model model, HttpServletResponse response) {
        model.addAttribute("filled", filled);
        return shown(id, Optional.empty(), wrong, model, response);
    }

    /** An address that was filled in for somebody. */
    record Filled(UUID person, AddressForm form) {}
}
