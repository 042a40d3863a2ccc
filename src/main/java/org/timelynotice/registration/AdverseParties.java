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
            String field = "recipients[" + i + "]";
            PersonName name = people.get(i).name();
            if (names.stream().anyMatch(defendant -> Namesakes.are(defendant, name))) {
                conflicts.add(new Conflict(field + ".name", "has the name of " + whose + "; check who is to be told"));
            }
            List<CaseRegistration.Address> points = people.get(i).addresses();
            for (int j = 0; j < points.size(); j++) {
                if (addresses.hold(points.get(j).channel(), points.get(j).address())) {
                    conflicts.add(
                            new Conflict(field + ".contactPoints[" + j + "].address", "is an address of " + whose));
                }
            }
        }
        return conflicts;
    }
}
