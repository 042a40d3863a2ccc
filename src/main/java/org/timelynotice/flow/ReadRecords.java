package org.timelynotice.flow;

import java.util.List;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.Notice;
import org.timelynotice.registration.SameCase;
import org.timelynotice.sending.BatchRecords;
import org.timelynotice.sending.Sending;

/** Reads all that bears on what may be said by some notices, in the caller's transaction. */
final class ReadRecords {

    private ReadRecords() {}

    static BatchRecords of(List<Notice> notices, Rooms rooms, Sending sending) {
        return new BatchRecords(
                rooms.recipients(),
                rooms.releases(),
                rooms.events(),
                rooms.cases(),
                rooms.ledger(),
                new SameCase(rooms.cases(), rooms.index())::beside,
                notices,
                sending.reminderGap());
    }
}
