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
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.Staleness;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** The last look at a notice that is due: whether it still holds, by which address it goes, and in what words. */
public final class Preparation {

    /** How long nobody else touches a notice that is being sent. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration VALIDITY = Duration.ofHours(1);
    /** A carrier that may try for less than this need not begin. */
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);

    private final Sending sending;
    private final PermittedWords permitted;
    private final Supplier<UUID> ids;

    public Preparation(Sending sending, Supplier<UUID> ids) {
        this.sending = sending;
        this.permitted = new PermittedWords(sending);
        this.ids = ids;
    }

    /**
     * What is to be done with a notice that is due.
     *
     * @param calls to be made once this is written down; none where it waits or has ended
     * @param question what a person must decide although it stays planned
     */
    public record Result(Notice notice, List<Call> calls, Optional<String> question) {}

    /**
     * A provider to be called, and the row that stands before.
     *
     * @param version of the person's record that it rests on
     * @param urgent whether it is made by the callers of urgent news
     */
    public record Call(RecipientId reader, Attempt attempt, OutboundMessage message, long version, boolean urgent) {}

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
        Optional<Notice> overtaken = Staleness.of(planned, attempts, records.soFar(notice))
                .or(() -> records.limits(notice).refusal(planned));
        if (overtaken.isPresent()) {
            return noCall(overtaken.get());
        }
        if (records.repeats(notice, now)) {
            return noCall(
                    planned.superseded("a reminder at the time of another notice of the same would say nothing new"));
        }
        Optional<Recheck.Rechecked> kept = attempts.stream().anyMatch(notice::provenBy)
                ? Optional.empty()
                : sending.recheck().of(planned, person, now);
        if (kept.isPresent()) {
            return new Result(kept.get().notice(), List.of(), kept.get().question());
        }
        List<SameText.Try> others = records.sameText()
                .tries(
                        notice,
                        person,
                        point -> permitted
                                .limited(notice, person, point, records, now)
                                .tier());
        Optional<Notice> told = byTheSameText(planned, others, now);
        if (told.isPresent()) {
            boolean waits = told.get().state() instanceof NoticeState.Open;
            List<Call> quiet = waits ? beside(planned, person, records, openings, now) : List.of();
            return new Result(told.get(), quiet, Optional.empty());
        }
        List<Attempt> all = Stream.concat(attempts.stream(), others.stream().map(SameText.Try::attempt))
                .toList();
        Ladder.Step step = sending.heldBack(openings).next(planned, person, records.adverse(), all, now);
        if (step instanceof Ladder.Step.Close close) {
            return noCall(close.closed());
        }
        if (step instanceof Ladder.Step.Send && !sending.mayLeave(notice)) {
            return noCall(planned.unsigned());
        }
        List<Call> beside = beside(planned, person, records, openings, now);
        if (step instanceof Ladder.Step.Wait wait) {
            return new Result(planned.waits(wait.until(), wait.reason()), beside, wait.question());
        }
        ContactPoint point = permitted.limited(notice, person, ((Ladder.Step.Send) step).point(), records, now);
        return climb(planned, person, point, beside, records, now);
    }

    /** Met, or still waiting, by what was texted to the same number for somebody else; empty where that leaves it to be told. */
    private static Optional<Notice> byTheSameText(PlannedNotice planned, List<SameText.Try> others, Instant now) {
        Optional<Notice> met = others.stream()
                .map(SameText.Try::attempt)
                .filter(planned.notice()::provenBy)
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder())
                .map(sent -> planned.metBy(sent, now, SameText.TOLD));
        boolean urgent = planned.notice().schedule().urgent();
        return met.or(() -> others.stream()
                .filter(SameText.Try::underWay)
                .map(one -> one.nextLook(urgent, now))
                .min(Comparator.naturalOrder())
                .map(look -> planned.waits(look, SameText.UNDER_WAY)));
    }

    private Result climb(
            PlannedNotice planned,
            Recipient person,
            ContactPoint point,
            List<Call> beside,
            BatchRecords records,
            Instant now) {
        WordingResult words = permitted.words(planned.notice(), person, point, records);
        Optional<String> hindrance = hindrance(planned.notice(), words);
        if (hindrance.isPresent()) {
            return new Result(planned.referred(hindrance.get()), beside, Optional.empty());
        }
        Call first = call(planned.notice(), person, point, words, now);
        List<Call> calls = Stream.concat(Stream.of(first), beside.stream()).toList();
        return new Result(planned.started(first.attempt().id(), now.plus(LEASE)), calls, Optional.empty());
    }

    /** A way that lacks words is left out here: the way that is climbed tells a person of it. */
    private List<Call> beside(
            PlannedNotice planned, Recipient person, BatchRecords records, Openings openings, Instant now) {
        Notice notice = planned.notice();
        return sending
                .ladder()
                .without(openings.stopped())
                .beside(planned, person, records.adverse(), records.attempts(notice), now)
                .stream()
                .map(point -> permitted.limited(notice, person, point, records, now))
                .flatMap(point -> {
                    WordingResult words = permitted.words(notice, person, point, records);
                    return hindrance(notice, words).isPresent()
                            ? Stream.empty()
                            : Stream.of(call(notice, person, point, words, now));
                })
                .toList();
    }

    /** Why only a person may say it. */
    private Optional<String> hindrance(Notice notice, WordingResult words) {
        if (!sending.mayLeave(notice)) {
            return Optional.of("counsel has not signed off the rule; a person decides");
        }
        if (words instanceof WordingResult.NoText none) {
            return Optional.of("there is no safe text for this person: " + none.cause());
        }
        boolean reviewed = ((WordingResult.Text) words).rendered().reviewed();
        return sending.live() && !reviewed
                ? Optional.of("the text has not been reviewed yet; a person tells them")
                : Optional.empty();
    }

    private Call call(Notice notice, Recipient person, ContactPoint point, WordingResult words, Instant now) {
        Rendered rendered = ((WordingResult.Text) words).rendered();
        UUID mark = sending.composer().mark(rendered.text());
        Attempt attempt = Attempt.started(ids.get(), notice.id(), point.channel(), point.id(), mark, now)
                .saying(point.tier());
        var message = new OutboundMessage(
                attempt.id().toString(),
                point.address(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                rendered.language(),
                notice.id() + "." + attempt.point().value(),
                validity(notice, person, point, now));
        return new Call(
                person.id(),
                attempt,
                message,
                person.standing().version(),
                notice.schedule().urgent());
    }

    private static Result noCall(Notice notice) {
        return new Result(notice, List.of(), Optional.empty());
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
