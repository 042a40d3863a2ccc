package org.timelynotice.docket;

import java.util.Optional;

/**
 * The numbers that name one person.
 *
 * @param sid state fingerprint identification
 * @param fbi FBI number
 * @param booking booking number, unique within {@code facility}
 * @param inmate inmate, jail or corrections number, unique within {@code facility}
 * @param facility who issued booking and inmate number; empty means that they cannot be matched
 */
public record Identifiers(
        Optional<String> sid,
        Optional<String> fbi,
        Optional<String> booking,
        Optional<String> inmate,
        Optional<String> facility) {

    public static Identifiers none() {
        return new Identifiers(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
