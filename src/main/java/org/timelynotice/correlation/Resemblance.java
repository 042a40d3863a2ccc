package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.correlation.FoldedName.Comparison;
import org.timelynotice.correlation.MatchKey.Kind;

/**
 * How far a person of an event and a tracked defendant are one.
 *
 * @param decisive numbers that name one person and agree
 * @param weak numbers that agree, but whose issuer is not told or not the same
 * @param numbersDisagree both bear a number of one issuer who gives each person one only, and the two differ
 */
record Resemblance(
        List<Evidence> decisive,
        List<Evidence> weak,
        boolean numbersDisagree,
        Comparison name,
        Comparison generation,
        Comparison birthDate,
        boolean sameSurname,
        boolean sameNameAndBirthDate) {

    /** @param ambiguousSids numbers without a state that fit tracked defendants of several states */
    static Resemblance between(
            PersonTraits said,
            PersonTraits tracked,
            String jurisdiction,
            Set<String> ambiguousSids,
            CourtNames courts) {
        var decisive = new ArrayList<Evidence>();
        var weak = new ArrayList<Evidence>();
        boolean disagree = compareSids(said, tracked, jurisdiction, ambiguousSids, decisive, weak);
        if (said.fbi().isPresent() && tracked.fbi().isPresent()) {
            if (said.fbi().equals(tracked.fbi())) {
                decisive.add(new Evidence(Kind.FBI, "same FBI number (UCN)"));
            } else {
                disagree = true;
            }
        }
        compareLocalNumbers(said, tracked, courts, decisive, weak);
        return new Resemblance(
                List.copyOf(decisive),
                List.copyOf(weak),
                disagree,
                said.name().compare(tracked.name()),
                said.name().compareGenerations(tracked.name()),
                compareBirthDates(said, tracked),
                said.name().sharesSurname(tracked.name()),
                equal(said.nameAndBirthDate(), tracked.nameAndBirthDate()));
    }

    private static void compareLocalNumbers(
            PersonTraits said, PersonTraits tracked, CourtNames courts, List<Evidence> decisive, List<Evidence> weak) {
        boolean booking = equal(said.booking(), tracked.booking());
        boolean inmate = equal(said.inmate(), tracked.inmate());
        if (!booking && !inmate) {
            return;
        }
        Optional<Boolean> same = courts.sameFacility(said.facility(), tracked.facility());
        boolean open = said.facility().isEmpty() || tracked.facility().isEmpty();
        if (same.equals(Optional.of(false)) && !mayBeTransferred(said, tracked)) {
            return;
        }
        // Where only one side names the facility, a number together with name and birth date still names one person.
        boolean sure = same.orElse(false) || open && equal(said.nameAndBirthDate(), tracked.nameAndBirthDate());
        String where = same.map(one -> one ? "at the same facility" : "though at another facility")
                .orElse(open ? "with no facility to compare" : "though the facility is not certain");
        List<Evidence> local = sure ? decisive : weak;
        if (booking) {
            local.add(new Evidence(Kind.BOOKING, "same booking number, " + where));
        }
        if (inmate) {
            local.add(new Evidence(Kind.INMATE, "same inmate number, " + where));
        }
    }

    /** Some numbers go with a person from prison to prison; of strangers at two facilities they are equal by chance. */
    private static boolean mayBeTransferred(PersonTraits said, PersonTraits tracked) {
        return said.name().sharesSurname(tracked.name()) || equal(said.birthDate(), tracked.birthDate());
    }

    /** @return whether both bear a number of one state, and not the same */
    private static boolean compareSids(
            PersonTraits said,
            PersonTraits tracked,
            String jurisdiction,
            Set<String> ambiguousSids,
            List<Evidence> decisive,
            List<Evidence> weak) {
        if (said.sid().isEmpty() || tracked.sid().isEmpty()) {
            return false;
        }
        StateId known = tracked.sid().get().within(jurisdiction);
        // Feeds seldom print the state; they are taken to mean the state in which the case is followed.
        StateId given = known.state()
                .map(state -> said.sid().get().within(state))
                .orElse(said.sid().get());
        if (given.equals(known) && known.state().isPresent() && !ambiguousSids.contains(given.number())) {
            decisive.add(new Evidence(Kind.SID, "same state ID (SID)"));
        } else if (given.number().equals(known.number())
                && (given.state().equals(known.state()) || known.state().isEmpty())) {
            weak.add(new Evidence(Kind.SID, "same state ID (SID), though it is not certain of which state"));
        } else {
            return given.state().equals(known.state());
        }
        return false;
    }

    private static Comparison compareBirthDates(PersonTraits said, PersonTraits tracked) {
        if (said.birthDate().isEmpty() || tracked.birthDate().isEmpty()) {
            return Comparison.UNSURE;
        }
        return said.birthDate().equals(tracked.birthDate()) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    private static <T> boolean equal(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    /** One person, wherever they turn up. */
    boolean isSure() {
        return !decisive.isEmpty() && !numbersDisagree && !(birthDate == Comparison.DIFFERENT && mayBeARelative());
    }

    /** Another name, or the same one with a generation that is not surely the same: a father's and a son's. */
    private boolean mayBeARelative() {
        return name == Comparison.DIFFERENT || generation != Comparison.SAME;
    }

    /** One person, given that the case is the same already. */
    boolean isSureWithinCase() {
        return isSure() || name == Comparison.SAME && birthDate != Comparison.DIFFERENT && !numbersDisagree;
    }

    /** Perhaps one person; agreeing local numbers are chance where name or birth date differ. */
    boolean isPossible() {
        boolean nothingDiffers = name != Comparison.DIFFERENT && birthDate != Comparison.DIFFERENT;
        return !decisive.isEmpty() || sameNameAndBirthDate || !weak.isEmpty() && nothingDiffers;
    }

    /** Enough to take a number seriously that looks like theirs; by itself it is nothing. */
    boolean supportsNumber() {
        return sameSurname || birthDate == Comparison.SAME || isPossible();
    }

    /** Something that both are said to have differs. */
    boolean contradicts() {
        return numbersDisagree
                || name == Comparison.DIFFERENT
                || generation == Comparison.DIFFERENT
                || birthDate == Comparison.DIFFERENT;
    }

    List<Evidence> evidence() {
        var evidence = new ArrayList<>(decisive);
        evidence.addAll(weak);
        if (sameNameAndBirthDate) {
            evidence.add(new Evidence(
                    Kind.NAME_AND_BIRTH_DATE,
                    generation == Comparison.DIFFERENT
                            ? "same birth date and same name, but of another generation"
                            : "same name and birth date"));
        } else if (name == Comparison.SAME && birthDate == Comparison.UNSURE) {
            evidence.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "same name; no birth date to compare"));
        }
        return evidence;
    }
}
