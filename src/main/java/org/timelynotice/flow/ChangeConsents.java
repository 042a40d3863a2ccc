package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.consent.Release;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.Conflict;

/** Takes down what a victim lets an advocate know, and that they let them know it no longer; both are obeyed at once. */
public final class ChangeConsents {

    private final Rooms rooms;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ChangeConsents(Rooms rooms, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A release as a victim gives it.
     *
     * @param to the advocate; empty for every advocate of the case
     */
    public record Given(
            RecipientId of,
            Optional<RecipientId> to,
            Set<Topic> scope,
            String purpose,
            Instant until,
            String witness) {}

    /** How a change ended. */
    public sealed interface Changed {

        record Done(Release release) implements Changed {}

        /** No such case is followed, or no such release of it stands. */
        record Unknown() implements Changed {}

        record Refused(List<Conflict> conflicts) implements Changed {

            public Refused {
                conflicts = List.copyOf(conflicts);
            }
        }
    }

    public Changed give(CaseId theCase, Given given, String by) {
        return transactions.inOne(() -> {
            rooms.cases().lock(Set.of(theCase));
            return rooms.cases().find(theCase).isEmpty()
                    ? new Changed.Unknown()
                    : give(theCase, given, by, clock.instant());
        });
    }

    private Changed give(CaseId theCase, Given given, String by, Instant now) {
        List<Conflict> conflicts = conflicts(theCase, given, now);
        if (!conflicts.isEmpty()) {
            return new Changed.Refused(conflicts);
        }
        var release = new Release(
                ids.get(),
                theCase,
                given.of(),
                given.to(),
                given.scope(),
                given.purpose(),
                given.witness(),
                by,
                now,
                given.until(),
                Optional.empty());
        rooms.releases().give(release);
        return done(release, "CONSENT_GIVEN", by, now);
    }

    private List<Conflict> conflicts(CaseId theCase, Given given, Instant now) {
        List<Recipient> people = rooms.recipients().of(theCase);
        boolean victim = people.stream().anyMatch(person -> is(person, given.of(), Role.VICTIM));
        boolean advocate = given.to()
                .map(to -> people.stream().anyMatch(person -> is(person, to, Role.ADVOCATE)))
                .orElse(true);
        return List.of(
                        new Ground(victim, "recipient", "must be a victim of this case who is told of it"),
                        new Ground(advocate, "to", "must be an advocate of this case, or ADVOCATE for all of them"),
                        new Ground(given.until().isAfter(now), "until", "must be an instant to come"))
                .stream()
                .filter(ground -> !ground.holds())
                .map(ground -> new Conflict(ground.field(), ground.reason()))
                .toList();
    }

    private record Ground(boolean holds, String field, String reason) {}

    private static boolean is(Recipient person, RecipientId id, Role role) {
        return person.id().equals(id) && person.role() == role && !person.isEnded();
    }

    public Changed revoke(CaseId theCase, UUID id, String by) {
        return transactions.inOne(() -> {
            rooms.cases().lock(Set.of(theCase));
            Instant now = clock.instant();
            return rooms.releases()
                    .revoke(theCase, id, by, now)
                    .map(release -> done(release, "CONSENT_REVOKED", by, now))
                    .orElseGet(Changed.Unknown::new);
        });
    }

    private Changed done(Release release, String action, String by, Instant now) {
        RecordSharing.mayBeNamedAnew(rooms, release.theCase());
        rooms.audit()
                .append(new AuditEntry(
                        release.theCase().toString(),
                        now,
                        action,
                        release.id().toString(),
                        Map.of(
                                "by", by,
                                "of", release.of().toString(),
                                "to", release.to().map(RecipientId::toString).orElse("every advocate"),
                                "until", release.until().toString())));
        return new Changed.Done(release);
    }
}
