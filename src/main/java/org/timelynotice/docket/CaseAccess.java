package org.timelynotice.docket;

/** Who may see a case. */
public enum CaseAccess {
    SEALED,
    UNSEALED,
    RESTRICTED,
    EXPUNGED
}
