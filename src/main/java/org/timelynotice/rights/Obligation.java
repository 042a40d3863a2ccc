package org.timelynotice.rights;

import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;

/**
 * One notice that the law, or the agency's own policy, asks for.
 *
 * @param signedOff whether the agency's counsel has signed the rule
 * @param assumed what the rule asks for that no feed can tell (most often a class of offense) and that was taken to be so
 *     because leaving a victim untold is the worse mistake; empty where nothing was assumed
 */
public record Obligation(
        String rule,
        String citation,
        Role role,
        Topic topic,
        Trigger trigger,
        NoticeTiming timing,
        boolean signedOff,
        Optional<String> assumed) {

    /** The citation of a rule that the agency gave itself. */
    public static final String AGENCY_POLICY = "Agency policy";

    /** Whether the law asks for it, and not only the agency. */
    public boolean law() {
        return !citation.equals(AGENCY_POLICY);
    }

    /** An obligation that rests on no assumption. */
    public Obligation(
            String rule,
            String citation,
            Role role,
            Topic topic,
            Trigger trigger,
            NoticeTiming timing,
            boolean signedOff) {
        this(rule, citation, role, topic, trigger, timing, signedOff, Optional.empty());
    }
}
