package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;

/** An event held against one followed case. */
record CaseComparison(CourtEvent event, TraffickingCase theCase, NumberLikeness number, List<Pair> pairs) {

    private static final String SOMEBODY_ELSE =
            "The case number is that of a followed case, but the person named is not surely one of the defendants"
                    + " followed in it: perhaps a co-defendant.";
    private static final String NOBODY_NAMED =
            "The case number is that of a followed case, but the message does not say whose custody changed.";
    private static final String LOOKS_ALIKE =
            "The case number looks like that of a followed case, but is not the same: it may be another spelling of it, or"
                    + " another defendant's part of the same case.";
    private static final String SAME_PERSON_OTHER_CASE =
            "The person is, or may be, a followed defendant, but no case number ties the message to the followed case:"
                    + " it may be another case of the same person.";
    private static final String PERSON_NOT_SURE =
            "The person may be a followed defendant, but nothing that surely names one person confirms it.";
    private static final String PERSON_CONTRADICTED =
            "One number names a followed defendant, but other numbers, or name and birth date, do not agree.";

    /** One person of the event beside one tracked defendant. */
    record Pair(DefendantId tracked, Resemblance resemblance) {}

    /** What must be known of all candidates before one of them can be judged. */
    record Among(CourtNames courts, Set<String> ambiguousSids, Set<String> settledNumbers) {}

    static CaseComparison of(CourtEvent event, TraffickingCase theCase, Among among) {
        var numbers = new IdentifierLikeness.Among(theCase.jurisdiction(), among.ambiguousSids(), among.courts());
        var pairs = new ArrayList<Pair>();
        for (Defendant said : event.header().defendants()) {
            for (TrackedDefendant tracked : theCase.defendants()) {
                pairs.add(new Pair(
                        tracked.id(),
                        Resemblance.between(PersonTraits.of(said), PersonTraits.of(tracked.person()), numbers)));
            }
        }
        // A co-defendant's part of one case looks like another's. One case that is followed twice does, too, and is not
        // settled.
        Set<String> settled = somebodyElse(pairs) ? among.settledNumbers() : Set.of();
        return new CaseComparison(
                event, theCase, NumberLikeness.between(event.header(), theCase, among.courts(), settled), pairs);
    }

    Correlation judge() {
        return followsPerson() ? judgeByPerson() : judgeByNumber();
    }

    /**
     * Custody is a person's, whatever the case. Parole boards and supervising offices name the person and, mostly, no case; where
     * they do name one, it decides as in court.
     */
    private boolean followsPerson() {
        boolean afterSentence = event.kind() == EventKind.PAROLE_HEARING || event.kind() == EventKind.SUPERVISION;
        return event.kind().isCustody()
                || afterSentence && event.header().caseNumbers().isEmpty();
    }

    private Correlation judgeByPerson() {
        if (any(Resemblance::isSure)) {
            return linked(Resemblance::isSure);
        }
        if (number.isSure() && any(Resemblance::isSureWithinCase)) {
            return linked(Resemblance::isSureWithinCase);
        }
        if (number.isSure()) {
            return review(event.header().defendants().isEmpty() ? NOBODY_NAMED : SOMEBODY_ELSE);
        }
        if (number.isDoubtful()) {
            return review(number.doubt().orElseThrow());
        }
        if (number.looksAlike(any(Resemblance::supportsNumber))) {
            return review(LOOKS_ALIKE);
        }
        return any(Resemblance::isPossible) ? review(personDoubt()) : new Unrelated();
    }

    private Correlation judgeByNumber() {
        if (number.isSure()) {
            return judgeInCase();
        }
        if (number.isDoubtful()) {
            return any(Resemblance::isSure)
                    ? linked(Resemblance::isSure)
                    : review(number.doubt().orElseThrow());
        }
        if (number.looksAlike(any(Resemblance::supportsNumber))) {
            return review(LOOKS_ALIKE);
        }
        return any(Resemblance::isPossible) ? review(SAME_PERSON_OTHER_CASE) : new Unrelated();
    }

    /** The case is certain; what remains is whether the message is about a co-defendant whom nobody follows. */
    private Correlation judgeInCase() {
        if (any(Resemblance::isSureWithinCase)) {
            return linked(Resemblance::isSureWithinCase);
        }
        return somebodyElse(pairs) ? review(SOMEBODY_ELSE) : new Linked(List.of(ofCase(List.of())), Optional.empty());
    }

    private static boolean somebodyElse(List<Pair> pairs) {
        return !pairs.isEmpty()
                && pairs.stream().allMatch(pair -> pair.resemblance().contradicts());
    }

    private String personDoubt() {
        return any(resemblance -> resemblance.numbers().agree()) ? PERSON_CONTRADICTED : PERSON_NOT_SURE;
    }

    private boolean any(Predicate<Resemblance> test) {
        return pairs.stream().anyMatch(pair -> test.test(pair.resemblance()));
    }

    private Linked linked(Predicate<Resemblance> test) {
        return new Linked(matches(test), Optional.empty());
    }

    private NeedsReview review(String reason) {
        List<Match> persons = matches(Resemblance::isPossible);
        return new NeedsReview(persons.isEmpty() ? List.of(ofCase(againstAll())) : persons, reason);
    }

    private List<Match> matches(Predicate<Resemblance> test) {
        return pairs.stream()
                .filter(pair -> test.test(pair.resemblance()))
                .map(pair -> new Match(
                        theCase.id(),
                        Optional.of(pair.tracked()),
                        Stream.concat(number.evidence().stream(), pair.resemblance().evidence().stream())
                                .toList(),
                        pair.resemblance().against()))
                .distinct()
                .toList();
    }

    private Match ofCase(List<Evidence> against) {
        return new Match(
                theCase.id(), Optional.empty(), number.evidence().stream().toList(), against);
    }

    /** Where several people are named or followed: only what differs between all of them. */
    private List<Evidence> againstAll() {
        return pairs.stream()
                .map(pair -> pair.resemblance().against())
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
    }
}
