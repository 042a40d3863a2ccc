package org.timelynotice.flow;

import java.util.ArrayList;
import java.util.List;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.Notices;

/** All rooms without a database; the case of all notices in tests is followed. */
final class RoomsInMemory {

    final List<String> happened = new ArrayList<>();
    final MessagesInMemory messages = new MessagesInMemory(happened);
    final CasesInMemory cases = new CasesInMemory();
    final KeysInMemory keys = new KeysInMemory();
    final PeopleInMemory people = new PeopleInMemory();
    final ReleasesInMemory releases = new ReleasesInMemory();
    final DocketInMemory docket = new DocketInMemory();
    final LedgerInMemory ledger = new LedgerInMemory();
    final TasksInMemory desk = new TasksInMemory();
    final List<AuditEntry> audit = new ArrayList<>();
    final Rooms rooms = new Rooms(messages, cases, keys, people, releases, docket, ledger, desk, audit::addAll);

    RoomsInMemory() {
        keys.index(Notices.CASE.id(), MatchKeys.of(Notices.CASE));
    }

    void follow(TraffickingCase theCase) {
        cases.add(theCase, theCase.id().value());
        keys.index(theCase.id(), MatchKeys.of(theCase));
    }

    List<String> actions() {
        return audit.stream().map(AuditEntry::action).toList();
    }
}
