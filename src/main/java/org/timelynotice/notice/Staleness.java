package org.timelynotice.notice;

import java.util.Optional;
import org.timelynotice.notice.CaseEvents.LatestNews;

/** The look right before sending: whether what a notice says is still so. */
public final class Staleness {

    private Staleness() {}

    /**
     * The closing state of a notice that has been overtaken; empty if it still holds.
     *
     * @param latest the last news of its matter
     */
    public static Optional<NoticeState.Closed> of(Notice notice, Optional<LatestNews> latest) {
        return latest.filter(news -> !news.id().equals(notice.event()))
                .filter(news -> Supersession.replaces(news.event(), notice.kind()))
                .map(news ->
                        new NoticeState.Superseded(Optional.of("overtaken by later news before it could be sent")));
    }
}
