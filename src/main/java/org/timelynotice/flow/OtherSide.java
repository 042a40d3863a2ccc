package org.timelynotice.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.timelynotice.correlation.Namesakes;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.RegisterCase.Problem;
import org.timelynotice.recipient.Channel;

/**
 * Defendant is not contact: neither a name nor an address of theirs may stand among those who are told.
 *
 * @param whose for the sentence in which a contact is refused
 */
record OtherSide(String whose, List<PersonName> names, Addresses addresses) {

    /** Whether an address is known to be a defendant's. */
    interface Addresses {
        boolean hold(Channel channel, String address);
    }

    static OtherSide of(CaseRegistration registration) {
        Set<String> known = new HashSet<>();
        for (CaseRegistration.Accused accused : registration.defendants()) {
            accused.addresses()
                    .forEach((channel, addresses) ->
                            addresses.forEach(address -> known.add(channel.comparable(address))));
        }
        return new OtherSide(
                "a defendant of this case",
                registration.defendants().stream()
                        .flatMap(accused -> accused.person().name().stream())
                        .toList(),
                (channel, address) -> known.contains(channel.comparable(address)));
    }

    /** What speaks against telling these people, each with its field. */
    List<Problem> among(List<CaseRegistration.Person> people) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < people.size(); i++) {
            String field = "recipients[" + i + "]";
            PersonName name = people.get(i).name();
            if (names.stream().anyMatch(accused -> Namesakes.are(accused, name))) {
                problems.add(new Problem(field + ".name", "has the name of " + whose + "; check who is to be told"));
            }
            List<CaseRegistration.Address> points = people.get(i).addresses();
            for (int j = 0; j < points.size(); j++) {
                if (addresses.hold(points.get(j).channel(), points.get(j).address())) {
                    problems.add(new Problem(field + ".contactPoints[" + j + "].address", "is an address of " + whose));
                }
            }
        }
        return problems;
    }
}
