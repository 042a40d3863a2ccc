package org.timelynotice.casefile;

/** Why a person is told about a case. */
public enum Role {
    VICTIM,
    ADVOCATE,
    PROSECUTOR
}
