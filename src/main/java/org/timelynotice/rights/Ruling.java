package org.timelynotice.rights;

import java.util.List;
import java.util.Optional;

/**
 * What the law makes of one event in one case.
 *
 * @param notOwed every other rule of the jurisdiction, each with its reason
 * @param needsPerson why a person must look: nothing was found to be owed to the victim and the software cannot vouch for that
 */
public record Ruling(List<Obligation> obligations, List<NotOwed> notOwed, Optional<String> needsPerson) {

    public Ruling {
        obligations = List.copyOf(obligations);
        notOwed = List.copyOf(notOwed);
    }
}
