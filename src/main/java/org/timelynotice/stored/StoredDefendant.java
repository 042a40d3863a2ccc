package org.timelynotice.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;

/**
 * An accused or convicted person as they are stored.
 *
 * @param aliases absent where there are none, and in what was stored before aliases were read
 */
public record StoredDefendant(
        Optional<StoredName> name,
        Optional<LocalDate> birthDate,
        Numbers identifiers,
        Optional<List<StoredName>> aliases) {

    /**
     * The numbers that name one person.
     *
     * @param otherFacilityNames absent where there are none, and in what was stored before facilities had any
     * @param otherInmates absent where there are none, and in what was stored before numbers were known to change
     */
    public record Numbers(
            Optional<String> sid,
            Optional<String> fbi,
            Optional<String> booking,
            Optional<String> inmate,
            Optional<String> facility,
            Optional<List<String>> otherFacilityNames,
            Optional<List<String>> otherInmates) {

        static Numbers of(Identifiers numbers) {
            return new Numbers(
                    numbers.sid(),
                    numbers.fbi(),
                    numbers.booking(),
                    numbers.inmate(),
                    numbers.facility(),
                    Lists.unlessEmpty(numbers.otherFacilityNames()),
                    Lists.unlessEmpty(numbers.otherInmates()));
        }

        Identifiers identifiers() {
            return new Identifiers(
                    sid,
                    fbi,
                    booking,
                    inmate,
                    facility,
                    otherFacilityNames.orElse(List.of()),
                    otherInmates.orElse(List.of()));
        }
    }

    public static StoredDefendant of(Defendant defendant) {
        return new StoredDefendant(
                defendant.name().map(StoredName::of),
                defendant.birthDate(),
                Numbers.of(defendant.identifiers()),
                Lists.unlessEmpty(
                        defendant.aliases().stream().map(StoredName::of).toList()));
    }

    public Defendant defendant() {
        return new Defendant(
                name.map(StoredName::name),
                birthDate,
                identifiers.identifiers(),
                aliases.orElse(List.of()).stream().map(StoredName::name).toList());
    }
}
