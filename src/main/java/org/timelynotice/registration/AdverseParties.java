package org.timelynotice.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.timelynotice.correlation.Namesakes;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;

/**
 * Whose name or address may never stand among those who are told: a defendant is no contact.
 *
 * @param whose for the sentence in which a contact is refused
 */
public record AdverseParties(String whose, List<PersonName> names, Addresses addresses) {

    /** Whether an address is known to be a defendant's. */
    public interface Addresses {
        boolean hold(Channel channel, String address);
    }

    public static AdverseParties of(CaseRegistration registration) {
        Set<String> known = new HashSet<>();
        for (CaseRegistration.RegisteredDefendant defendant : registration.defendants()) {
            defendant
                    .addresses()
                    .forEach((channel, addresses) ->
                            addresses.forEach(address -> known.add(channel.comparable(address))));
        }
        return new AdverseParties(
                "a defendant of this case",
                registration.defendants().stream()
                        .flatMap(defendant -> defendant.person().names())
                        .toList(),
                (channel, address) -> known.contains(channel.comparable(address)));
    }

    /** What speaks against telling these people, each with its field. */
    public List<Conflict> among(List<CaseRegistration.Person> people) {
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < people.size(); i++) {
            conflicts.addAll(against(people.get(i), "recipients[" + i + "]."));
        }
        return conflicts;
    }

    /**
     * What speaks against telling somebody.
     *
     * @param at where they stand in what was sent, to be put before the fields
     */
    public List<Conflict> against(CaseRegistration.Person person, String at) {
        var conflicts = new ArrayList<>(against(person.name(), at));
        List<CaseRegistration.Address> points = person.addresses();
        for (int j = 0; j < points.size(); j++) {
            conflicts.addAll(against(points.get(j), at + "contactPoints[" + j + "]."));
        }
        return conflicts;
    }

    public List<Conflict> against(PersonName name, String at) {
        return names.stream().anyMatch(defendant -> Namesakes.are(defendant, name))
                ? List.of(new Conflict(at + "name", "has the name of " + whose + "; check who is to be told"))
                : List.of();
    }

    public List<Conflict> against(CaseRegistration.Address point, String at) {
        return addresses.hold(point.channel(), point.address())
                ? List.of(new Conflict(at + "address", "is an address of " + whose))
                : List.of();
    }
}
