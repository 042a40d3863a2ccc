package org.timelynotice.platform;

/** Whether notices reach people. */
public enum Mode {
    /** Nothing leaves the machine: loopback only, the built-in providers, a fictional case. */
    SANDBOX,
    /** Real courts, real people. */
    LIVE
}
