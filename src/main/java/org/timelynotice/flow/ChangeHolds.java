package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.timelynotice.flow.ChangePerson.Asked;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Edit;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafetyHold;
import org.timelynotice.registration.Conflict;

/** Places and lifts safety holds, and looks after what time alone ends: a hold does not lapse unseen, an address is asked about in time. */
public final class ChangeHolds {

    private static final String THE_PROGRAM = "the program, since its time had come";
    private static final Duration ASK_WITHIN = Duration.ofDays(2);
    private static final int TOGETHER = 50;

    private final Rooms rooms;
    private final ChangePerson change;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ChangeHolds(Rooms rooms, ChangePerson change, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.change = change;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Nothing goes out to this person from now on; what waits is a task.
     *
     * @param reason for whoever decides what is to be done meanwhile
     */
    public Changed place(Whose whose, String reason, Instant until) {
        Instant now = clock.instant();
        return change.change(whose, person -> {
            if (!until.isAfter(now)) {
                return Edit.refused(person, List.of(new Conflict("until", "must be an instant to come")));
            }
            var hold = new SafetyHold(ids.get(), reason, now, until, whose.by(), false);
            return Edit.of(person.held(hold), "HOLD_PLACED", hold.id());
        });
    }

    /** What was held back goes out as far as it is still of use. */
    public Changed lift(Whose whose, UUID hold) {
        return change.changePart(
                whose,
                person -> find(person, hold)
                        .map(found -> Edit.of(person.released(hold), "HOLD_LIFTED", hold)
                                .ending(warning(person, found))));
    }

    private static Optional<SafetyHold> find(Recipient person, UUID hold) {
        return person.standing().holds().stream()
                .filter(one -> one.id().equals(hold))
                .findFirst();
    }

    /** Looks at everybody whose time has come; returns at how many. */
    public int lookAtAll() {
        int total = 0;
        for (int looked = lookAtSome(); looked > 0; looked = lookAtSome()) {
            total += looked;
        }
        return total;
    }

    /** At somebody of whom nothing changes it is no use to look again now. */
    private int lookAtSome() {
        Instant now = clock.instant();
        return (int) rooms.recipients().due(now, TOGETHER).stream()
                .filter(person -> lookAt(person, now))
                .count();
    }

    private boolean lookAt(Recipient person, Instant now) {
        Changed changed = change.change(
                new Whose(person.caseId(), person.id(), Optional.empty(), THE_PROGRAM), known -> look(known, now));
        return changed instanceof Changed.Done done
                && done.person().standing().version() > person.standing().version();
    }

    /** A hold that ends was asked about before, if only in the same moment. */
    private static Edit look(Recipient person, Instant now) {
        var asked = new ArrayList<Asked>();
        Recipient after = person;
        for (SafetyHold hold : person.standing().holds()) {
            if (!hold.warned() && !hold.warnAt().isAfter(now)) {
                asked.add(new Asked(warning(person, hold), hold.until()));
                after = after.warned(hold.id());
            }
            if (!hold.until().isAfter(now)) {
                after = after.released(hold.id());
            }
        }
        for (ContactPoint point : person.toRecheck(now)) {
            asked.add(new Asked(recheck(person, point), now.plus(ASK_WITHIN)));
            after = after.recheckAsked(point.id());
        }
        boolean ends =
                after.standing().holds().size() < person.standing().holds().size();
        return Edit.of(after, ends ? "HOLD_ENDED" : "PERSON_ASKED", person.id().value())
                .asking(asked);
    }

    private static String warning(Recipient person, SafetyHold hold) {
        return "the safety hold of the " + words(person) + " ends at " + hold.until()
                + ", and what is due goes out again then: decide whether it is safe, or place another hold";
    }

    private static String recheck(Recipient person, ContactPoint point) {
        return "ask the " + words(person) + " whether their address of the kind " + point.channel()
                + " is still theirs and safe";
    }

    private static String words(Recipient person) {
        return person.role().name().toLowerCase(Locale.ROOT) + " " + person.id();
    }
}
