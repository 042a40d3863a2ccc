package org.timelynotice.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.recipient.Recipient;

/** All of the past that a decision depends on; events are in the order in which they were decided. */
public interface OnRecord {

    /** Empty where nobody follows the case any more. */
    Optional<TraffickingCase> file(CaseId theCase);

    /** Since when it is followed; empty where nobody follows it any more. */
    Optional<Instant> followedSince(CaseId theCase);

    List<Recipient> people(CaseId theCase);

    /** The cases to which the same event of the same message was linked before, and under which name in each. */
    Map<CaseId, EventId> decided(Receipt receipt, int position);

    /** What was said of a matter and was news, or was taken back. */
    List<Known> events(CaseId theCase, Matter matter);

    /** The same of whatever hearing of a case may be that of an event, under this name or another. */
    List<Known> hearings(CaseId theCase, HearingEvent event);

    /** Those that said anything new of a hearing on one of several days of a calendar entry. */
    List<Known> daysOfEntries(CaseId theCase);

    /** Those of some kinds that said anything new. */
    List<Known> newsOf(CaseId theCase, Set<EventKind> kinds);

    /** The events that their source calls by one name. */
    List<Known> events(CaseId theCase, String sourceId);

    /** Every notice of a matter, in any state. */
    List<Notice> notices(CaseId theCase, Matter matter);

    /** The notices of a case that are still open. */
    List<Notice> open(CaseId theCase);

    /** Those of some notices with an attempt that may have reached its reader. */
    Set<NoticeId> mayHaveGoneOut(List<Notice> notices);

    /** What a person was asked about an event of a message, decided or not. */
    Optional<Review> review(Receipt receipt, int position);

    /** Whether a person is being asked about a subject. */
    boolean isAsked(UUID subject);

    /** The record as it stands once a decision has been carried out. */
    default OnRecord after(Decision decision) {
        return decision.steps().isEmpty() ? this : new OnRecordAfter(this, decision);
    }
}
