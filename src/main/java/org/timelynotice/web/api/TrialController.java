package org.timelynotice.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.flow.RehearseReading;
import org.timelynotice.flow.RehearseReading.Tried;

/** Where whoever writes a feed or a format tries it before the restart that makes it hold. */
@RestController
class TrialController {

    /** More than any example of a message has. */
    private static final int MOST_BYTES = 16_000_000;

    private final RehearseReading rehearse;
    private final BodyBudget budget = BodyBudget.ofThisProcess();

    TrialController(RehearseReading rehearse) {
        this.rehearse = rehearse;
    }

    /** How a message would be read by the files of feeds and formats as they are on disk now; nothing is kept or decided. */
    @PostMapping("/trials/{feed}")
    MessageView read(@PathVariable String feed, HttpServletRequest request) throws Exception {
        Tried tried = budget.within(MOST_BYTES, () -> read(feed, FeedBodies.body(request, MOST_BYTES), request));
        if (tried instanceof Tried.Report report) {
            return MessageView.of(report.report());
        }
        if (tried instanceof Tried.Broken broken) {
            throw Problems.invalid(broken.problems().stream()
                    .map(problem -> new Problems.Field("config", problem))
                    .toList());
        }
        if (tried instanceof Tried.NotTaken not) {
            throw Problems.invalid(List.of(new Problems.Field("body", not.reason())));
        }
        throw Problems.notFound("there is no file of that feed in config/feeds");
    }

    private Tried read(String feed, byte[] body, HttpServletRequest request) {
        return rehearse.read(feed, body, FeedBodies.declared(request));
    }
}
