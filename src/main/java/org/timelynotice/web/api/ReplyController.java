package org.timelynotice.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.LiftAddress;
import org.timelynotice.flow.LiftAddress.Lifted;
import org.timelynotice.flow.ReadWords;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;

/** What people texted, for whoever has to read it, and the addresses that fell silent by it. */
@RestController
class ReplyController {

    private static final int LONGEST_REASON = 500;

    record Reader(@Nullable String by) {}

    record WordsView(String from, Instant at, String text) {}

    record Lift(@Nullable String reason, @Nullable String by) {}

    record LiftView(boolean lifted) {}

    private final ReadWords words;
    private final LiftAddress lift;

    ReplyController(ReadWords words, LiftAddress lift) {
        this.words = words;
        this.lift = lift;
    }

    /** What somebody wrote; who reads it stands in the audit. */
    @PostMapping("/tasks/{id}/words")
    WordsView read(@PathVariable UUID id, @RequestBody Reader reader) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(reader.by(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return words.read(id, by)
                .map(found -> new WordsView(found.from(), found.at(), found.text()))
                .orElseThrow(() -> Problems.notFound("this task asks to read nothing"));
    }

    /** Lets a stopped or frozen address be used again. */
    @PostMapping("/cases/{id}/recipients/{rid}/contact-points/{pid}/lift")
    LiftView lift(@PathVariable UUID id, @PathVariable UUID rid, @PathVariable UUID pid, @RequestBody Lift request) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(request.by(), faults);
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty()) {
            faults.add(new Problems.Field("reason", "is needed: why the address is safe to use again"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(new Problems.Field("reason", "is longer than " + LONGEST_REASON + " characters"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        Lifted lifted = lift.lift(new CaseId(id), new RecipientId(rid), new ContactPointId(pid), reason, by);
        return switch (lifted) {
            case IN_USE_AGAIN -> new LiftView(true);
            case NOTHING_TO_LIFT -> throw Problems.conflict("this address is in use");
            case UNKNOWN -> throw Problems.notFound("this case has no such address");
        };
    }
}
