package org.timelynotice.audit;

/** What was done to an audit. */
public enum Damage {
    CHANGED("the entry is not what was written"),
    REMOVED("an entry is missing"),
    INSERTED("an entry was slipped in"),
    REORDERED("entries changed places"),
    TRUNCATED("the end of the chain was cut off"),
    HEAD_CHANGED("the head of the chain is not its last entry"),
    ROOT_CHANGED("a root or what it seals was altered or is missing");

    private final String sentence;

    Damage(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
