package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import org.timelynotice.notice.CaseEvents.LatestNews;

/** The look right before sending: whether what a notice says is still so. */
public final class Staleness {

    private Staleness() {}

    /**
     * A notice that has been overtaken, closed; empty if it still holds. A correction does: that something was said in
     * error stays true whatever is said next. One that may have gone out before goes to a person, who knows best what to say to
     * somebody who may have read old news. What was told while it was so is closed as met by the ladder.
     *
     * @param latest the last news of its matter
     */
    public static Optional<Notice> of(PlannedNotice planned, List<Attempt> attempts, Optional<LatestNews> latest) {
        Notice notice = planned.notice();
        return latest.filter(news -> notice.occasion() != Occasion.CORRECTION)
                .filter(news -> !news.id().equals(notice.event()))
                .filter(news ->
                        news.takenBack().contains(notice.event()) || Supersession.replaces(news.event(), notice.kind()))
                .filter(news -> attempts.stream().noneMatch(notice::provenBy))
                .map(news -> Attempt.anyMayHaveGoneOut(attempts)
                        ? planned.unproven(attempts)
                        : planned.superseded("overtaken by later news before it could be sent"));
    }
}
