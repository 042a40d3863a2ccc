package org.timelynotice.rights;

/** What a person's own wish has to do with a rule; whether that wish is on file is the planner's to find out. */
public enum Trigger {
    /** Owed without anybody asking. */
    AUTOMATIC,
    /** Owed only to those who have asked. */
    ON_REQUEST,
    /** Owed without asking, until the person declines. */
    DECLINABLE,
    /** Owed to those who may know of what the event undoes, as an arrest undoes an escape. */
    TOLD_BEFORE
}
