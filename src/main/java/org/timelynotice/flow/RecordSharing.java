package org.timelynotice.flow;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.registration.OnFileElsewhere;
import org.timelynotice.registration.Remark;

/** Tells everybody whose address somebody was given as well: what may be said there has changed for all of them at once. */
final class RecordSharing {

    private RecordSharing() {}

    /** No call that was prepared before begins any more; answers with what is on file about these addresses. */
    static List<Remark> changed(Rooms rooms, Recipient person, String at) {
        Collection<Recipient> sharing = rooms.recipients().sharing(List.of(person));
        if (!sharing.isEmpty()) {
            rooms.recipients().touch(sharing.stream().map(Recipient::id).collect(Collectors.toSet()));
        }
        return OnFileElsewhere.remarks(person, sharing, at);
    }
}
