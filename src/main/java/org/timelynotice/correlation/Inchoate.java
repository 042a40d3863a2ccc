package org.timelynotice.correlation;

/** How a charge falls short of the completed offense; the offense that was aimed at decides what the case is. */
public enum Inchoate {
    ATTEMPT,
    CONSPIRACY,
    SOLICITATION,
    AIDING
}
