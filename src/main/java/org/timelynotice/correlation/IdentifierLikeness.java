package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.correlation.FoldedName.Comparison;
import org.timelynotice.correlation.MatchKey.Kind;

/**
 * How far the numbers of a person of an event and of a tracked defendant agree.
 *
 * @param lasting that agree and were given to one person for good: SID, FBI number
 * @param local that agree and were given by one facility, which gives them out again
 * @param weak that agree, but whose issuer is not told or not the same
 * @param differing of one issuer who gives each person one only
 */
record IdentifierLikeness(List<Evidence> lasting, List<Evidence> local, List<Evidence> weak, List<Evidence> differing) {

    /**
     * What the numbers are compared among.
     *
     * @param jurisdiction in which the case is followed
     * @param ambiguousSids numbers without a state that fit tracked defendants of several states
     */
    record Among(String jurisdiction, Set<String> ambiguousSids, CourtNames courts) {}

    static IdentifierLikeness between(
            PersonTraits said, PersonTraits tracked, NameLikeness name, Comparison birthDate, Among among) {
        var likeness =
                new IdentifierLikeness(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean somebodyElse = name.differs() || birthDate == Comparison.DIFFERENT;
        likeness.compareSids(said, tracked, somebodyElse, among);
        likeness.compareFbi(said, tracked, somebodyElse);
        likeness.compareLocalNumbers(said, tracked, name, birthDate, among.courts());
        return new IdentifierLikeness(
                List.copyOf(likeness.lasting),
                List.copyOf(likeness.local),
                List.copyOf(likeness.weak),
                List.copyOf(likeness.differing));
    }

    boolean agree() {
        return !lasting.isEmpty() || !local.isEmpty();
    }

    private void compareSids(PersonTraits said, PersonTraits tracked, boolean somebodyElse, Among among) {
        if (said.sid().isEmpty() || tracked.sid().isEmpty()) {
            return;
        }
        StateId known = tracked.sid().get().within(among.jurisdiction());
        // Feeds seldom print the state; they are taken to mean the state in which the case is followed.
        StateId given = known.state()
                .map(state -> said.sid().get().within(state))
                .orElse(said.sid().get());
        boolean sameState = given.state().equals(known.state());
        if (!given.number().equals(known.number())) {
            if (sameState) {
                differing.add(new Evidence(Kind.SID, "different state ID (SID)"));
            }
        } else if ((sameState || known.state().isEmpty()) && counts(given.number(), somebodyElse)) {
            boolean sure = known.state().isPresent() && !among.ambiguousSids().contains(given.number());
            (sure ? lasting : weak)
                    .add(new Evidence(
                            Kind.SID,
                            sure
                                    ? "same state ID (SID)"
                                    : "same state ID (SID), though it is not certain of which state"));
        }
    }

    /** Two strangers share a number that was only filled in. */
    private static boolean counts(String number, boolean somebodyElse) {
        return !(somebodyElse && PrintedNumber.looksMadeUp(number));
    }

    private void compareFbi(PersonTraits said, PersonTraits tracked, boolean somebodyElse) {
        if (said.fbi().isEmpty() || tracked.fbi().isEmpty()) {
            return;
        }
        if (!said.fbi().equals(tracked.fbi())) {
            differing.add(new Evidence(Kind.FBI, "different FBI number (UCN)"));
        } else if (counts(said.fbi().get(), somebodyElse)) {
            lasting.add(new Evidence(Kind.FBI, "same FBI number (UCN)"));
        }
    }

    private void compareLocalNumbers(
            PersonTraits said, PersonTraits tracked, NameLikeness name, Comparison birthDate, CourtNames courts) {
        boolean somebodyElse = name.differs() || birthDate == Comparison.DIFFERENT;
        boolean booking =
                said.booking().filter(number -> counts(number, somebodyElse)).equals(tracked.booking())
                        && tracked.booking().isPresent();
        boolean inmate = said.inmates().stream()
                .anyMatch(number -> tracked.inmates().contains(number) && counts(number, somebodyElse));
        List<String> here = courts.tellingFacility(said.facility());
        List<String> there = courts.tellingFacility(tracked.facility());
        Optional<Boolean> same = courts.sameFacility(here, there);
        // Some numbers go with a person from prison to prison; of strangers at two facilities they are equal by chance.
        boolean mayBeTransferred = name.sameSurname() || birthDate == Comparison.SAME;
        if (!booking && !inmate || same.equals(Optional.of(false)) && !mayBeTransferred) {
            return;
        }
        // Where only one side names the facility, a number together with name and birth date still names one person.
        boolean open = here.isEmpty() || there.isEmpty();
        boolean sure = same.orElse(false) || open && name.sameWithBirthDate();
        String where = same.map(one -> one ? "at the same facility" : "though at another facility")
                .orElse(open ? "with no facility to compare" : "though the facility is not certain");
        if (booking) {
            (sure ? local : weak).add(new Evidence(Kind.BOOKING, "same booking number, " + where));
        }
        if (inmate) {
            (sure ? local : weak).add(new Evidence(Kind.INMATE, "same inmate number, " + where));
        }
    }
}
