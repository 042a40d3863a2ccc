package org.timelynotice.rights;

import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;

/**
 * One notice that the law, or the agency's own policy, asks for.
 *
 * @param law whether the law asks for it, and not only the agency
 * @param signedOff whether the agency's counsel has signed the rule
 * @param assumed what the rule asks for that no feed can tell (most often a class of offense) and that was taken to be so
 *     because leaving a victim untold is the worse mistake; empty where nothing was assumed
 * @param waivable whether counsel lets a person waive it
 * @param demands what the rule asks to be said, and how, beyond what our messages do
 * @param byPerson why a machine must not give it, and what a person is to do; empty where a machine may
 */
public record Obligation(
        String rule,
        String citation,
        boolean law,
        Role role,
        Topic topic,
        Trigger trigger,
        NoticeTiming timing,
        boolean signedOff,
        Optional<String> assumed,
        boolean waivable,
        Demands demands,
        Optional<String> byPerson) {

    /** What a person's choice has to do with it. */
    public RuleTerms terms() {
        return new RuleTerms(topic, trigger, law, waivable);
    }

    /** One that a person may waive, and that a message of ours fulfills. */
    public Obligation(
            String rule,
            String citation,
            boolean law,
            Role role,
            Topic topic,
            Trigger trigger,
            NoticeTiming timing,
            boolean signedOff,
            Optional<String> assumed) {
        this(
                rule,
                citation,
                law,
                role,
                topic,
                trigger,
                timing,
                signedOff,
                assumed,
                true,
                Demands.NONE,
                Optional.empty());
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
        this(rule, citation, true, role, topic, trigger, timing, signedOff, Optional.empty());
    }
}
