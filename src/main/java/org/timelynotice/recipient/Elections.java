package org.timelynotice.recipient;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.casefile.Topic;

/**
 * What a person asked to be told and what they declined; what is in neither they were never asked. What they said of one topic goes
 * before what they said of all.
 *
 * @param requested topics of notices that the law gives on request
 * @param declined topics that they waived in writing
 */
public record Elections(Set<Topic> requested, Set<Topic> declined) {

    /** Nobody has asked yet. */
    public static final Elections NONE = new Elections(Set.of(), Set.of());

    public Elections {
        requested = Set.copyOf(requested);
        declined = Set.copyOf(declined);
    }

    /**
     * Of a choice for each topic that a person was asked about. Where all is chosen and one topic was not asked about, the choice is
     * of the others.
     */
    public static Elections of(Map<Topic, Choice> chosen) {
        var all = new EnumMap<Topic, Choice>(Topic.class);
        all.putAll(chosen);
        if (all.containsValue(Choice.NOT_ASKED)) {
            Optional.ofNullable(all.remove(Topic.ALL))
                    .ifPresent(others -> single().forEach(topic -> all.putIfAbsent(topic, others)));
        }
        return new Elections(with(all, Choice.REQUESTED), with(all, Choice.DECLINED));
    }

    private static Set<Topic> with(Map<Topic, Choice> chosen, Choice choice) {
        return chosen.entrySet().stream()
                .filter(one -> one.getValue() == choice)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The same but for the topics that are named; a choice of all replaces every other. */
    public Elections with(Map<Topic, Choice> named) {
        var all = new EnumMap<Topic, Choice>(Topic.class);
        if (!named.containsKey(Topic.ALL)) {
            requested.forEach(topic -> all.put(topic, Choice.REQUESTED));
            declined.forEach(topic -> all.put(topic, Choice.DECLINED));
        }
        all.putAll(named);
        return of(all);
    }

    public Choice choice(Topic topic) {
        return named(topic).or(() -> named(Topic.ALL)).orElse(Choice.NOT_ASKED);
    }

    private Optional<Choice> named(Topic topic) {
        return declined.contains(topic)
                ? Optional.of(Choice.DECLINED)
                : Optional.of(Choice.REQUESTED).filter(choice -> requested.contains(topic));
    }

    /** The choice for every topic that a rule can have, in their order. */
    public Map<Topic, Choice> choices() {
        var choices = new EnumMap<Topic, Choice>(Topic.class);
        single().forEach(topic -> choices.put(topic, choice(topic)));
        return choices;
    }

    public boolean requested(Topic topic) {
        return choice(topic) == Choice.REQUESTED;
    }

    public boolean declined(Topic topic) {
        return choice(topic) == Choice.DECLINED;
    }

    private static Set<Topic> single() {
        Set<Topic> topics = EnumSet.copyOf(Arrays.asList(Topic.values()));
        topics.remove(Topic.ALL);
        return topics;
    }
}
