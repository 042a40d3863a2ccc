package org.timelynotice.correlation;

import java.util.Optional;

/** What a charge is, as far as the offenses on file tell. */
public sealed interface OffenseFinding {

    /** The offense is trafficking itself: forced labor, servitude and commercial sex by force or of a minor included. */
    record Trafficking(String citation, String label, Optional<Inchoate> inchoate) implements OffenseFinding {}

    /** Often charged beside trafficking, or pleaded down to; makes no case a trafficking case by itself. */
    record Related(String citation, String label, Optional<Inchoate> inchoate) implements OffenseFinding {}

    /** A citation that could be read, of an offense that is on no list. */
    record NotListed() implements OffenseFinding {}

    /**
     * It could not be told; a person decides.
     *
     * @param reason a sentence that a coordinator understands
     * @param suspect whether something in it points to trafficking
     */
    record Undetermined(String reason, boolean suspect) implements OffenseFinding {}
}
