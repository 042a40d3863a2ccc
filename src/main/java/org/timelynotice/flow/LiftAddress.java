package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Lets an address be used again that was stopped or frozen, by whoever is reached at it: a person has looked, and says why. */
public final class LiftAddress {

    private final Rooms rooms;
    private final KeptWords kept;
    private final Transactions transactions;
    private final Clock clock;

    public LiftAddress(Rooms rooms, KeptWords kept, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Lifted {
        IN_USE_AGAIN,
        /** It was in use. */
        NOTHING_TO_LIFT,
        /** No such address in this case. */
        UNKNOWN
    }

    /**
     * @param reason kept sealed, and in no audit: it may name somebody
     * @param by who says so
     */
    public Lifted lift(CaseId theCase, RecipientId owner, ContactPointId address, String reason, String by) {
        return transactions.inOne(() -> find(theCase, owner, address)
                .map(point -> point.usable() ? Lifted.NOTHING_TO_LIFT : lift(theCase, owner, point, reason, by))
                .orElse(Lifted.UNKNOWN));
    }

    private Optional<ContactPoint> find(CaseId theCase, RecipientId owner, ContactPointId address) {
        return rooms.recipients()
                .find(owner)
                .filter(person -> person.caseId().equals(theCase))
                .map(Recipient::contactPoints)
                .flatMap(points -> points.stream()
                        .filter(point -> point.id().equals(address))
                        .findFirst());
    }

    private Lifted lift(CaseId theCase, RecipientId owner, ContactPoint point, String reason, String by) {
        Instant now = clock.instant();
        rooms.recipients().setState(point.channel(), point.address(), ContactState.ACTIVE);
        kept.keep(new KeptWords.Words(point.id().value(), Optional.of(owner), by, reason, now));
        rooms.audit()
                .append(new AuditEntry(
                        theCase.toString(),
                        now,
                        "CONTACT_LIFTED",
                        owner.toString(),
                        Map.of("was", point.state().name(), "by", by)));
        return Lifted.IN_USE_AGAIN;
    }
}
