package org.timelynotice.intake.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that must be so in a message for a rule to apply. */
sealed interface Condition {

    boolean holds(MessagePlace place);

    /** An element is there, or is not. */
    record Presence(Paths paths, boolean wanted) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return (paths.all(place).size() > 0) == wanted;
        }
    }

    /** An element says anything at all. */
    record HasText(Paths paths) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return paths.all(place).anyText(place.xml(), text -> !text.isEmpty());
        }
    }

    /** An element names a day. */
    record Dated(Paths paths, TimeReader times) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return times.plainDay(paths, place).isPresent();
        }
    }

    /** An element says one of these words, or holds one among others; compared folded. */
    record TextMatches(Paths paths, List<String> is, List<String> contains) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return paths.all(place)
                    .anyText(
                            place.xml(),
                            text -> is.contains(text) || contains.stream().anyMatch(text::contains));
        }
    }

    /** An element holds a whole number above a bound. */
    record Above(Paths paths, long bound) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return paths.all(place).anyText(place.xml(), text -> {
                Long number = whole(text);
                return number != null && number > bound;
            });
        }
    }

    /** An element names a day after another's; also where there is no other to compare it with. */
    record Later(Paths paths, Paths than, TimeReader times) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Optional<LocalDate> day = times.plainDay(paths, place);
            Optional<LocalDate> bound = times.plainDay(than, place);
            return day.isPresent() && (bound.isEmpty() || day.get().isAfter(bound.get()));
        }
    }

    /** Null where the text is no whole number. */
    static @Nullable Long whole(String text) {
        boolean digits = !text.isEmpty() && text.length() < 18;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits ? Long.valueOf(text) : null;
    }
}
