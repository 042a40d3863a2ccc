package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import org.timelynotice.correlation.FoldedName.Comparison;
import org.timelynotice.correlation.MatchKey.Kind;

/** How far a person of an event and a tracked defendant are one. */
record Resemblance(IdentifierLikeness numbers, NameLikeness name, Comparison birthDate) {

    static Resemblance between(PersonTraits said, PersonTraits tracked, IdentifierLikeness.Among among) {
        NameLikeness name = NameLikeness.between(said, tracked);
        Comparison birthDate = compareBirthDates(said, tracked);
        return new Resemblance(IdentifierLikeness.between(said, tracked, name, birthDate, among), name, birthDate);
    }

    private static Comparison compareBirthDates(PersonTraits said, PersonTraits tracked) {
        if (said.birthDate().isEmpty() || tracked.birthDate().isEmpty()) {
            return Comparison.UNSURE;
        }
        return said.birthDate().equals(tracked.birthDate()) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    /** One person, wherever they turn up. */
    boolean isSure() {
        boolean numbered = !numbers.lasting().isEmpty() || !numbers.local().isEmpty() && !mayBeTheNextBearer();
        return numbered && numbers.differing().isEmpty() && !(birthDate == Comparison.DIFFERENT && mayBeARelative());
    }

    /** A jail gives its numbers out again: whoever differs in name or birth date may bear this one now. */
    private boolean mayBeTheNextBearer() {
        boolean differs = name.differs() || birthDate == Comparison.DIFFERENT;
        boolean agrees = name.name() == Comparison.SAME || name.sameSurname() && birthDate == Comparison.SAME;
        return differs && !agrees;
    }

    /** Another name, or the same one with a generation that is not surely the same: a father's and a son's. */
    private boolean mayBeARelative() {
        return name.differs() || name.generation() != Comparison.SAME;
    }

    /** One person, given that the case is the same already. */
    boolean isSureWithinCase() {
        boolean named = name.name() == Comparison.SAME && birthDate != Comparison.DIFFERENT;
        return isSure() || named && numbers.differing().isEmpty();
    }

    /** Perhaps one person, also where a name is missing and the birth date is the same; agreeing numbers of uncertain issuers are chance where name or birth date differ. */
    boolean isPossible() {
        boolean nothingDiffers = !name.differs() && birthDate != Comparison.DIFFERENT;
        boolean namedInPart = name.mayBeSame() && birthDate == Comparison.SAME;
        return numbers.agree()
                || name.sameWithBirthDate()
                || namedInPart
                || !numbers.weak().isEmpty() && nothingDiffers;
    }

    /** Enough to take a number seriously that looks like theirs; by itself it is nothing. */
    boolean supportsNumber() {
        return name.sameSurname() || birthDate == Comparison.SAME || isPossible();
    }

    /** Something that both are said to have differs. */
    boolean contradicts() {
        return !against().isEmpty();
    }

    List<Evidence> evidence() {
        var evidence = new ArrayList<>(numbers.lasting());
        evidence.addAll(numbers.local());
        evidence.addAll(numbers.weak());
        String alias = name.byAlias() ? ", by an alias" : "";
        if (name.sameWithBirthDate()) {
            evidence.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "same name and birth date" + alias));
        } else if (name.name() == Comparison.SAME) {
            String birth = birthDate == Comparison.UNSURE ? "; no birth date to compare" : "";
            evidence.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "same name" + alias + birth));
        } else if (name.sameSurname()) {
            evidence.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "same surname" + alias));
        }
        if (birthDate == Comparison.SAME && !name.sameWithBirthDate()) {
            evidence.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "same birth date"));
        }
        return evidence;
    }

    /** What speaks against one person, for whoever has to decide. */
    List<Evidence> against() {
        var against = new ArrayList<>(numbers.differing());
        if (name.differs()) {
            against.add(new Evidence(
                    Kind.NAME_AND_BIRTH_DATE, name.sameSurname() ? "different given name" : "different name"));
        }
        if (name.generation() == Comparison.DIFFERENT) {
            against.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "another generation (Jr., Sr. and the like)"));
        }
        if (birthDate == Comparison.DIFFERENT) {
            against.add(new Evidence(Kind.NAME_AND_BIRTH_DATE, "different birth date"));
        }
        return against;
    }
}
