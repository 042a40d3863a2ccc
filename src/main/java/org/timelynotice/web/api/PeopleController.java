package org.timelynotice.web.api;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.ChangePerson;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.recipient.RecipientId;
import tools.jackson.databind.JsonNode;

/** Where what is on record of the people of a case is changed; every change is obeyed from the moment in which it is answered. */
@RestController
class PeopleController {

    private final ChangePerson change;

    PeopleController(ChangePerson change) {
        this.change = change;
    }

    /**
     * What a person elects: {@code ["ALL"]}, or for each topic {@code REQUESTED}, {@code DECLINED}, {@code NOT_ASKED}. Topics that are
     * not named stay as they are. What waits for them and is declined now is waived at once.
     */
    @PutMapping("/cases/{id}/recipients/{rid}/elections")
    ResponseEntity<Versions.Answer> elect(
            @PathVariable UUID id,
            @PathVariable UUID rid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody List<JsonNode> elections,
            @Nullable Principal who) {
        var form = new ElectionForm("elections", elections);
        if (!form.problems().isEmpty()) {
            throw Problems.invalid(form.problems());
        }
        return Versions.answer(change.elect(whose(id, rid, ifMatch, who), form.choices()));
    }

    static Whose whose(UUID id, UUID rid, @Nullable String ifMatch, @Nullable Principal who) {
        return new Whose(new CaseId(id), new RecipientId(rid), Versions.asked(ifMatch), name(who));
    }

    /** The name that somebody signed in with, or the holder of a program's token. */
    private static String name(@Nullable Principal who) {
        return Optional.ofNullable(who).map(Principal::getName).orElse("sandbox");
    }
}
