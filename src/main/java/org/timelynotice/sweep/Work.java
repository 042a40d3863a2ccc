package org.timelynotice.sweep;

import java.time.Duration;

/** What goes on in the background of every installation, by the names that operators see. */
public enum Work {
    KEEPING("keeping", Duration.ofMinutes(1), false),
    READING("reading", Duration.ofMinutes(2), false),
    SENDING("sending", Duration.ofMinutes(5), true),
    SENDING_URGENT("sendingUrgent", Duration.ofMinutes(1), true),
    CLARIFYING("clarifying", Duration.ofMinutes(10), true),
    OVERDUE("overdue", Duration.ofMinutes(5), true),
    PEOPLE("people", Duration.ofMinutes(10), true),
    AUDIT_ROOTS("auditRoots", Duration.ofHours(3), true);

    private final String title;
    private final Duration bound;
    private final boolean shared;

    Work(String title, Duration bound, boolean shared) {
        this.title = title;
        this.bound = bound;
        this.shared = shared;
    }

    public String title() {
        return title;
    }

    /** Nothing is well any more when the last success is older. */
    public Duration bound() {
        return bound;
    }

    /** Whether any one node does it for all. */
    public boolean shared() {
        return shared;
    }
}
