package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Obligation;

/** A victim who asked to be told, or may be in danger, and whom no rule tells of a custody or a hearing: they are never passed over. */
final class Untold {

    static final LegalBasis BASIS = new LegalBasis("policy-untold", "Agency policy");
    static final String NOT_TOLD_BEFORE = "given to those who may know of what this undoes, and this person does not";

    private Untold() {}

    /**
     * Why a person is asked; empty where nobody need be. What a victim declined is no question.
     *
     * @param unasked what they would be owed if they had asked for it
     */
    static Optional<String> whyAsk(Recipient person, CourtEvent event, List<Obligation> unasked) {
        EventKind kind = event.kind();
        boolean followed =
                kind.isCustody() && kind != EventKind.NUMBER_CHANGED || kind.isHearing() || kind == EventKind.BAIL;
        boolean concerned = !person.elections().requested().isEmpty() || kind.isAlarm();
        return person.role() == Role.VICTIM && followed && concerned && wish(kind, person) == Wish.TELL
                ? Optional.of("no rule tells a victim of this; decide whether to tell them (" + why(unasked) + ")")
                : Optional.empty();
    }

    /** What a person's choice makes of what no rule tells them. */
    static Wish wish(EventKind kind, Recipient person) {
        return person.elections().declined(topic(kind)) ? Wish.WAIVE : Wish.TELL;
    }

    private static String why(List<Obligation> unasked) {
        return unasked.isEmpty()
                ? "no rule speaks of it"
                : unasked.stream()
                        .map(obligation -> obligation.rule() + ": " + Wish.NOT_ASKED)
                        .collect(Collectors.joining("; "));
    }

    private static Topic topic(EventKind kind) {
        if (kind == EventKind.PAROLE_HEARING) {
            return Topic.PAROLE;
        }
        return kind.isHearing() ? Topic.HEARINGS : Topic.CUSTODY;
    }
}
