package org.timelynotice.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.correlation.Namesakes;

/** Finds people and phones that stand twice in one registration: they would be told everything twice. */
public final class Twice {

    private Twice() {}

    public static List<Conflict> among(List<CaseRegistration.Person> people) {
        var conflicts = new ArrayList<Conflict>();
        Map<String, Integer> phones = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            String at = "recipients[" + i + "].";
            conflicts.addAll(samePerson(people, i, at));
            conflicts.addAll(of(people.get(i).addresses(), at));
            conflicts.addAll(samePhone(phones, people.get(i).addresses(), i, at));
        }
        return conflicts;
    }

    /**
     * The addresses of one person that stand there twice.
     *
     * @param at where they stand in what was sent, to be put before the fields
     */
    public static List<Conflict> of(List<CaseRegistration.Address> addresses, String at) {
        var conflicts = new ArrayList<Conflict>();
        var known = new HashMap<String, Integer>();
        for (int j = 0; j < addresses.size(); j++) {
            CaseRegistration.Address one = addresses.get(j);
            Integer before = known.putIfAbsent(one.channel() + " " + comparable(one), j);
            if (before != null) {
                conflicts.add(new Conflict(
                        at + "contactPoints[" + j + "].address",
                        "is the address of contactPoints[" + before + "] already: give it once"));
            }
        }
        return conflicts;
    }

    private static List<Conflict> samePerson(List<CaseRegistration.Person> people, int i, String at) {
        CaseRegistration.Person one = people.get(i);
        for (int j = 0; j < i; j++) {
            CaseRegistration.Person other = people.get(j);
            if (one.role() == other.role() && Namesakes.are(one.name(), other.name())) {
                return List.of(new Conflict(
                        at + "name",
                        "is the person of recipients[" + j
                                + "] already: register them once, with all their addresses"));
            }
        }
        return List.of();
    }

    /** Mailboxes and postal addresses may be an office's or a family's; whoever holds a phone reads all that comes to it. */
    private static List<Conflict> samePhone(
            Map<String, Integer> phones, List<CaseRegistration.Address> addresses, int i, String at) {
        var conflicts = new ArrayList<Conflict>();
        for (int j = 0; j < addresses.size(); j++) {
            CaseRegistration.Address one = addresses.get(j);
            if (one.channel().isPhone(one.address())) {
                Integer before = phones.putIfAbsent(comparable(one), i);
                if (before != null && before != i) {
                    conflicts.add(new Conflict(
                            at + "contactPoints[" + j + "].address",
                            "is a phone of recipients[" + before
                                    + "] already: one phone is given to one person of a case"));
                }
            }
        }
        return conflicts;
    }

    private static String comparable(CaseRegistration.Address one) {
        return one.channel().comparable(one.address());
    }
}
