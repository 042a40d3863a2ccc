package org.timelynotice.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case as a program registers it; anything may be missing or wrong until {@link CaseCheck} has looked at it.
 *
 * @param separate {@code true}: it is followed beside another that looks the same, such as a second case of the same victim
 */
record CaseRequest(
        @NotBlank(message = MISSING) @Size(max = MOST, message = LONG) @Fits(Form.JURISDICTION) @Nullable
        String jurisdiction,

        @Size(max = MOST, message = LONG) @Nullable String court,

        @Nullable List<@NotNull(message = NULL) @Size(max = MOST, message = LONG) @Nullable String> caseNumbers,

        @Nullable List<@NotNull(message = NULL) @Valid @Nullable DefendantRequest> defendants,

        @Nullable List<@NotNull(message = NULL) @Valid @Nullable RecipientRequest> recipients,

        @Nullable Boolean separate) {

    static final int MOST = 500;
    private static final int MOST_ALIASES = 50;
    private static final String MANY = "has more than 50 names";
    static final String MISSING = "is missing";
    private static final String NULL = "is null";
    static final String LONG = "is longer than 500 characters";

    record NameRequest(
            @Size(max = MOST, message = LONG) @Nullable String given,
            @Size(max = MOST, message = LONG) @Nullable String middle,
            @Size(max = MOST, message = LONG) @Nullable String surname) {}

    /**
     * @param aliases other names by which the same person is known
     */
    record DefendantRequest(
            @Valid @Nullable NameRequest name,

            @Size(max = MOST, message = LONG) @Fits(Form.DATE) @Nullable
            String birthDate,

            @Nullable Map<String, @Size(max = MOST, message = LONG) @Nullable String> identifiers,

            @Size(max = MOST_ALIASES, message = MANY) @Nullable
            List<@NotNull(message = NULL) @Valid @Nullable NameRequest> aliases,

            @Nullable List<@NotNull(message = NULL) @Valid @Nullable ContactRequest> contactPoints) {}

    record RecipientRequest(
            @NotBlank(message = MISSING) @Fits(Form.ROLE) @Nullable
            String role,

            @Valid @Nullable NameRequest name,

            @Size(max = MOST, message = LONG) @Fits(Form.LANGUAGE) @Nullable
            String language,

            @NotBlank(message = MISSING) @Fits(Form.ZONE) @Nullable
            String zone,

            @Nullable List<@NotNull(message = NULL) @Valid @Nullable ContactRequest> contactPoints,

            @ArraySchema(schema = @Schema(oneOf = {String.class, CaseView.ElectionView.class})) @Nullable
            List<JsonNode> elections) {}

    /**
     * @param safeTimes each {@code {"days":["MON"],"from":"09:00","until":"17:00"}}, in the recipient's zone
     * @param wakeFor {@code RELEASE}, {@code ESCAPE}; {@code NEVER} or an empty list for nothing; absent where nobody has asked
     * @param voicemail whether somebody who calls may leave a message there; no, where it is left out
     * @param recheckBy the day on which somebody is asked to find out whether the address is still safe
     */
    @Reachable
    record ContactRequest(
            @NotBlank(message = MISSING) @Fits(Form.CHANNEL) @Nullable
            String channel,

            @NotBlank(message = MISSING) @Size(max = MOST, message = LONG) @Nullable
            String address,

            @Fits(Form.TIER) @Nullable String tier,

            @Size(max = MOST, message = LONG) @Nullable String codePhrase,

            @Nullable List<@NotNull(message = NULL) @Valid @Nullable SafeTimeRequest> safeTimes,

            @Nullable List<@NotBlank(message = MISSING) @Fits(Form.WAKE_FOR) @Nullable String> wakeFor,

            @Nullable Boolean voicemail,

            @Size(max = MOST, message = LONG) @Fits(Form.DATE) @Nullable
            String recheckBy) {}

    record SafeTimeRequest(
            @Nullable List<@NotBlank(message = MISSING) @Fits(Form.DAY) @Nullable String> days,

            @NotBlank(message = MISSING) @Fits(Form.TIME) @Nullable
            String from,

            @JsonAlias("to") @JsonProperty("until") @NotBlank(message = MISSING) @Fits(Form.TIME) @Nullable
            String until) {}
}
