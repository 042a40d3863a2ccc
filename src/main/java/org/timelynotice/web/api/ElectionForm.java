package org.timelynotice.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Elections;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asked for or declined: {@code "ALL"} or {@code "HEARINGS"} asks; {@code {"topic":"CUSTODY","choice":"DECLINED"}}
 * says which; {@code NOT_ASKED} takes back
 * what was entered. What was said of one topic goes before {@code "ALL"}.
 */
final class ElectionForm {

    private static final Set<String> KNOWN = Set.of("topic", "choice");

    private final List<Problems.Field> problems = new ArrayList<>();
    private final Map<Topic, Choice> choices = new EnumMap<>(Topic.class);

    ElectionForm(String field, @Nullable List<JsonNode> given) {
        for (int i = 0; given != null && i < given.size(); i++) {
            read(field + "[" + i + "]", given.get(i));
        }
    }

    List<Problems.Field> problems() {
        return problems;
    }

    Elections elections() {
        return Elections.of(choices);
    }

    /** The topics that were named, each with what was chosen. */
    Map<Topic, Choice> choices() {
        return Map.copyOf(choices);
    }

    private void read(String at, JsonNode election) {
        election.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> bad(at + "." + name, "is not known here; known are topic, choice"));
        JsonNode choice = election.path("choice");
        Optional<Topic> known = topic(election.isString() ? election : election.path("topic"));
        if (known.isEmpty()) {
            bad(
                    at,
                    "must name a topic: "
                            + Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", ")));
        } else {
            chosen(choice)
                    .ifPresentOrElse(
                            one -> choose(at, known.get(), one),
                            () -> bad(at + ".choice", "must be REQUESTED, DECLINED or NOT_ASKED"));
        }
    }

    static Optional<Topic> topic(JsonNode named) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(word(named)))
                .findFirst();
    }

    private static Optional<Choice> chosen(JsonNode choice) {
        return choice.isMissingNode()
                ? Optional.of(Choice.REQUESTED)
                : Arrays.stream(Choice.values())
                        .filter(one -> one.name().equals(word(choice)))
                        .findFirst();
    }

    private void choose(String at, Topic topic, Choice choice) {
        Choice before = choices.putIfAbsent(topic, choice);
        if (before != null && before != choice) {
            bad(at, "chooses otherwise than an earlier entry of the same topic");
        }
    }

    private static String word(JsonNode text) {
        return text.isString() ? text.asString().strip().toUpperCase(Locale.ROOT) : "";
    }

    private void bad(String at, String reason) {
        problems.add(new Problems.Field(at, reason));
    }
}
