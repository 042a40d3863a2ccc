package org.timelynotice.intake.format;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The paths at which one fact may stand, the better ones first.
 *
 * @param alternatives each a union of paths
 */
record Paths(List<List<CompiledPath>> alternatives) {

    static final Paths NONE = new Paths(List.of());

    /** What the first alternative that leads anywhere leads to; each element once, however it is referred to. */
    Nodes first(MessagePlace place) {
        for (List<CompiledPath> alternative : alternatives) {
            Nodes found = distinct(place, List.of(alternative));
            if (found.size() > 0) {
                return found;
            }
        }
        return new Nodes();
    }

    /** What all alternatives lead to. */
    Nodes all(MessagePlace place) {
        return distinct(place, alternatives);
    }

    /** The same places, without those outside of the element at hand. */
    Paths inside() {
        return new Paths(alternatives.stream()
                .map(alternative -> alternative.stream()
                        .filter(path -> path.start() == CompiledPath.Start.HERE)
                        .toList())
                .toList());
    }

    /** The first text that is there and is no placeholder. */
    Optional<String> text(MessagePlace place, Set<String> placeholders) {
        return text(place, placeholders, false, PrintedText::squeeze);
    }

    /**
     * As {@link #text}, for a number or key.
     *
     * @param own whether nothing is read from outside the element at hand
     */
    Optional<String> key(MessagePlace place, Set<String> placeholders, boolean own) {
        return text(place, placeholders, own, PrintedText::unfold);
    }

    /** As {@link #key}, what each path of the first alternative that says anything says first, each text once. */
    List<String> keys(MessagePlace place, Set<String> placeholders, boolean own) {
        for (List<CompiledPath> alternative : alternatives) {
            var texts = new LinkedHashSet<String>();
            for (CompiledPath path : alternative) {
                String text = text(path, place, placeholders, own, PrintedText::unfold);
                if (text != null) {
                    texts.add(text);
                }
            }
            if (!texts.isEmpty()) {
                return List.copyOf(texts);
            }
        }
        return List.of();
    }

    /** What each alternative says first, each text once. */
    List<String> texts(MessagePlace place, Set<String> placeholders) {
        return alternatives.stream()
                .flatMap(alternative -> new Paths(List.of(alternative)).text(place, placeholders).stream())
                .distinct()
                .toList();
    }

    /** The texts of the first alternative that says anything, each once, with commas between. */
    Optional<String> joined(MessagePlace place, Set<String> placeholders) {
        for (List<CompiledPath> alternative : alternatives) {
            var texts = new LinkedHashSet<String>();
            for (CompiledPath path : alternative) {
                new Paths(List.of(List.of(path))).text(place, placeholders).ifPresent(texts::add);
            }
            if (!texts.isEmpty()) {
                return Optional.of(String.join(", ", texts));
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(
            MessagePlace place, Set<String> placeholders, boolean own, UnaryOperator<String> shape) {
        for (List<CompiledPath> alternative : alternatives) {
            for (CompiledPath path : alternative) {
                String text = text(path, place, placeholders, own, shape);
                if (text != null) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String text(
            CompiledPath path, MessagePlace place, Set<String> placeholders, boolean own, UnaryOperator<String> shape) {
        if (own && path.start() != CompiledPath.Start.HERE) {
            return null;
        }
        Nodes found = path.from(place);
        for (int i = 0; i < found.size(); i++) {
            String text = shape.apply(place.xml().text(found.get(i)));
            if (PrintedText.says(text, placeholders)) {
                return text;
            }
        }
        return null;
    }

    private static Nodes distinct(MessagePlace place, List<List<CompiledPath>> alternatives) {
        var all = new Nodes();
        for (List<CompiledPath> alternative : alternatives) {
            for (CompiledPath path : alternative) {
                path.collect(place, all);
            }
        }
        if (all.size() < 2) {
            return all;
        }
        var seen = new HashSet<Integer>();
        var once = new Nodes();
        for (int i = 0; i < all.size(); i++) {
            if (seen.add(place.xml().resolved(all.get(i)))) {
                once.add(all.get(i));
            }
        }
        return once;
    }
}
