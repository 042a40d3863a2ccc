package org.timelynotice.notice;

import org.timelynotice.recipient.Elections;
import org.timelynotice.rights.RuleTerms;
import org.timelynotice.rights.Trigger;

/** What a person's elections make of a duty under one rule. Of several rules the first in this order speaks for all. */
enum Wish {
    /** They may be told by a message. */
    TELL,
    /** They declined, and counsel lets nobody waive this: a person tells them. */
    HAND_OVER,
    /** They declined in writing: no message leaves. */
    WAIVE,
    /** It is given on request, and nobody asked them. */
    ASK;

    static final String DECLINED = "declined in writing";
    static final String NOT_WAIVABLE =
            "declined in writing, but the rule cannot be waived: a person decides what to do, and no message goes out";
    static final String NOT_ASKED = "given on request only, and there is no request on file";

    /** A declined topic is declined whatever the rule's trigger is, and whoever made it. */
    static Wish of(Elections elections, RuleTerms terms) {
        return switch (elections.choice(terms.topic())) {
            case DECLINED -> terms.waivable() ? WAIVE : HAND_OVER;
            case REQUESTED -> TELL;
            case NOT_ASKED -> terms.trigger() == Trigger.ON_REQUEST ? ASK : TELL;
        };
    }
}
