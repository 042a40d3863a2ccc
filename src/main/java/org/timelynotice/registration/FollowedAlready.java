package org.timelynotice.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.Namesakes;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Spelling;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.Recipients;

/**
 * Finds the followed case that a registration would follow a second time: its people would be told twice, and one of them perhaps at a
 * number that is theirs no longer.
 */
public final class FollowedAlready {

    private static final Set<Kind> OF_A_CASE = EnumSet.of(Kind.CASE_NUMBER);
    private static final Set<Kind> OF_A_PERSON = EnumSet.of(Kind.SID, Kind.FBI, Kind.NAME_AND_BIRTH_DATE);

    private final CaseFiles cases;
    private final TrackedKeys index;
    private final Recipients recipients;

    public FollowedAlready(CaseFiles cases, TrackedKeys index, Recipients recipients) {
        this.cases = cases;
        this.index = index;
        this.recipients = recipients;
    }

    /**
     * The followed cases of the same number and court.
     *
     * @param registered as it would be followed
     */
    public List<CaseId> sameCase(TraffickingCase registered) {
        return known(registered)
                .filter(known -> isSameCase(registered, known))
                .map(TraffickingCase::id)
                .toList();
    }

    /** The case to which the people of a registration belong; empty where it is another case, or one for another victim. */
    public Optional<CaseId> find(TraffickingCase registered, List<CaseRegistration.Person> people) {
        return known(registered)
                .filter(known -> isSameCase(registered, known)
                        ? !isForAnotherVictim(known, people)
                        : shares(registered, known, OF_A_PERSON) && isForTheSame(known, people))
                .map(TraffickingCase::id)
                .findFirst();
    }

    private Stream<TraffickingCase> known(TraffickingCase registered) {
        Set<CaseId> found = index.find(MatchKeys.of(registered)).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return cases.findAll(found).stream();
    }

    /** By number and court; a registration without a number is of all that its defendant is held or tried for. */
    private static boolean isSameCase(TraffickingCase one, TraffickingCase other) {
        boolean sameCourt = one.court().isEmpty()
                || other.court().isEmpty()
                || one.court().map(CourtId::normalized).equals(other.court().map(CourtId::normalized));
        boolean numbered = !one.caseNumbers().isEmpty() && !other.caseNumbers().isEmpty();
        return numbered ? sameCourt && shares(one, other, OF_A_CASE) : shares(one, other, OF_A_PERSON);
    }

    private static boolean shares(TraffickingCase one, TraffickingCase other, Set<Kind> kinds) {
        Set<MatchKey> theirs = MatchKeys.of(other);
        return MatchKeys.of(one).stream().anyMatch(key -> kinds.contains(key.kind()) && theirs.contains(key));
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
