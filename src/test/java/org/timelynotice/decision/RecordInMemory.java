package org.timelynotice.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Recipient;

/** A record with one case, whose past is what has been decided of it. */
final class RecordInMemory implements OnRecord {

    TraffickingCase file = Notices.CASE;
    final List<Recipient> people = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final Set<UUID> asked = new HashSet<>();
    final Set<NoticeId> goneOut = new HashSet<>();

    @Override
    public Optional<TraffickingCase> file(CaseId theCase) {
        return Optional.of(file).filter(one -> one.id().equals(theCase));
    }

    @Override
    public Optional<Instant> followedSince(CaseId theCase) {
        return Optional.of(Instant.EPOCH);
    }

    @Override
    public List<Recipient> people(CaseId theCase) {
        return List.copyOf(people);
    }

    @Override
    public Map<CaseId, EventId> decided(Receipt receipt, int position) {
        return Map.of();
    }

    @Override
    public List<Known> events(CaseId theCase, Matter matter) {
        return List.of();
    }

    @Override
    public List<Known> hearings(CaseId theCase, HearingEvent event) {
        return List.of();
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return List.of();
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return List.of();
    }

    @Override
    public List<Known> events(CaseId theCase, String sourceId) {
        return List.of();
    }

    @Override
    public List<Notice> notices(CaseId theCase, Matter matter) {
        return List.of();
    }

    @Override
    public List<Notice> open(CaseId theCase) {
        return List.of();
    }

    @Override
    public Set<NoticeId> mayHaveGoneOut(List<Notice> notices) {
        return Set.copyOf(goneOut);
    }

    @Override
    public Optional<Review> review(Receipt receipt, int position) {
        return reviews.stream()
                .filter(review -> review.receipt().equals(receipt.value()) && review.position() == position)
                .findFirst();
    }

    @Override
    public boolean isAsked(UUID subject) {
        return asked.contains(subject);
    }
}
