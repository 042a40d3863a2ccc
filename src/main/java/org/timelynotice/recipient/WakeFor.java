package org.timelynotice.recipient;

/** What somebody may have answered when they were asked for which events they may be woken; none of these: nobody has asked them yet. */
public enum WakeFor {
    RELEASE,
    ESCAPE,
    /** They are not to be woken for anything. */
    NEVER
}
