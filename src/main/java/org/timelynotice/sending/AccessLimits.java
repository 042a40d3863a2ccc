package org.timelynotice.sending;

import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;

/** What may still be said of a case, and to whom, once a court has closed it. */
record AccessLimits(Optional<CaseAccess> access) {

    /**
     * @param last the last that its court said about who may see the case
     */
    static AccessLimits of(Optional<CourtEvent> last) {
        return new AccessLimits(last.filter(event -> event.header().action() != EventAction.WITHDRAWAL)
                .filter(CaseAccessEvent.class::isInstance)
                .map(event -> ((CaseAccessEvent) event).access()));
    }

    /** A notice that a machine may not give, closed; a correction is always given, for it only takes back. */
    Optional<Notice> refusal(PlannedNotice planned) {
        Notice notice = planned.notice();
        if (notice.occasion() == Occasion.CORRECTION) {
            return Optional.empty();
        }
        if (access.filter(CaseAccess.EXPUNGED::equals).isPresent()) {
            return Optional.of(
                    notice.occasion() == Occasion.REMINDER
                            ? planned.superseded("the case was expunged")
                            : planned.referred(
                                    "the case was expunged: a person decides whether this may still be told, and in what words"));
        }
        return isClosed() && notice.role() == Role.ADVOCATE
                ? Optional.of(
                        planned.referred("the case was sealed: a person decides whether an advocate may still be told"))
                : Optional.empty();
    }

    /** Of a closed case nobody is named, whatever its reader chose. */
    ContactPoint limited(ContactPoint point) {
        return isClosed() && point.tier() == ContentTier.FULL ? point.saying(ContentTier.BARE) : point;
    }

    private boolean isClosed() {
        return access.filter(how -> how != CaseAccess.UNSEALED).isPresent();
    }
}
