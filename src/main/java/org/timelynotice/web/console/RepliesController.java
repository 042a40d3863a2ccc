package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.flow.ReadWords;

/** What somebody texted, shown on a click that goes on record. */
@Controller
class RepliesController {

    private final ReadWords words;
    private final CourtZone courtZone;
    private final Clock clock;

    RepliesController(ReadWords words, CourtZone courtZone, Clock clock) {
        this.words = words;
        this.courtZone = courtZone;
        this.clock = clock;
    }

    @PostMapping("/console/tasks/{id}/words")
    String read(@PathVariable("id") UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<KeptWords.Words> written = words.read(id, Person.of(request));
        if (written.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("what", "There is nothing to read for this task.");
            return "console/not-found";
        }
        model.addAttribute("from", written.get().from());
        model.addAttribute("text", written.get().text());
        model.addAttribute("at", new Times(clock.instant()).at(written.get().at(), courtZone.get()));
        return "console/reply";
    }
}
