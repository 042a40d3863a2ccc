package org.timelynotice.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case as a program registers it; everything may be missing until {@link CaseForm} has looked at it. */
record CaseRequest(
        @Nullable String jurisdiction,
        @Nullable String court,
        @Nullable List<@Nullable String> caseNumbers,
        @Nullable List<@Nullable DefendantRequest> defendants,
        @Nullable List<@Nullable RecipientRequest> recipients) {

    record NameRequest(
            @Nullable String given,
            @Nullable String middle,
            @Nullable String surname) {}

    record DefendantRequest(
            @Nullable NameRequest name,
            @Nullable String birthDate,
            @Nullable Map<String, @Nullable String> identifiers,
            @Nullable List<@Nullable ContactRequest> contactPoints) {}

    record RecipientRequest(
            @Nullable String role,
            @Nullable NameRequest name,
            @Nullable String language,
            @Nullable String zone,
            @Nullable List<@Nullable ContactRequest> contactPoints,

            @ArraySchema(schema = @Schema(oneOf = {String.class, CaseView.ElectionView.class})) @Nullable
            List<JsonNode> elections) {}

    /**
     * @param safeTimes each {@code {"days":["MON"],"from":"09:00","until":"17:00"}}, in the recipient's zone
     * @param wakeFor {@code RELEASE}, {@code ESCAPE}
     */
    record ContactRequest(
            @Nullable String channel,
            @Nullable String address,
            @Nullable String tier,
            @Nullable String codePhrase,
            @Nullable List<@Nullable SafeTimeRequest> safeTimes,
            @Nullable List<@Nullable String> wakeFor) {}

    record SafeTimeRequest(
            @Nullable List<@Nullable String> days,
            @Nullable String from,

            @com.fasterxml.jackson.annotation.JsonAlias("to") @JsonProperty("until") @Nullable
            String until) {}
}
