package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.util.List;
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
import org.timelynotice.flow.ChangePeople;
import org.timelynotice.flow.ChangePerson;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.web.api.CaseRequest.RecipientRequest;
import tools.jackson.databind.JsonNode;

/** Where the people of a followed case are added, changed and ended; every change is obeyed from the moment in which it is answered. */
@RestController
class PeopleController {

    private final ChangePeople people;
    private final ChangePerson change;
    private final CaseCheck check;

    PeopleController(ChangePeople people, ChangePerson change, CaseCheck check) {
        this.people = people;
        this.change = change;
        this.check = check;
    }

    @Operation(
            summary = "Somebody is told of this case from now on, and of the hearings and releases to come "
                    + "that were announced before.")
    @PostMapping("/cases/{id}/recipients")
    ResponseEntity<Versions.Answer> add(
            @PathVariable UUID id, @RequestBody RecipientRequest person, @Nullable Principal who) {
        Changed changed = people.add(new CaseId(id), check.person(person), Versions.name(who));
        if (changed instanceof Changed.Unknown) {
            throw Problems.notFound("no case of that identifier is followed");
        }
        Changed.Done done = Versions.done(changed);
        return Versions.answer(ResponseEntity.created(URI.create("/cases/" + id + "/recipients/" + done.part())), done);
    }

    @Operation(
            summary = "Says anew who somebody is and how they are told. Name, language, addresses and "
                    + "elections that are left out stay as they are; the role cannot change.")
    @PutMapping("/cases/{id}/recipients/{rid}")
    ResponseEntity<Versions.Answer> change(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecipientRequest person,
            @Nullable Principal who) {
        return Versions.answer(people.change(Versions.whose(id, rid, ifMatch, who), check.change(person)));
    }

    @Operation(summary = "Somebody is told of this case no longer; what the law still owes them is handed to a person.")
    @DeleteMapping("/cases/{id}/recipients/{rid}")
    ResponseEntity<Versions.Answer> end(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who) {
        return Versions.answer(people.end(Versions.whose(id, rid, ifMatch, who)));
    }

    @Operation(
            summary = "What a person elects: [\"ALL\"], or for each topic REQUESTED, DECLINED, NOT_ASKED. "
                    + "Topics that are not named stay as they are. What waits for them and is declined now "
                    + "is waived at once.")
    @PutMapping("/cases/{id}/recipients/{rid}/elections")
    ResponseEntity<Versions.Answer> elect(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody List<JsonNode> elections,
            @Nullable Principal who) {
        var form = new ElectionForm("elections", elections);
        CaseCheck.refuse(form.problems());
        if (form.choices().isEmpty()) {
            throw Problems.invalid(List.of(new Problems.Field(
                    "elections", "names no topic: nothing would change; NOT_ASKED takes back what was entered")));
        }
        return Versions.answer(change.elect(Versions.whose(id, rid, ifMatch, who), form.choices()));
    }
}
