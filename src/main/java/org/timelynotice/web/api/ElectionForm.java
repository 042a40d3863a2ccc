package org.timelynotice.web.api;

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

    private final String field;
    private final List<JsonNode> given;
    private final List<Problems.Field> problems;
    private final Set<Topic> requested = EnumSet.noneOf(Topic.class);
    private final Set<Topic> declined = EnumSet.noneOf(Topic.class);

    ElectionForm(String field, @Nullable List<JsonNode> given, List<Problems.Field> problems) {
        this.field = field;
        this.given = given == null ? List.of() : given;
        this.problems = problems;
    }

    Elections elections() {
        for (int i = 0; i < given.size(); i++) {
            read(field + "[" + i + "]", given.get(i));
        }
        return new Elections(requested, declined);
    }

    private void read(String at, JsonNode election) {
        String topic = election.isString()
                ? election.asString()
                : election.path("topic").asString("");
        String choice = election.path("choice").asString("REQUESTED").toUpperCase(Locale.ROOT);
        Optional<Topic> known = Arrays.stream(Topic.values())
                .filter(t -> t.name().equals(topic.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            bad(
                    at,
                    "must name a topic: "
                            + Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", ")));
        } else if (choice.equals("REQUESTED")) {
            requested.add(known.get());
        } else if (choice.equals("DECLINED")) {
            declined.add(known.get());
        } else {
            bad(at + ".choice", "must be REQUESTED or DECLINED");
        }
    }

    private void bad(String at, String reason) {
        problems.add(new Problems.Field(at, reason));
    }
}
