package org.timelynotice.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Namesakes;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Edit;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.CaseRegistration.Person;
import org.timelynotice.registration.Conflict;
import org.timelynotice.registration.OtherSide;
import org.timelynotice.registration.PersonChange;
import org.timelynotice.registration.Twice;

/** Adds people to a followed case, changes what is on record of them, and ends that they are told. */
public final class ChangePeople {

    private final Rooms rooms;
    private final ChangePerson change;
    private final ChangeContacts contacts;
    private final OtherSide otherSide;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ChangePeople(
            Rooms rooms,
            ChangePerson change,
            ChangeContacts contacts,
            Transactions transactions,
            Supplier<UUID> ids,
            Clock clock) {
        this.rooms = rooms;
        this.change = change;
        this.contacts = contacts;
        this.otherSide = new OtherSide(rooms.cases(), rooms.index(), rooms.recipients());
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody is told of a case from now on, and of what is to come of what was decided before. */
    public Changed add(CaseId theCase, Person person, String by) {
        return transactions.inOne(() -> {
            rooms.cases().lock(Set.of(theCase));
            return rooms.cases()
                    .find(theCase)
                    .map(file -> add(file, person, by))
                    .orElseGet(Changed.Unknown::new);
        });
    }

    private Changed add(TraffickingCase file, Person person, String by) {
        var conflicts = new ArrayList<>(otherSide.of(file).against(person, ""));
        conflicts.addAll(Twice.of(person.addresses(), ""));
        conflicts.addAll(contacts.names(file, person.name()).against(person.addresses(), ""));
        Recipient added = person.recipient(new RecipientId(ids.get()), file.id(), ids);
        rooms.recipients().of(file.id()).stream()
                .filter(other -> !other.isEnded() && isSame(other, added))
                .findFirst()
                .ifPresent(other -> conflicts.add(new Conflict(
                        "",
                        "is told of this case already: change them by PUT /cases/" + file.id() + "/recipients/"
                                + other.id())));
        if (!conflicts.isEmpty()) {
            return new Changed.Refused(conflicts);
        }
        rooms.recipients().add(added);
        if (added.role() == Role.VICTIM) {
            RecordSharing.mayBeNamedAnew(rooms, file.id());
        }
        Recipient asOnRecord = rooms.recipients().find(added.id()).orElseThrow();
        change.tell(asOnRecord, "RECIPIENT_ADDED", by);
        AskMayWeWake.ask(rooms, file.id(), List.of(asOnRecord), clock.instant());
        return new Changed.Done(
                asOnRecord,
                added.id().value(),
                Stream.concat(
                                AskForAnotherWay.remark(asOnRecord).stream(),
                                RecordSharing.changed(rooms, asOnRecord, "").stream())
                        .toList());
    }

    private static boolean isSame(Recipient one, Recipient other) {
        boolean sharesAddress = one.contactPoints().stream()
                .anyMatch(point -> other.contactPoints().stream().anyMatch(point::isSameAddress));
        return one.role() == other.role() && (sharesAddress || Namesakes.are(one.name(), other.name()));
    }

    /** Says anew who somebody is and how they are told; a role is never changed, since what was owed was owed to it. */
    public Changed change(Whose whose, PersonChange to) {
        return change.change(whose, person -> {
            List<Conflict> conflicts = conflicts(person, to);
            return conflicts.isEmpty()
                    ? Edit.of(
                            after(person, to), "RECIPIENT_CHANGED", person.id().value())
                    : Edit.refused(person, conflicts);
        });
    }

    private List<Conflict> conflicts(Recipient person, PersonChange to) {
        var conflicts = new ArrayList<Conflict>();
        if (to.role() != person.role()) {
            conflicts.add(new Conflict("role", "cannot be changed: end this person, and add them in the other role"));
        }
        var adverse = contacts.otherSide(person);
        to.name().ifPresent(name -> conflicts.addAll(adverse.against(name, "")));
        var points = to.addresses().orElse(List.of());
        conflicts.addAll(Twice.of(points, ""));
        conflicts.addAll(contacts.names(person, to.name().orElse(person.name())).against(points, ""));
        for (int i = 0; i < points.size(); i++) {
            conflicts.addAll(adverse.against(points.get(i), "contactPoints[" + i + "]."));
        }
        return conflicts;
    }

    private Recipient after(Recipient person, PersonChange to) {
        Recipient named =
                person.named(to.name().orElse(person.name()), to.language().orElse(person.language()), to.zone());
        Recipient reached = to.addresses()
                .map(addresses -> named.reachedAt(contacts.points(person, addresses)))
                .orElse(named);
        return to.choices()
                .map(choices -> reached.choosing(reached.elections().with(choices)))
                .orElse(reached);
    }

    /** They are told of the case no longer; what the law still owes them is handed to a person. */
    public Changed end(Whose whose) {
        return change.change(
                whose,
                person -> Edit.of(
                        person.ended(clock.instant()),
                        "RECIPIENT_ENDED",
                        person.id().value()));
    }
}
