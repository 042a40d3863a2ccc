package org.timelynotice.recipient;

/** The events for which somebody may have said: at any hour. */
public enum WakeFor {
    RELEASE,
    ESCAPE
}
