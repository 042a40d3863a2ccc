package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Staleness;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/**
 * Sends what is due: locks a batch, reads everything again, writes the attempts, commits, and only then calls the providers; what
 * they answer is written in a second transaction. A crash in between leaves attempts that {@link ClarifyAttempts} looks up.
 */
public final class SendDueNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendDueNotices.class);
    /** Three rounds of calls at the most patient time-out end well within the lease. */
    private static final int TOGETHER = 144;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration VALIDITY = Duration.ofHours(1);

    private final Rooms rooms;
    private final Ladder ladder;
    private final Composer composer;
    private final Map<Channel, Gateway> gateways;
    private final AttemptLog attemptLog;
    private final Transactions transactions;
    private final Executor callers;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final boolean live;

    public SendDueNotices(Rooms rooms, Sending sending, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.ladder = sending.ladder();
        this.composer = sending.composer();
        this.gateways = sending.gateways();
        this.live = sending.live();
        this.callers = sending.callers();
        this.attemptLog = new AttemptLog(rooms, ladder);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends until nothing is due; returns how many messages went to a provider. One caller at a time, so that no call is left behind. */
    public synchronized int sendAll() {
        int total = 0;
        for (Batch batch = prepare(); batch.looked() > 0; batch = prepare()) {
            call(batch.ready());
            total += batch.ready().size();
        }
        return total;
    }

    private record Ready(Notice notice, Attempt attempt, OutboundMessage message) {}

    private record Batch(int looked, List<Ready> ready) {}

    private Batch prepare() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Notice> due = rooms.ledger().lockDue(now, TOGETHER);
            var ready = new ArrayList<Ready>();
            var changed = new ArrayList<Notice>();
            var dossier = new Dossier(due);
            for (Notice notice : due) {
                dossier.person(notice)
                        .ifPresentOrElse(
                                person -> prepare(notice, person, dossier, now, ready, changed),
                                () -> changed.add(notice.in(
                                        new NoticeState.Referred(Optional.of("the record of this person is gone")))));
            }
            rooms.ledger().save(changed, now);
            rooms.ledger().start(ready.stream().map(Ready::attempt).toList());
            attemptLog.started(ready.stream().map(Ready::attempt).toList(), changed, now);
            return new Batch(due.size(), ready);
        });
    }

    private void prepare(
            Notice notice, Recipient person, Dossier dossier, Instant now, List<Ready> ready, List<Notice> changed) {
        List<Attempt> attempts = dossier.attempts().getOrDefault(notice.id(), List.of());
        Optional<NoticeState.Closed> overtaken = Staleness.of(notice, attempts, dossier.latestNews(notice));
        if (overtaken.isPresent()) {
            changed.add(notice.in(overtaken.get()));
            return;
        }
        Ladder.Step step = ladder.next(notice, person, dossier.adverse(), attempts, now);
        if (step instanceof Ladder.Step.Wait wait) {
            changed.add(notice.in(new NoticeState.Planned(wait.until(), Optional.of(wait.reason()))));
            wait.question().ifPresent(reason -> rooms.ledger().ask(notice.id(), reason, now));
        } else if (step instanceof Ladder.Step.Close close) {
            changed.add(notice.in(close.state()));
        } else {
            compose(notice, person, ((Ladder.Step.Send) step).point(), dossier, now, ready, changed);
        }
    }

    private void compose(
            Notice notice,
            Recipient person,
            ContactPoint point,
            Dossier dossier,
            Instant now,
            List<Ready> ready,
            List<Notice> changed) {
        WordingResult words = composer.compose(notice, person, point, dossier.event(notice), dossier.file(notice));
        if (words instanceof WordingResult.NoText none) {
            refer(notice, "there is no safe text for this person: " + none.cause(), changed);
            return;
        }
        Rendered rendered = ((WordingResult.Words) words).rendered();
        if (live && !rendered.reviewed()) {
            refer(notice, "the text has not been reviewed yet; a person tells them", changed);
            return;
        }
        Attempt attempt = Attempt.started(
                ids.get(), notice.id(), point.channel(), point.id(), composer.mark(rendered.text()), now);
        ready.add(new Ready(notice, attempt, message(notice, attempt, point, rendered, now)));
        changed.add(notice.in(new NoticeState.Sending(attempt.id(), now.plus(LEASE))));
    }

    private static void refer(Notice notice, String reason, List<Notice> changed) {
        changed.add(notice.in(new NoticeState.Referred(Optional.of(reason))));
    }

    private static OutboundMessage message(
            Notice notice, Attempt attempt, ContactPoint point, Rendered rendered, Instant now) {
        return new OutboundMessage(
                attempt.id().toString(),
                point.address(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                rendered.language(),
                notice.id() + "." + attempt.point().value(),
                validity(notice, now));
    }

    /** A text that comes after the hearing has begun is false; the carrier must give up before. */
    private static Duration validity(Notice notice, Instant now) {
        return notice.schedule()
                .expires()
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(VALIDITY) < 0)
                .orElse(VALIDITY);
    }

    private void call(List<Ready> ready) {
        List<CompletableFuture<Attempt>> calls = ready.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> call(one), callers))
                .toList();
        List<Attempt> ended = calls.stream().map(CompletableFuture::join).toList();
        if (!ended.isEmpty()) {
            transactions.inOne(() -> attemptLog.answered(ended, clock.instant()));
        }
    }

    private Attempt call(Ready one) {
        Gateway gateway = gateways.get(one.attempt().channel());
        try {
            SendResult result = gateway == null
                    ? new SendResult.NotSent("no provider for this channel")
                    : gateway.send(one.message());
            return Results.apply(result, one.attempt(), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("attempt {} ended in an error: {}", one.attempt().id(), Causes.of(e));
            return Results.apply(new SendResult.Unknown("error in the program"), one.attempt(), clock.instant());
        }
    }

    /** What a batch of notices needs to be looked at again, read with one query each. */
    private final class Dossier {

        private final Map<RecipientId, Recipient> people;
        private final Map<EventId, CourtEvent> events;
        private final Map<CaseId, TraffickingCase> files;
        private final Map<NoticeId, List<Attempt>> attempts;
        private final Set<ContactPointId> adverse;
        private final Map<CaseEvents.InCase, CaseEvents.LatestNews> latest;

        Dossier(List<Notice> notices) {
            Set<RecipientId> ids = notices.stream()
                    .flatMap(notice -> notice.recipient().stream())
                    .collect(Collectors.toSet());
            people = rooms.recipients().findAll(ids).stream()
                    .collect(Collectors.toMap(Recipient::id, Function.identity()));
            adverse = rooms.recipients().adverse(ids);
            latest =
                    rooms.events().latestNews(notices.stream().map(this::matter).collect(Collectors.toSet()));
            events = rooms.events().findAll(notices.stream().map(Notice::event).collect(Collectors.toSet()));
            files = rooms.cases().findAll(notices.stream().map(Notice::caseId).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(TraffickingCase::id, Function.identity()));
            attempts = rooms.ledger().attempts(notices.stream().map(Notice::id).toList()).stream()
                    .collect(Collectors.groupingBy(Attempt::notice));
        }

        /** Empty once the person's key, or the event's, has been destroyed. */
        Optional<Recipient> person(Notice notice) {
            return notice.recipient().map(people::get).filter(person -> events.containsKey(notice.event()));
        }

        private CaseEvents.InCase matter(Notice notice) {
            return new CaseEvents.InCase(notice.caseId(), notice.matter());
        }

        Optional<CaseEvents.LatestNews> latestNews(Notice notice) {
            return Optional.ofNullable(latest.get(matter(notice)));
        }

        CourtEvent event(Notice notice) {
            return java.util.Objects.requireNonNull(events.get(notice.event()));
        }

        Optional<TraffickingCase> file(Notice notice) {
            return Optional.ofNullable(files.get(notice.caseId()));
        }

        Map<NoticeId, List<Attempt>> attempts() {
            return attempts;
        }

        Set<ContactPointId> adverse() {
            return adverse;
        }
    }
}
