package org.timelynotice.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.Elections;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asked for or declined: {@code "ALL"} or {@code "HEARINGS"} asks; {@code {"topic":"CUSTODY","choice":"DECLINED"}}
 * says which.
 */
final class ElectionForm {

    private static final Set<String> KNOWN = Set.of("topic", "choice");

    private final List<Problems.Field> problems = new ArrayList<>();
    private final Set<Topic> requested = EnumSet.noneOf(Topic.class);
    private final Set<Topic> declined = EnumSet.noneOf(Topic.class);

    ElectionForm(String field, @Nullable List<JsonNode> given) {
        for (int i = 0; given != null && i < given.size(); i++) {
            read(field + "[" + i + "]", given.get(i));
        }
    }

    List<Problems.Field> problems() {
        return problems;
    }

    Elections elections() {
        return new Elections(requested, declined);
    }

    private void read(String at, JsonNode election) {
        election.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> bad(at + "." + name, "is not known here; known are topic, choice"));
        String topic = word(election.isString() ? election : election.path("topic"));
        JsonNode choice = election.path("choice");
        Optional<Topic> known = Arrays.stream(Topic.values())
                .filter(t -> t.name().equals(topic))
                .findFirst();
        if (known.isEmpty()) {
            bad(
                    at,
                    "must name a topic: "
                            + Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", ")));
        } else if (choice.isMissingNode() || word(choice).equals("REQUESTED")) {
            requested.add(known.get());
        } else if (word(choice).equals("DECLINED")) {
            declined.add(known.get());
        } else {
            bad(at + ".choice", "must be REQUESTED or DECLINED");
        }
    }

    private static String word(JsonNode text) {
        return text.isString() ? text.asString().strip().toUpperCase(Locale.ROOT) : "";
    }

    private void bad(String at, String reason) {
        problems.add(new Problems.Field(at, reason));
    }
}
