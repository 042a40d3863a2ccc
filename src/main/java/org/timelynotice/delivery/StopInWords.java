package org.timelynotice.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the wish to get no more texts in what somebody wrote. One that is turned around ("don't stop"), or that is asked of somebody else
 * ("make him stop calling me", "please stop him"), is none: to silence a number for it would take from her what she waits for.
 *
 * @param phrases that say it
 * @param stopWords keywords that say it alone
 */
record StopInWords(
        Phrases phrases,
        Set<String> stopWords,
        Set<String> negations,
        Set<String> who,
        Set<String> links,
        Set<String> from,
        Set<String> what,
        Set<String> numbers) {

    private static final int SOON = 4;

    /**
     * @param cried keywords that stand there in capitals
     */
    boolean in(String clause, Phrases cried) {
        List<String> said = Phrases.tokens(clause);
        return IntStream.range(0, said.size())
                .filter(at -> isOurs(said, at))
                .anyMatch(at -> IntStream.concat(phrases.endsFrom(said, at), cried.endsFrom(said, at))
                        .anyMatch(end -> isOfTexts(said, end)));
    }

    /** Whether it is said at all, of whomever. */
    boolean named(List<String> said) {
        return phrases.within(said, Set.of());
    }

    private boolean isOurs(List<String> said, int at) {
        int before = at - 1;
        while (before >= 0 && links.contains(said.get(before))) {
            before--;
        }
        return before < 0 || !negations.contains(said.get(before)) && !who.contains(said.get(before));
    }

    private boolean isOfTexts(List<String> said, int end) {
        boolean bare = stopWords.contains(said.get(end - 1));
        boolean ofSomethingElse = bare && end < said.size() && what.contains(said.get(end));
        boolean fromSomebodyElse =
                end + 1 < said.size() && from.contains(said.get(end)) && who.contains(said.get(end + 1));
        boolean toAnotherNumber =
                said.subList(end, Math.min(end + SOON, said.size())).stream().anyMatch(numbers::contains);
        return !ofSomethingElse && !fromSomebodyElse && !toAnotherNumber;
    }
}
