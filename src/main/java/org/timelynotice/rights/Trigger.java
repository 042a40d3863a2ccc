package org.timelynotice.rights;

/** What a person's own wish has to do with a rule; whether that wish is on file is the planner's to find out. */
public enum Trigger {
    /** Owed without anybody asking. */
    AUTOMATIC,
    /** Owed only to those who have asked. */
    ON_REQUEST,
    /** Owed without asking, until the person declines. */
    DECLINABLE
}
