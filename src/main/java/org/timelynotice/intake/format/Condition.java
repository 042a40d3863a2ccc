package org.timelynotice.intake.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.reading.Vocabulary;
import org.timelynotice.intake.reading.Vocabulary.Understood;
import org.timelynotice.intake.xml.XmlDocument;

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
            return times.plain(paths, place).isPresent();
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

    /** Words of the format's own vocabulary for a status stand somewhere in an element. */
    record Mentions(Paths paths, Vocabulary words, List<String> meanings) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Nodes nodes = paths.all(place);
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> place.xml().text(nodes.get(i)))
                    .anyMatch(text -> meanings.stream().anyMatch(meaning -> words.mentions(text, meaning)));
        }
    }

    /** An element says something that a vocabulary does not know. */
    record NotIn(Paths paths, Vocabulary words, Set<String> placeholders) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Nodes nodes = paths.all(place);
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> PrintedText.squeeze(place.xml().text(nodes.get(i))))
                    .filter(text -> PrintedText.says(text, placeholders))
                    .anyMatch(text -> words.meaning(List.of(text)).isEmpty());
        }
    }

    /** The words for the status are understood as one of these. */
    record StatusIs(StatusRule status, List<String> meanings) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return status.understood(place)
                    .map(Understood::meaning)
                    .filter(meanings::contains)
                    .isPresent();
        }
    }

    /** More than one element is there, however often each is referred to. */
    record Several(Paths paths) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            return paths.all(place).size() > 1;
        }
    }

    /** An element says something, or one in it does, and none of these words. */
    record SaysOther(Paths paths, List<String> than) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Nodes nodes = paths.all(place);
            return IntStream.range(0, nodes.size()).anyMatch(i -> says(place.xml(), nodes.get(i), than));
        }
    }

    /** An element is there, and neither it nor any in it says anything. */
    record Empty(Paths paths) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Nodes nodes = paths.all(place);
            return IntStream.range(0, nodes.size()).anyMatch(i -> !says(place.xml(), nodes.get(i), List.of()));
        }
    }

    /** An element says something that is understood as none of these meanings, or not at all. */
    record MeansOther(Paths paths, Vocabulary words, List<String> than, Set<String> placeholders) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Nodes nodes = paths.all(place);
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> PrintedText.squeeze(place.xml().text(nodes.get(i))))
                    .filter(text -> PrintedText.says(text, placeholders))
                    .anyMatch(text -> words.meaning(List.of(text))
                            .map(Understood::meaning)
                            .filter(than::contains)
                            .isEmpty());
        }
    }

    /** Whether an element says anything but some words; what no format names may say anything. */
    private static boolean says(XmlDocument xml, int node, List<String> but) {
        String text = Nodes.fold(xml.text(node));
        if (!text.isEmpty()) {
            return !but.contains(text);
        }
        for (int child = xml.firstChild(xml.resolved(node)); child != XmlDocument.NONE; child = xml.next(child)) {
            boolean hidden = xml.firstChild(child) == XmlDocument.NONE && !xml.isNamedByFormats(child);
            if (hidden || says(xml, child, but)) {
                return true;
            }
        }
        return false;
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

    /** An element names a day, or an hour of the same day, after another's; also where there is no other to compare it with. */
    record Later(Paths paths, Paths than, TimeReader times) implements Condition {
        @Override
        public boolean holds(MessagePlace place) {
            Optional<PrintedTime> time = times.plain(paths, place);
            Optional<PrintedTime> bound = times.plain(than, place);
            return time.isPresent() && (bound.isEmpty() || time.get().isAfter(bound.get()));
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
