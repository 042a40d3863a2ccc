package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.ChangeContacts;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.web.api.CaseRequest.ContactRequest;

/** Where the addresses of a person are added, changed and ended; what waits takes the next safe way at once. */
@RestController
class ContactController {

    private final ChangeContacts change;
    private final ShowCase show;
    private final CaseCheck check;

    ContactController(ChangeContacts change, ShowCase show, CaseCheck check) {
        this.change = change;
        this.show = show;
        this.check = check;
    }

    @Operation(summary = "Adds an address behind the others. One that its owner stopped, or that was frozen, stays so.")
    @PostMapping("/cases/{id}/recipients/{rid}/contact-points")
    ResponseEntity<Versions.Answer> add(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactRequest contact,
            @Nullable Principal who) {
        var done = Versions.done(
                change.add(Versions.whose(id, rid, ifMatch, who), check.contact(contact, language(id, rid))));
        return Versions.answer(
                ResponseEntity.created(
                        URI.create("/cases/" + id + "/recipients/" + rid + "/contact-points/" + done.part())),
                done);
    }

    @Operation(
            summary = "Says anew how an address may be used, as a whole. Another address takes its place "
                    + "under the identifier that is answered.")
    @PutMapping("/cases/{id}/recipients/{rid}/contact-points/{pid}")
    ResponseEntity<Versions.Answer> change(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @PathVariable UUID pid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactRequest contact,
            @Nullable Principal who) {
        return Versions.answer(change.change(
                Versions.whose(id, rid, ifMatch, who),
                new ContactPointId(pid),
                check.contact(contact, language(id, rid))));
    }

    @Operation(summary = "An address is used no longer.")
    @DeleteMapping("/cases/{id}/recipients/{rid}/contact-points/{pid}")
    ResponseEntity<Versions.Answer> end(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @PathVariable UUID pid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who) {
        return Versions.answer(change.end(Versions.whose(id, rid, ifMatch, who), new ContactPointId(pid)));
    }

    private Locale language(UUID id, UUID rid) {
        return show.find(new CaseId(id))
                .flatMap(file -> file.person(new RecipientId(rid)))
                .map(Recipient::language)
                .orElseThrow(Versions::nobody);
    }
}
