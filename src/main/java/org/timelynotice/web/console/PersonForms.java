package org.timelynotice.web.console;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.WakeFor;

/**
 * What somebody may say of themselves when they are asked, to be filled in: what they choose, whether they may be woken, another
 * address. Holds no address and no name but their initials.
 *
 * @param version of their record as it is shown: a later one is not overwritten
 * @param who role and initials
 * @param numbers at which a phone rings, by their place among their addresses
 * @param ways all their addresses, likewise
 */
record PersonForms(UUID id, long version, String who, List<TopicChoice> choices, List<Number> numbers, List<Way> ways) {

    /** What they chose of one topic. */
    record TopicChoice(Topic topic, String label, Choice choice) {}

    /** Whether they may be woken at a number. */
    record Number(UUID id, String label, WakeAnswer answer) {}

    /** An address that may be theirs no longer. */
    record Way(UUID id, String label) {}

    /** What somebody may answer who is asked whether they may be woken. */
    enum WakeAnswer {
        NOT_ASKED("Nobody has asked", Set.of()),
        BOTH("Yes: for a release and for an escape", Set.of(WakeFor.RELEASE, WakeFor.ESCAPE)),
        RELEASE("For a release alone", Set.of(WakeFor.RELEASE)),
        ESCAPE("For an escape alone", Set.of(WakeFor.ESCAPE)),
        NEVER("No: for nothing", Set.of(WakeFor.NEVER));

        private final String label;
        private final Set<WakeFor> events;

        WakeAnswer(String label, Set<WakeFor> events) {
            this.label = label;
            this.events = events;
        }

        public String label() {
            return label;
        }

        Set<WakeFor> events() {
            return events;
        }

        static WakeAnswer of(Set<WakeFor> events) {
            boolean release = events.contains(WakeFor.RELEASE);
            if (events.contains(WakeFor.ESCAPE)) {
                return release ? BOTH : ESCAPE;
            }
            if (release) {
                return RELEASE;
            }
            return events.isEmpty() ? NOT_ASKED : NEVER;
        }
    }

    static PersonForms of(Recipient person) {
        List<ContactPoint> points = person.contactPoints();
        return new PersonForms(
                person.id().value(),
                person.standing().version(),
                Labels.of(person.role()) + " " + person.name().initials(),
                person.elections().choices().entrySet().stream()
                        .map(one -> new TopicChoice(one.getKey(), Labels.of(one.getKey()), one.getValue()))
                        .toList(),
                points.stream()
                        .filter(point -> rings(point.channel()))
                        .map(point ->
                                new Number(point.id().value(), label(points, point), WakeAnswer.of(point.wakeFor())))
                        .toList(),
                points.stream()
                        .map(point -> new Way(point.id().value(), label(points, point)))
                        .toList());
    }

    private static boolean rings(Channel channel) {
        return channel == Channel.SMS || channel == Channel.VOICE;
    }

    private static String label(List<ContactPoint> all, ContactPoint point) {
        return "Address " + (all.indexOf(point) + 1) + ", " + Labels.of(point.channel()) + ", "
                + Labels.of(point.state());
    }
}
