package org.timelynotice.recipient;

/** How much a message may say on one contact point, chosen by the person who reads it. */
public enum ContentTier {
    /** Nobody, no case, no crime: only that there is news, and how to ask. The default. */
    BARE,
    /** Begins with a phrase agreed on, so that the reader knows it is real; otherwise as bare. */
    CODE_PHRASE,
    /** What happened, when and where. */
    FULL
}
