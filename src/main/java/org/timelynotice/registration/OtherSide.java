package org.timelynotice.registration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Recipients;

/** Finds the other side of followed cases. A case may be followed for several victims: whoever is a defendant for one of them is it for all. */
public final class OtherSide {

    private final CaseFiles cases;
    private final TrackedKeys index;
    private final Recipients recipients;

    public OtherSide(CaseFiles cases, TrackedKeys index, Recipients recipients) {
        this.cases = cases;
        this.index = index;
        this.recipients = recipients;
    }

    /** The defendants of every followed case of these numbers. */
    public AdverseParties of(Collection<CaseNumber> numbers) {
        return of(sameNumber(numbers), "a defendant of a followed case of the same number");
    }

    /** The defendants of a followed case, and of every other of its numbers. */
    public AdverseParties of(TraffickingCase theCase) {
        Set<CaseId> all = Stream.concat(Stream.of(theCase.id()), sameNumber(theCase.caseNumbers()).stream())
                .collect(Collectors.toSet());
        return of(all, "a defendant of this case, or of another of its number");
    }

    private Set<CaseId> sameNumber(Collection<CaseNumber> numbers) {
        return index.find(MatchKeys.of(numbers)).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private AdverseParties of(Set<CaseId> followed, String whose) {
        List<PersonName> names = cases.findAll(followed).stream()
                .flatMap(theCase -> theCase.defendants().stream())
                .flatMap(tracked -> tracked.person().names())
                .toList();
        return new AdverseParties(whose, names, (channel, address) -> recipients.isAdverse(followed, channel, address));
    }
}
