package org.timelynotice.registration;

import java.time.Duration;
import java.util.List;
import org.timelynotice.casefile.Role;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** The question that everybody is to be asked whom an alarm may wake; until they answer, the agency's default holds. */
public final class MayWeWake {

    public static final String QUESTION =
            "nobody has asked a victim of this case whether a release or an escape may wake them: ask them, and enter the answer"
                    + " at their phone number. Until then the agency's default holds";
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    private MayWeWake() {}

    /** Victims with a phone of which they have said neither when it may be used nor whether it may ring at night. */
    public static List<RecipientId> unanswered(List<Recipient> people) {
        return people.stream()
                .filter(person -> person.role() == Role.VICTIM)
                .filter(person -> person.contactPoints().stream().anyMatch(MayWeWake::isOpen))
                .map(Recipient::id)
                .toList();
    }

    private static boolean isOpen(ContactPoint point) {
        boolean rings = point.channel() == Channel.SMS || point.channel() == Channel.VOICE;
        return rings && point.wakeFor().isEmpty();
    }
}
