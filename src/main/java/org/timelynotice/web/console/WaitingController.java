package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;

/** Takes what a person decided or did. */
@Controller
class WaitingController {

    private static final String BACK = "redirect:/#waiting";

    private final ResolveReview resolve;
    private final FinishTask finish;

    WaitingController(ResolveReview resolve, FinishTask finish) {
        this.resolve = resolve;
        this.finish = finish;
    }

    /** Links the event to the cases that were ticked, or, on {@code none}, to no case. */
    @PostMapping("/console/reviews/{id}")
    String decide(
            @PathVariable("id") UUID id,
            @RequestParam(name = "linkTo", defaultValue = "") Set<UUID> linkTo,
            @RequestParam("decision") String decision,
            HttpServletRequest request,
            RedirectAttributes flash) {
        boolean none = decision.equals("none");
        if (!none && linkTo.isEmpty()) {
            flash.addFlashAttribute("problem", "Tick the case that it concerns, or say that it concerns none of them.");
            return BACK;
        }
        boolean decided = resolve.resolve(id, none ? Set.of() : linkTo, person(request));
        String done = none ? "Decided: it concerns no followed case." : "Decided: linked, and its notices are planned.";
        say(flash, decided, done, "This was decided before, or the cases were not among its candidates.");
        return BACK;
    }

    @PostMapping("/console/tasks/{id}")
    String done(@PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes flash) {
        boolean done = finish.finish(id, person(request));
        say(flash, done, "Marked as done.", "This task was done before.");
        return BACK;
    }

    private static void say(RedirectAttributes flash, boolean worked, String done, String problem) {
        flash.addFlashAttribute(worked ? "done" : "problem", worked ? done : problem);
    }

    /** The name that somebody signed in with, or the holder of a program's token; only a sandbox lets anybody in without either. */
    private static String person(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("sandbox");
    }
}
