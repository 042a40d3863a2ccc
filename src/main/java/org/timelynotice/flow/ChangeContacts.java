package org.timelynotice.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Edit;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.AdverseParties;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.registration.Conflict;
import org.timelynotice.registration.NamesOfCase;
import org.timelynotice.registration.OtherSide;

/** Adds, changes and ends the addresses of a person. */
public final class ChangeContacts {

    private final Rooms rooms;
    private final ChangePerson change;
    private final OtherSide otherSide;
    private final Supplier<UUID> ids;

    public ChangeContacts(Rooms rooms, ChangePerson change, Supplier<UUID> ids) {
        this.rooms = rooms;
        this.change = change;
        this.otherSide = new OtherSide(rooms.cases(), rooms.index(), rooms.recipients());
        this.ids = ids;
    }

    /** Adds an address behind the others. */
    public Changed add(Whose whose, Address address) {
        return replace(whose, Set.of(), address);
    }

    /** Adds an address in the place of those that are theirs no longer, which end; behind the others where none is. */
    public Changed replace(Whose whose, Set<ContactPointId> ended, Address address) {
        return change.change(whose, person -> {
            ContactPoint added = point(Optional.empty(), address);
            List<ContactPoint> all = new ArrayList<>();
            for (ContactPoint one : person.contactPoints()) {
                if (!ended.contains(one.id())) {
                    all.add(one);
                } else if (!all.contains(added)) {
                    all.add(added);
                }
            }
            if (!all.contains(added)) {
                all.add(added);
            }
            return edit(person, address, added, all, ended.isEmpty() ? "CONTACT_ADDED" : "CONTACT_CHANGED");
        });
    }

    /** Says anew how an address may be used; another address takes its place under a name of its own. */
    public Changed change(Whose whose, ContactPointId id, Address address) {
        return change.changePart(
                whose,
                person -> find(person, id).map(before -> {
                    ContactPoint after = point(Optional.of(before), address);
                    List<ContactPoint> all = person.contactPoints().stream()
                            .map(one -> one.id().equals(id) ? after : one)
                            .toList();
                    return edit(person, address, after, all, "CONTACT_CHANGED");
                }));
    }

    /** Takes down for which events somebody may be woken at addresses of theirs; what is not named stays as it is. */
    public Changed wake(Whose whose, Map<ContactPointId, Set<WakeFor>> answers) {
        return change.change(
                whose,
                person -> Edit.of(
                        person.reachedAt(person.contactPoints().stream()
                                .map(point -> point.waking(answers.getOrDefault(point.id(), point.wakeFor())))
                                .toList()),
                        "CONTACT_CHANGED",
                        person.id().value()));
    }

    /** An address is used no longer; what was sent to it stays on record. */
    public Changed end(Whose whose, ContactPointId id) {
        return change.changePart(
                whose,
                person -> find(person, id).map(ended -> {
                    List<ContactPoint> rest = person.contactPoints().stream()
                            .filter(one -> !one.id().equals(id))
                            .toList();
                    return Edit.of(person.reachedAt(rest), "CONTACT_ENDED", id.value());
                }));
    }

    /** All addresses of a person, those that they had already under their names. */
    List<ContactPoint> points(Recipient person, List<Address> addresses) {
        return addresses.stream()
                .map(address -> point(same(person, address), address))
                .toList();
    }

    private Edit edit(Recipient person, Address address, ContactPoint point, List<ContactPoint> all, String action) {
        var conflicts = new ArrayList<>(otherSide(person).against(address, ""));
        conflicts.addAll(names(person, person.name()).against(address, ""));
        if (all.stream().filter(point::isSameAddress).count() > 1) {
            conflicts.add(new Conflict("address", "is on file for this person already; change that one"));
        }
        return conflicts.isEmpty()
                ? Edit.of(person.reachedAt(all), action, point.id().value())
                : Edit.refused(person, conflicts);
    }

    AdverseParties otherSide(Recipient person) {
        return otherSide.of(rooms.cases().find(person.caseId()).orElseThrow());
    }

    /**
     * What no code phrase of somebody may hold.
     *
     * @param own their name, as it is to be
     */
    NamesOfCase names(Recipient person, PersonName own) {
        return names(rooms.cases().find(person.caseId()).orElseThrow(), own);
    }

    /** The same of somebody who is added. */
    NamesOfCase names(TraffickingCase file, PersonName own) {
        return new NamesOfCase(
                Stream.of(
                                otherSide.of(file).names().stream(),
                                file.defendants().stream()
                                        .flatMap(defendant -> defendant.person().names()),
                                rooms.recipients().of(file.id()).stream().map(Recipient::name),
                                Stream.of(own))
                        .flatMap(names -> names)
                        .toList(),
                file.caseNumbers());
    }

    /** An address that was silent stays so under whatever name it comes back: only its owner, or a person with a reason, lifts that. */
    private ContactPoint point(Optional<ContactPoint> before, Address address) {
        ContactPoint fresh = address.point(new ContactPointId(ids.get()), ContactState.ACTIVE);
        return before.filter(fresh::isSameAddress)
                .map(known -> address.point(known.id(), known.state()))
                .orElseGet(() -> rooms.recipients()
                        .silenced(address.channel(), address.address())
                        .map(silent -> address.point(fresh.id(), silent))
                        .orElse(fresh));
    }

    private static Optional<ContactPoint> same(Recipient person, Address address) {
        ContactPoint looked = address.point(new ContactPointId(new UUID(0, 0)), ContactState.ACTIVE);
        return person.contactPoints().stream().filter(looked::isSameAddress).findFirst();
    }

    private static Optional<ContactPoint> find(Recipient person, ContactPointId id) {
        return person.contactPoints().stream()
                .filter(point -> point.id().equals(id))
                .findFirst();
    }
}
