package org.timelynotice.correlation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;

/**
 * The keys of an event and of a case.
 *
 * <p>Keys hold no court, state or facility: these are spelled in too many ways, and spellings may be taught later without
 * indexing anything anew.
 */
public final class MatchKeys {

    private MatchKeys() {}

    /** Of every case number and every defendant of the event. */
    public static Set<MatchKey> of(CourtEvent event) {
        return of(event.header().caseNumbers(), event.header().defendants());
    }

    /** What to index when a case is registered. */
    public static Set<MatchKey> of(TraffickingCase theCase) {
        return of(
                theCase.caseNumbers(),
                theCase.defendants().stream().map(TrackedDefendant::person).toList());
    }

    /** By which cases of these very numbers are found, and none that only look alike. */
    public static Set<MatchKey> of(Collection<CaseNumber> numbers) {
        var keys = new LinkedHashSet<>(of(numbers, List.of()));
        keys.removeIf(key -> key.kind() != Kind.CASE_NUMBER);
        return keys;
    }

    private static Set<MatchKey> of(Collection<CaseNumber> numbers, Collection<Defendant> defendants) {
        var keys = new LinkedHashSet<MatchKey>();
        numbers.forEach(number -> add(number, keys));
        defendants.forEach(defendant -> add(PersonTraits.of(defendant), keys));
        return keys;
    }

    private static void add(CaseNumber number, Set<MatchKey> keys) {
        String normalized = number.normalized();
        if (isNumber(normalized)) {
            keys.add(new MatchKey(Kind.CASE_NUMBER, normalized));
            keys.add(new MatchKey(Kind.CASE_NUMBER, number.glued()));
            CaseNumberStem.of(number).ifPresent(stem -> keys.add(new MatchKey(Kind.CASE_NUMBER_STEM, stem.text())));
        }
    }

    /** A word such as {@code PENDING}, or a row of zeros, is none. */
    static boolean isNumber(CaseNumber number) {
        return isNumber(number.normalized());
    }

    private static boolean isNumber(String normalized) {
        return normalized.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private static void add(PersonTraits person, Set<MatchKey> keys) {
        person.sid().ifPresent(sid -> keys.add(new MatchKey(Kind.SID, sid.number())));
        person.fbi().ifPresent(fbi -> keys.add(new MatchKey(Kind.FBI, fbi)));
        person.booking().ifPresent(booking -> keys.add(new MatchKey(Kind.BOOKING, booking)));
        person.inmates().forEach(inmate -> keys.add(new MatchKey(Kind.INMATE, inmate)));
        person.namesAndBirthDate().forEach(name -> keys.add(new MatchKey(Kind.NAME_AND_BIRTH_DATE, name)));
        person.partsOfNamesAndBirthDate()
                .forEach(part -> keys.add(new MatchKey(Kind.PART_OF_NAME_AND_BIRTH_DATE, part)));
    }
}
