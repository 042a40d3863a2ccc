package org.timelynotice.notice;

/** The words for the states of a notice, in the ledger, in its graph and in the HTTP interface. */
public enum NoticeStatus {
    PLANNED,
    HELD,
    SENDING,
    SENT,
    DELIVERED,
    UNKNOWN,
    MET,
    MET_LATE,
    NOT_MET,
    SUPERSEDED,
    WAIVED,
    REFERRED
}
