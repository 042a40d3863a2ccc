package org.timelynotice.docket;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One count, as printed by the source.
 *
 * @param statute the citation or local code, for instance {@code 18 § 3011 §§ A1}
 * @param ucr the federal crime-reporting code, for instance {@code 64A}
 * @param offenseDate the day of the offense, which decides which version of a statute applies
 * @param jurisdiction whose law is cited, for instance {@code PA} or {@code Pennsylvania}
 */
public record Charge(
        Optional<String> statute,
        Optional<String> description,
        Optional<String> ucr,
        Optional<LocalDate> offenseDate,
        Optional<String> jurisdiction) {

    /** Whose law is cited is not printed. */
    public Charge(
            Optional<String> statute,
            Optional<String> description,
            Optional<String> ucr,
            Optional<LocalDate> offenseDate) {
        this(statute, description, ucr, offenseDate, Optional.empty());
    }
}
