package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.flow.ChangeConsents;
import org.timelynotice.flow.ChangeConsents.Changed;
import org.timelynotice.flow.ChangeConsents.Given;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import tools.jackson.databind.JsonNode;

/** Where a victim's release of information is taken down and taken back. Without one an advocate's messages name nobody. */
@RestController
class ConsentController {

    private static final String SCOPE = "must be a topic or a list of topics: "
            + Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", "));

    /**
     * @param recipient the victim whose information it is
     * @param to an advocate of the case, or {@code ADVOCATE} for every one
     * @param scope a topic or a list of topics; {@code ALL} is everything
     * @param until an instant, or the last day, on the victim's clock
     */
    record ConsentRequest(
            @NotNull(message = CaseRequest.MISSING) @Nullable
            UUID recipient,

            @NotBlank(message = CaseRequest.MISSING) @Nullable
            String to,

            @ArraySchema(schema = @Schema(implementation = Topic.class)) @Nullable
            JsonNode scope,

            @NotBlank(message = CaseRequest.MISSING) @Size(max = CaseRequest.MOST, message = CaseRequest.LONG) @Nullable
            String purpose,

            @NotBlank(message = CaseRequest.MISSING) @Fits(Form.UNTIL) @Nullable
            String until,

            @NotBlank(message = CaseRequest.MISSING) @Size(max = CaseRequest.MOST, message = CaseRequest.LONG) @Nullable
            String witness) {}

    private final ChangeConsents consents;
    private final ShowCase show;
    private final CaseCheck check;
    private final Clock clock;

    ConsentController(ChangeConsents consents, ShowCase show, CaseCheck check, Clock clock) {
        this.consents = consents;
        this.show = show;
        this.check = check;
        this.clock = clock;
    }

    @Operation(summary = "A victim lets an advocate know what concerns them, on some topics and until some day.")
    @PostMapping("/cases/{id}/consents")
    ResponseEntity<CaseView.ConsentView> give(
            @PathVariable UUID id, @RequestBody ConsentRequest consent, @Nullable Principal who) {
        List<Problems.Field> problems = check.violations(consent);
        Optional<Set<Topic>> scope = scope(consent.scope());
        if (scope.isEmpty()) {
            problems.add(new Problems.Field("scope", SCOPE));
        }
        boolean everybody = Role.ADVOCATE
                .name()
                .equalsIgnoreCase(CaseForm.text(consent.to()).orElse(""));
        Optional<RecipientId> to = identifier(consent.to());
        if (!everybody && to.isEmpty() && CaseForm.text(consent.to()).isPresent()) {
            problems.add(new Problems.Field(
                    "to", "must be the id of an advocate of this case, or ADVOCATE for all of them"));
        }
        CaseCheck.refuse(problems);
        var of = new RecipientId(java.util.Objects.requireNonNull(consent.recipient()));
        var given = new Given(
                of,
                to,
                scope.orElseThrow(),
                CaseForm.text(consent.purpose()).orElseThrow(),
                Until.of(consent.until(), person(id, of).zone()),
                CaseForm.text(consent.witness()).orElseThrow());
        Changed.Done done = done(consents.give(new CaseId(id), given, Versions.name(who)));
        return ResponseEntity.created(URI.create(
                        "/cases/" + id + "/consents/" + done.release().id()))
                .body(CaseView.of(done.release(), clock.instant()));
    }

    @Operation(
            summary = "A victim takes a release back: from this moment on the advocate's messages name "
                    + "nobody again.")
    @DeleteMapping("/cases/{id}/consents/{cid}")
    CaseView.ConsentView revoke(@PathVariable UUID id, @PathVariable UUID cid, @Nullable Principal who) {
        Changed.Done done = done(consents.revoke(new CaseId(id), cid, Versions.name(who)));
        return CaseView.of(done.release(), clock.instant());
    }

    private static Changed.Done done(Changed changed) {
        if (changed instanceof Changed.Refused refused) {
            throw Problems.invalid(refused.conflicts().stream()
                    .map(conflict -> new Problems.Field(conflict.field(), conflict.reason()))
                    .toList());
        }
        if (changed instanceof Changed.Unknown) {
            throw Problems.notFound("no such release of information stands in this case");
        }
        return (Changed.Done) changed;
    }

    private Recipient person(UUID id, RecipientId of) {
        return show.find(new CaseId(id))
                .orElseThrow(() -> Problems.notFound("no case of that identifier is followed"))
                .person(of)
                .orElseThrow(() -> Problems.invalid(
                        List.of(new Problems.Field("recipient", "must be a victim of this case who is told of it"))));
    }

    private static Optional<RecipientId> identifier(@Nullable String to) {
        try {
            return CaseForm.text(to).map(UUID::fromString).map(RecipientId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty where anything in it is no topic, or nothing is in it. */
    private static Optional<Set<Topic>> scope(@Nullable JsonNode scope) {
        Stream<JsonNode> words = scope == null
                ? Stream.of()
                : scope.isArray() ? StreamSupport.stream(scope.spliterator(), false) : Stream.of(scope);
        List<Optional<Topic>> topics =
                words.map(word -> ElectionForm.topic(word)).toList();
        return topics.isEmpty() || topics.contains(Optional.<Topic>empty())
                ? Optional.empty()
                : Optional.of(topics.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    }
}
