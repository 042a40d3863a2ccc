package org.timelynotice.registration;

import java.util.List;
import java.util.Optional;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Namesakes;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Spelling;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.Recipients;

/**
 * Finds the followed case that a registration would follow a second time: its people would be told twice, and one of them perhaps at a
 * number that is theirs no longer.
 */
public final class FollowedAlready {

    private final SameCase same;
    private final Recipients recipients;

    public FollowedAlready(CaseFiles cases, TrackedKeys index, Recipients recipients) {
        this.same = new SameCase(cases, index);
        this.recipients = recipients;
    }

    /**
     * The followed cases of the same number and court.
     *
     * @param registered as it would be followed
     */
    public List<CaseId> sameCase(TraffickingCase registered) {
        return same.known(registered)
                .filter(known -> SameCase.isSame(registered, known))
                .map(TraffickingCase::id)
                .toList();
    }

    /** The case to which the people of a registration belong; empty where it is another case, or one for another victim. */
    public Optional<CaseId> find(TraffickingCase registered, List<CaseRegistration.Person> people) {
        return same.known(registered)
                .filter(known -> SameCase.isSame(registered, known)
                        ? !isForAnotherVictim(known, people)
                        : SameCase.sharesPerson(registered, known) && isForTheSame(known, people))
                .map(TraffickingCase::id)
                .findFirst();
    }

    /** Surely: every victim bears another name than those who are told already, and none is reached at an address of theirs. */
    private boolean isForAnotherVictim(TraffickingCase known, List<CaseRegistration.Person> people) {
        List<Recipient> told = victims(known);
        List<CaseRegistration.Person> victims = victims(people);
        return !told.isEmpty()
                && !victims.isEmpty()
                && victims.stream()
                        .allMatch(victim -> isNamed(victim.name())
                                && told.stream().allMatch(other -> isNamed(other.name()) && !isSame(victim, other)));
    }

    private boolean isForTheSame(TraffickingCase known, List<CaseRegistration.Person> people) {
        List<Recipient> told = victims(known);
        return victims(people).stream().anyMatch(victim -> told.stream().anyMatch(other -> isSame(victim, other)));
    }

    private List<Recipient> victims(TraffickingCase known) {
        return recipients.of(known.id()).stream()
                .filter(person -> person.role() == Role.VICTIM && !person.isEnded())
                .toList();
    }

    private static List<CaseRegistration.Person> victims(List<CaseRegistration.Person> people) {
        return people.stream().filter(person -> person.role() == Role.VICTIM).toList();
    }

    private static boolean isSame(CaseRegistration.Person one, Recipient other) {
        boolean sameAsFarAsKnown =
                isNamed(one.name()) && isNamed(other.name()) && !tellsApart(one.name(), other.name());
        return sameAsFarAsKnown
                || Namesakes.are(one.name(), other.name())
                || one.addresses().stream()
                        .anyMatch(address -> other.contactPoints().stream()
                                .anyMatch(point -> point.channel()
                                        .comparable(point.address())
                                        .equals(address.channel().comparable(address.address()))));
    }

    private static boolean isNamed(PersonName name) {
        return name.given().or(name::surname).isPresent();
    }

    /** A name of which a part is missing may still differ in the other. */
    private static boolean tellsApart(PersonName one, PersonName other) {
        return differ(one.given(), other.given()) || differ(one.surname(), other.surname());
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !Spelling.fold(one.get()).equals(Spelling.fold(other.get()));
    }
}
