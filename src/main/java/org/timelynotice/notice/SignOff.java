package org.timelynotice.notice;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether somebody answers for a notice that leaves: counsel, by signing each rule that it speaks for, or a person who decided it for
 * this one.
 *
 * @param signed whether counsel has signed a rule, as the files say now
 * @param byPerson whether the agency lets a person decide it
 */
public record SignOff(Predicate<String> signed, boolean byPerson) {

    public boolean covers(Notice notice) {
        return byPerson && notice.decidedBy().isPresent()
                || Stream.concat(Stream.of(notice.basis()), notice.alsoMeets().stream())
                        .map(LegalBasis::rule)
                        .allMatch(signed);
    }
}
