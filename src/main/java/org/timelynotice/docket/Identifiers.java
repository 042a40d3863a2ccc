package org.timelynotice.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers that name one person.
 *
 * @param sid state fingerprint identification
 * @param fbi FBI number
 * @param booking booking number, unique within {@code facility}
 * @param inmate inmate, jail or corrections number, unique within {@code facility}
 * @param facility who issued booking and inmate number; empty means that they cannot be matched
 * @param otherFacilityNames what the same source calls the same facility besides, such as its name where {@code facility} is its
 *     code
 * @param otherInmates further numbers of the same sort, by the same facility, that name the same person: it gave them another one
 */
public record Identifiers(
        Optional<String> sid,
        Optional<String> fbi,
        Optional<String> booking,
        Optional<String> inmate,
        Optional<String> facility,
        List<String> otherFacilityNames,
        List<String> otherInmates) {

    public Identifiers {
        otherFacilityNames = List.copyOf(otherFacilityNames);
        otherInmates = List.copyOf(otherInmates);
    }

    public Identifiers(
            Optional<String> sid,
            Optional<String> fbi,
            Optional<String> booking,
            Optional<String> inmate,
            Optional<String> facility,
            List<String> otherFacilityNames) {
        this(sid, fbi, booking, inmate, facility, otherFacilityNames, List.of());
    }

    public Identifiers(
            Optional<String> sid,
            Optional<String> fbi,
            Optional<String> booking,
            Optional<String> inmate,
            Optional<String> facility) {
        this(sid, fbi, booking, inmate, facility, List.of());
    }

    public static Identifiers none() {
        return new Identifiers(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same numbers, issued by a facility of these names, the first one foremost. */
    public Identifiers issuedBy(List<String> facilityNames) {
        return facilityNames.isEmpty()
                ? this
                : new Identifiers(
                        sid,
                        fbi,
                        booking,
                        inmate,
                        Optional.of(facilityNames.get(0)),
                        facilityNames.subList(1, facilityNames.size()),
                        otherInmates);
    }

    /** Every number of an inmate, the own one first. */
    public Stream<String> inmates() {
        return Stream.concat(inmate.stream(), otherInmates.stream());
    }

    /** The same with these numbers of an inmate beside the own one. */
    public Identifiers besides(List<String> others) {
        return new Identifiers(sid, fbi, booking, inmate, facility, otherFacilityNames, others);
    }
}
