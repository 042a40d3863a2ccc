package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.format.Format.Chosen;
import org.timelynotice.intake.reading.Vocabulary;
import org.timelynotice.intake.reading.Vocabulary.Understood;

/**
 * The kind of event that the words for a status mean. Words that are not understood make the event a question, and where nothing is said
 * something else decides.
 *
 * @param otherwise the kind of what is not understood
 */
record StatusRule(Paths status, Vocabulary words, EventKind otherwise, Set<String> placeholders)
        implements Format.Rule<EventKind> {

    @Override
    public Optional<Chosen<EventKind>> choose(MessagePlace place) {
        Nodes nodes = said(place);
        return texts(nodes, place).isEmpty()
                ? Optional.empty()
                : Optional.of(understood(place)
                        .map(said -> new Chosen<>(
                                EventKind.valueOf(said.meaning()), said.note().orElse(null), null))
                        .orElseGet(() -> new Chosen<>(
                                otherwise,
                                null,
                                place.xml().pathOf(nodes.get(0))
                                        + ": the words for the status are not understood (words "
                                        + mark(texts(nodes, place)) + ")")));
    }

    /** Tells words from other words without repeating them, for they may name somebody: the same are asked about once, and others again. */
    private static String mark(List<String> texts) {
        return "%04x".formatted(String.join(" ", texts).toLowerCase(Locale.ROOT).hashCode() & 0xffff);
    }

    Optional<Understood> understood(MessagePlace place) {
        List<String> texts = texts(said(place), place);
        return texts.isEmpty() ? Optional.empty() : words.meaning(texts);
    }

    /** The first place that says anything: an empty one is not in the way of the code beside it. */
    private Nodes said(MessagePlace place) {
        return status.alternatives().stream()
                .map(alternative -> new Paths(List.of(alternative)).all(place))
                .filter(nodes -> !texts(nodes, place).isEmpty())
                .findFirst()
                .orElseGet(Nodes::new);
    }

    private List<String> texts(Nodes nodes, MessagePlace place) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.size(); i++) {
            String text = PrintedText.squeeze(place.xml().text(nodes.get(i)));
            if (PrintedText.says(text, placeholders)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
