package org.timelynotice.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.consent.Disclosure;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.OnFileElsewhere;
import org.timelynotice.registration.Remark;
import org.timelynotice.registration.SameCase;

/** Tells everybody whose address somebody was given as well: what may be said there has changed for all of them at once. */
final class RecordSharing {

    private RecordSharing() {}

    /**
     * Who may let advocates know of a case has changed: what was about to leave for these, in this case or where it is followed apart,
     * rests on another record now, and is looked at again.
     */
    static void mayBeNamedAnew(Rooms rooms, CaseId theCase) {
        Set<CaseId> beside = new SameCase(rooms.cases(), rooms.index())
                .beside(Set.of(theCase))
                .getOrDefault(theCase, Set.of());
        Set<RecipientId> advocates =
                rooms.recipients().ofAll(Disclosure.concerned(Set.of(theCase), Map.of(theCase, beside))).stream()
                        .filter(person -> person.role() == Role.ADVOCATE)
                        .map(Recipient::id)
                        .collect(Collectors.toSet());
        if (!advocates.isEmpty()) {
            rooms.recipients().touch(advocates);
        }
    }

    /** No call that was prepared before begins any more; answers with what is on file about these addresses. */
    static List<Remark> changed(Rooms rooms, Recipient person, String at) {
        Collection<Recipient> sharing = rooms.recipients().sharing(List.of(person));
        if (!sharing.isEmpty()) {
            rooms.recipients().touch(sharing.stream().map(Recipient::id).collect(Collectors.toSet()));
        }
        return OnFileElsewhere.remarks(person, sharing, at);
    }
}
