package org.timelynotice.recipient;

import java.util.Locale;

/** A way to reach somebody. */
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    LETTER,
    WEBHOOK;

    /** Whether it rings or buzzes, and so reaches somebody who is looking at nothing. */
    public boolean loud() {
        return this == SMS || this == VOICE;
    }

    /**
     * The form in which two addresses are compared: whoever is not to be told at an address is not to be told by another way of
     * reaching it either. What is stored under its hash depends on it: changing it orphans that.
     */
    public String comparable(String address) {
        String kind = loud() ? "phone" : name();
        return kind + ":" + address.toLowerCase(Locale.ROOT);
    }
}
