package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.RegisterCase;
import org.timelynotice.flow.RegisterCase.Registered;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.CaseRegistration;
import tools.jackson.databind.json.JsonMapper;

/** Where cases are registered and their ledgers read. */
@RestController
class CaseController {

    /**
     * @param messagesReadAgain earlier messages that speak of the case; none if it was followed before
     * @param beside followed cases of the same number, for other victims
     * @param missing what keeps some of these people from being told by a message, or from being told all, or the law from being known
     * @param mayWeWake recipients who are to be asked whether a release or an escape may wake them; the agency's default holds until then
     */
    record Followed(
            UUID id, int messagesReadAgain, List<UUID> beside, List<Problems.Field> missing, List<UUID> mayWeWake) {}

    private final RegisterCase register;
    private final ShowCase show;
    private final CaseCheck check;
    private final JsonMapper json;
    private final Clock clock;

    CaseController(RegisterCase register, ShowCase show, CaseCheck check, JsonMapper json, Clock clock) {
        this.register = register;
        this.show = show;
        this.check = check;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins to follow a case; the same registration again gets the same case. One that is followed already is refused: its people are
     * changed under its own address. Another victim of it, under a name of their own, has a case of their own beside it.
     */
    @PostMapping("/cases")
    @ApiResponse(responseCode = "201", description = "followed from now on", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "registered before: the same case", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "followed already: change its people there")
    ResponseEntity<Followed> register(@RequestBody CaseRequest request) {
        CaseRegistration registration = check.checked(request).registration();
        Registered registered = register.register(registration, json.writeValueAsString(request));
        if (registered instanceof Registered.Refused refused) {
            throw Problems.invalid(refused.conflicts().stream()
                    .map(conflict -> new Problems.Field(conflict.field(), conflict.reason()))
                    .toList());
        }
        if (registered instanceof Registered.FollowedAsAnother another) {
            throw Problems.followed(another.id().value());
        }
        List<Problems.Field> missing = new ArrayList<>(check.missing(request));
        if (registered instanceof Registered.FollowedBefore before) {
            return ResponseEntity.ok(new Followed(before.id().value(), 0, List.of(), missing, List.of()));
        }
        var following = (Registered.Following) registered;
        missing.addAll(Versions.remarks(following.remarks()));
        return ResponseEntity.created(URI.create("/cases/" + following.id()))
                .body(new Followed(
                        following.id().value(),
                        following.read(),
                        following.beside().stream().map(CaseId::value).toList(),
                        missing,
                        following.toAsk().stream().map(RecipientId::value).toList()));
    }

    @GetMapping("/cases/{id}")
    CaseView one(@PathVariable UUID id) {
        return show.find(new CaseId(id))
                .map(file -> CaseView.of(file, clock.instant()))
                .orElseThrow(() -> Problems.notFound("no case of that identifier is followed"));
    }

    /** The ledger of a case. */
    @GetMapping("/notices")
    List<NoticeView> notices(@RequestParam("case") UUID id) {
        Instant now = clock.instant();
        return show
                .ledger(new CaseId(id))
                .orElseThrow(() -> Problems.notFound("no case of that identifier is followed"))
                .stream()
                .map(entry -> NoticeView.of(entry, now))
                .toList();
    }
}
