package org.timelynotice.notice;

/** A notice that was not given in its time: a person may have given it all the same. */
public record MissedNotice(Notice notice) implements NoticeWithPerson {

    public MissedNotice {
        if (!(notice.state() instanceof NoticeState.NotMet)) {
            throw new IllegalArgumentException("notice " + notice.id() + " was not missed");
        }
    }
}
