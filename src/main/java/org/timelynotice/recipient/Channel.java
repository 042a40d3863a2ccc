package org.timelynotice.recipient;

/** A way to reach somebody. */
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    LETTER,
    WEBHOOK
}
