package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Where a safety hold is placed and lifted. */
@RestController
class HoldController {

    /**
     * @param reason for whoever decides what is to be done meanwhile
     * @param until an instant, or the last day, on the person's clock
     */
    record HoldRequest(
            @NotBlank(message = CaseRequest.MISSING) @Size(max = CaseRequest.MOST, message = CaseRequest.LONG) @Nullable
            String reason,

            @NotBlank(message = CaseRequest.MISSING) @Fits(Form.UNTIL) @Nullable
            String until) {}

    private final ChangeHolds holds;
    private final ShowCase show;
    private final CaseCheck check;

    HoldController(ChangeHolds holds, ShowCase show, CaseCheck check) {
        this.holds = holds;
        this.show = show;
        this.check = check;
    }

    @Operation(
            summary = "Nothing goes out to this person from now on. What is due to them is a task with its "
                    + "deadline; a person is asked before the hold ends, and what is of use then goes out "
                    + "again.")
    @PostMapping("/cases/{id}/recipients/{rid}/holds")
    ResponseEntity<Versions.Answer> place(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HoldRequest hold,
            @Nullable Principal who) {
        CaseCheck.refuse(check.violations(hold));
        var done = Versions.done(holds.place(
                Versions.whose(id, rid, ifMatch, who),
                CaseForm.text(hold.reason()).orElseThrow(),
                Until.of(hold.until(), zone(id, rid))));
        return Versions.answer(
                ResponseEntity.created(URI.create("/cases/" + id + "/recipients/" + rid + "/holds/" + done.part())),
                done);
    }

    @Operation(summary = "Lifts a hold: what was held back and is still of use goes out at its next safe hour.")
    @DeleteMapping("/cases/{id}/recipients/{rid}/holds/{hid}")
    ResponseEntity<Versions.Answer> lift(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @PathVariable UUID hid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who) {
        return Versions.answer(holds.lift(Versions.whose(id, rid, ifMatch, who), hid));
    }

    private ZoneId zone(UUID id, UUID rid) {
        return show.find(new CaseId(id))
                .flatMap(file -> file.person(new RecipientId(rid)))
                .map(Recipient::zone)
                .orElseThrow(Versions::nobody);
    }
}
