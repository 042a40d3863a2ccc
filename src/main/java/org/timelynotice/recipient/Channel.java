package org.timelynotice.recipient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        if (loud()) {
            return SameAddress.phone(address);
        }
        return this == EMAIL ? SameAddress.mailbox(address) : asWritten(address);
    }

    /** All forms under which an address may have been stored: before one form stood for all spellings, the one it was written in. */
    public Set<String> spellings(String address) {
        return new LinkedHashSet<>(List.of(comparable(address), asWritten(address)));
    }

    /** Whether an address is that of a phone, in whatever way it is reached there. */
    public boolean isPhone(String address) {
        return comparable(address).startsWith(SameAddress.PHONE);
    }

    private String asWritten(String address) {
        return (loud() ? SameAddress.PHONE : name() + ":") + address.toLowerCase(Locale.ROOT);
    }
}
