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
 * @param alternatives each a union of walks
 */
record Paths(List<List<Walk>> alternatives) {

    static final Paths NONE = new Paths(List.of());

    /** What the first alternative that leads anywhere leads to; each element once, however it is referred to. */
    Nodes first(Place place) {
        for (List<Walk> alternative : alternatives) {
            Nodes found = distinct(place, List.of(alternative));
            if (found.size() > 0) {
                return found;
            }
        }
        return new Nodes();
    }

    /** What all alternatives lead to. */
    Nodes all(Place place) {
        return distinct(place, alternatives);
    }

    /** The first text that is there and is no placeholder. */
    Optional<String> text(Place place, Set<String> placeholders) {
        return text(place, placeholders, false, Texts::squeeze);
    }

    /**
     * As {@link #text}, for a number or key.
     *
     * @param own whether nothing is read from outside the element at hand
     */
    Optional<String> key(Place place, Set<String> placeholders, boolean own) {
        return text(place, placeholders, own, Texts::unfold);
    }

    /** As {@link #key}, what each walk of the first alternative that says anything says first, each text once. */
    List<String> keys(Place place, Set<String> placeholders, boolean own) {
        for (List<Walk> alternative : alternatives) {
            var texts = new LinkedHashSet<String>();
            for (Walk walk : alternative) {
                String text = text(walk, place, placeholders, own, Texts::unfold);
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
    List<String> texts(Place place, Set<String> placeholders) {
        return alternatives.stream()
                .flatMap(alternative -> new Paths(List.of(alternative)).text(place, placeholders).stream())
                .distinct()
                .toList();
    }

    /** The texts of the first alternative that says anything, each once, with commas between. */
    Optional<String> joined(Place place, Set<String> placeholders) {
        for (List<Walk> alternative : alternatives) {
            var texts = new LinkedHashSet<String>();
            for (Walk walk : alternative) {
                new Paths(List.of(List.of(walk))).text(place, placeholders).ifPresent(texts::add);
            }
            if (!texts.isEmpty()) {
                return Optional.of(String.join(", ", texts));
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(Place place, Set<String> placeholders, boolean own, UnaryOperator<String> shape) {
        for (List<Walk> alternative : alternatives) {
            for (Walk walk : alternative) {
                String text = text(walk, place, placeholders, own, shape);
                if (text != null) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String text(
            Walk walk, Place place, Set<String> placeholders, boolean own, UnaryOperator<String> shape) {
        if (own && walk.start() != Walk.Start.HERE) {
            return null;
        }
        Nodes found = walk.from(place);
        for (int i = 0; i < found.size(); i++) {
            String text = shape.apply(place.tape().text(found.get(i)));
            if (Texts.says(text, placeholders)) {
                return text;
            }
        }
        return null;
    }

    private static Nodes distinct(Place place, List<List<Walk>> alternatives) {
        var all = new Nodes();
        for (List<Walk> alternative : alternatives) {
            for (Walk walk : alternative) {
                walk.collect(place, all);
            }
        }
        if (all.size() < 2) {
            return all;
        }
        var seen = new HashSet<Integer>();
        var once = new Nodes();
        for (int i = 0; i < all.size(); i++) {
            if (seen.add(place.tape().resolved(all.get(i)))) {
                once.add(all.get(i));
            }
        }
        return once;
    }
}
