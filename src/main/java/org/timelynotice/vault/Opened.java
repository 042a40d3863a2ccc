package org.timelynotice.vault;

/** What came of opening something sealed. */
public sealed interface Opened {

    /** As it was before it was sealed. */
    record Plain(byte[] bytes) implements Opened {}

    /** Its key was destroyed on purpose: nobody can ever read it again. */
    record Shredded() implements Opened {}

    /** Altered, cut short, sealed under another key, or not sealed at all. */
    record Damaged() implements Opened {}
}
