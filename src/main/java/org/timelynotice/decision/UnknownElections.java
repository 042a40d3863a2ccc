package org.timelynotice.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Ruling;
import org.timelynotice.rights.Trigger;

/** People to whom something is given on request, and whom nobody has asked: somebody is to ask them, once. */
public final class UnknownElections {

    private UnknownElections() {}

    /** How begins what somebody is asked of a person. */
    public static String asked(Recipient person) {
        return "the " + person.role().name().toLowerCase(Locale.ROOT) + " " + person.id() + " was never asked about ";
    }

    static Decision ask(CourtEvent event, Ruling ruling, List<Recipient> people, CaseEntries entries, Instant doBy) {
        if (event.header().action() == EventAction.WITHDRAWAL) {
            return Decision.NOTHING;
        }
        return people.stream()
                .filter(person -> !person.standing().asked())
                .map(person -> ask(person, unknown(ruling, person), entries, doBy))
                .reduce(Decision.NOTHING, Decision::and);
    }

    private static Set<Topic> unknown(Ruling ruling, Recipient person) {
        return ruling.obligations().stream()
                .filter(owed -> owed.role() == person.role() && owed.trigger() == Trigger.ON_REQUEST)
                .map(Obligation::topic)
                .filter(topic -> person.elections().choice(topic) == Choice.NOT_ASKED)
                .collect(Collectors.toSet());
    }

    private static Decision ask(Recipient person, Set<Topic> topics, CaseEntries entries, Instant doBy) {
        if (topics.isEmpty()) {
            return Decision.NOTHING;
        }
        String reason =
                asked(person) + words(topics) + ", which is given on request: ask them, and enter what they elect";
        var task = new Decision.CaseTask(entries.theCase(), reason, entries.now(), doBy);
        return Decision.of(new Decision.AskElections(person.id(), task), entries.personAsked(reason));
    }

    private static String words(Set<Topic> topics) {
        return topics.stream()
                .sorted()
                .map(topic -> topic.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
