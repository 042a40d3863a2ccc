package org.timelynotice.web.console;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.timelynotice.platform.OnlyInSandbox;

/** The buttons that move the sandbox's clock. */
@Controller
@OnlyInSandbox
class ClockController {

    private static final Map<String, String> STEPS =
            Map.of("PT1H", "1 hour", "P1D", "1 day", "P3D", "3 days", "P7D", "1 week");

    private final SandboxPanel sandbox;

    ClockController(SandboxPanel sandbox) {
        this.sandbox = sandbox;
    }

    @PostMapping("/console/clock")
    String move(@RequestParam("by") String by, RedirectAttributes flash) {
        String step = STEPS.get(by);
        if (step == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "the clock moves by one of " + STEPS.keySet() + "; nothing was done");
        }
        String meanwhile = sentence(sandbox.advance(Duration.parse(by)));
        flash.addFlashAttribute("done", "The clock moved on by " + step + ". " + meanwhile);
        return "redirect:/";
    }

    private static String sentence(SandboxPanel.Meanwhile meanwhile) {
        String sent = switch (meanwhile.sent()) {
            case 0 -> "Nothing was sent in the meantime, and ";
            case 1 -> "1 message was sent in the meantime, and ";
            default -> meanwhile.sent() + " messages were sent in the meantime, and ";
        };
        return sent
                + switch (meanwhile.tasks()) {
                    case 0 -> "no new task waits for you.";
                    case 1 -> "1 new task waits for you.";
                    default -> meanwhile.tasks() + " new tasks wait for you.";
                };
    }
}
