package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.timelynotice.flow.ShowWords;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.WordsSent;

/** The very words of a notice, shown on a click that goes on record. */
@Controller
class WordsController {

    private final ShowWords words;
    private final CourtZone courtZone;
    private final Clock clock;

    WordsController(ShowWords words, CourtZone courtZone, Clock clock) {
        this.words = words;
        this.courtZone = courtZone;
        this.clock = clock;
    }

    /**
     * One message; where its words are gone, or were not kept, it has none.
     *
     * @param language as a tag such as {@code es}
     */
    record Said(
            Times.When at,
            String channel,
            String state,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String language) {}

    @PostMapping("/console/notices/{id}/words")
    String show(@PathVariable("id") UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<List<ShowWords.Said>> said = words.show(new NoticeId(id), Person.of(request));
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("what", "There is no notice of that identifier.");
            return "console/not-found";
        }
        model.addAttribute("notice", id);
        model.addAttribute("said", said.get().stream().map(this::said).toList());
        return "console/words";
    }

    private Said said(ShowWords.Said one) {
        Optional<WordsSent.Words> kept = one.words();
        return new Said(
                new Times(clock.instant()).at(one.attempt().startedAt(), courtZone.get()),
                Labels.of(one.attempt().channel()),
                Labels.of(one.attempt().state()),
                kept.flatMap(WordsSent.Words::subject).orElse(null),
                kept.map(WordsSent.Words::text).orElse(null),
                kept.map(words -> words.language().toLanguageTag()).orElse(null));
    }
}
