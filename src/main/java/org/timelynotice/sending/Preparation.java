package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.Staleness;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** The last look at a notice that is due: whether it still holds, by which address it goes, and in what words. */
public final class Preparation {

    /** How long nobody else touches a notice that is being sent. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration VALIDITY = Duration.ofHours(1);
    /** A carrier that may try for less than this need not begin. */
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);

    private final Sending sending;
    private final Supplier<UUID> ids;

    public Preparation(Sending sending, Supplier<UUID> ids) {
        this.sending = sending;
        this.ids = ids;
    }

    /** What is to be done with a notice that is due. */
    public sealed interface Result {

        Notice notice();

        /**
         * A provider is to be called, once this is written down.
         *
         * @param version of the person's record that it rests on
         */
        record Call(Notice notice, Attempt attempt, OutboundMessage message, long version) implements Result {}

        /**
         * It waits, or has ended.
         *
         * @param question what a person must decide although it stays planned
         */
        record NoCall(Notice notice, Optional<String> question) implements Result {}
    }

    /**
     * @param openings which channels take calls, the same for all of a batch
     */
    public Result of(PlannedNotice planned, BatchRecords records, Openings openings, Instant now) {
        return records.person(planned.notice())
                .map(person -> of(planned, person, records, openings, now))
                .orElseGet(() -> noCall(planned.referred("the record of this person is gone")));
    }

    private Result of(PlannedNotice planned, Recipient person, BatchRecords records, Openings openings, Instant now) {
        Notice notice = planned.notice();
        List<Attempt> attempts = records.attempts(notice);
        Optional<Notice> overtaken = Staleness.of(planned, attempts, records.latestNews(notice));
        if (overtaken.isPresent()) {
            return noCall(overtaken.get());
        }
        if (records.repeats(notice, now)) {
            return noCall(
                    planned.superseded("a reminder at the time of another notice of the same would say nothing new"));
        }
        Optional<Recheck.Rechecked> kept =
                arrived(attempts) ? Optional.empty() : sending.recheck().of(planned, person, now);
        if (kept.isPresent()) {
            return new Result.NoCall(kept.get().notice(), kept.get().question());
        }
        Ladder.Step step = sending.heldBack(openings).next(planned, person, records.adverse(), attempts, now);
        if (step instanceof Ladder.Step.Wait wait) {
            return new Result.NoCall(planned.waits(wait.until(), wait.reason()), wait.question());
        }
        return step instanceof Ladder.Step.Close close
                ? noCall(close.closed())
                : compose(planned, person, ((Ladder.Step.Send) step).point(), records, now);
    }

    private static boolean arrived(List<Attempt> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.state() == AttemptState.DELIVERED);
    }

    private Result compose(
            PlannedNotice planned, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        Notice notice = planned.notice();
        if (!sending.mayLeave(notice)) {
            return noCall(planned.unsigned());
        }
        WordingResult words =
                sending.composer().compose(notice, person, point, records.event(notice), records.file(notice));
        if (words instanceof WordingResult.NoText none) {
            return noCall(planned.referred("there is no safe text for this person: " + none.cause()));
        }
        Rendered rendered = ((WordingResult.Text) words).rendered();
        return sending.live() && !rendered.reviewed()
                ? noCall(planned.referred("the text has not been reviewed yet; a person tells them"))
                : call(planned, person, point, rendered, now);
    }

    private Result call(PlannedNotice planned, Recipient person, ContactPoint point, Rendered rendered, Instant now) {
        Notice notice = planned.notice();
        UUID mark = sending.composer().mark(rendered.text());
        Attempt attempt = Attempt.started(ids.get(), notice.id(), point.channel(), point.id(), mark, now);
        var message = new OutboundMessage(
                attempt.id().toString(),
                point.address(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                rendered.language(),
                notice.id() + "." + attempt.point().value(),
                validity(notice, person, point, now));
        return new Result.Call(
                planned.started(attempt.id(), now.plus(LEASE)),
                attempt,
                message,
                person.standing().version());
    }

    private static Result noCall(Notice notice) {
        return new Result.NoCall(notice, Optional.empty());
    }

    /** A text that comes after the hearing has begun is false, and one in hours that are not safe a danger: the carrier gives up before. */
    private Duration validity(Notice notice, Recipient person, ContactPoint point, Instant now) {
        Optional<Duration> safe = sending.ladder()
                .closes(notice, person, point, now)
                .map(end -> Duration.between(now, end))
                .map(left -> left.compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : left);
        Optional<Duration> useful = notice.schedule().expires().map(end -> Duration.between(now, end));
        return Stream.of(Optional.of(VALIDITY), safe, useful)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
