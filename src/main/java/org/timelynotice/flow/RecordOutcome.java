package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.DeliveredNotice;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.ChannelFaults;
import org.timelynotice.sending.NextState;
import org.timelynotice.sending.Outcome;
import org.timelynotice.sending.ProviderCalls.Answered;
import org.timelynotice.sending.Report;
import org.timelynotice.sending.Sending;

/** Writes down what became of attempts, in the caller's transaction: attempt, notice, address and audit together. */
final class RecordOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(RecordOutcome.class);

    private final Rooms rooms;
    private final RecordLostProof proof;
    private final NextState nextState;
    private final Consumer<Refusal> senderRefused;
    private final ChannelFaults faults;

    RecordOutcome(Rooms rooms, Sending sending) {
        this.rooms = rooms;
        this.proof = new RecordLostProof(rooms);
        this.nextState = sending.nextState();
        this.senderRefused = sending.senderRefused();
        this.faults = sending.faults();
    }

    /** What providers answered; returns how many of the answers were news. */
    int answers(List<Answered> answers, Instant now) {
        List<NoticeId> ids =
                answers.stream().map(answered -> answered.attempt().notice()).toList();
        Map<NoticeId, Notice> notices =
                rooms.ledger().lockAll(ids).stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        Map<UUID, Attempt> known =
                rooms.ledger().attempts(ids).stream().collect(Collectors.toMap(Attempt::id, Function.identity()));
        int news = write(
                answers.stream()
                        .flatMap(answered -> Stream.ofNullable(
                                        known.get(answered.attempt().id()))
                                .filter(attempt -> notices.containsKey(attempt.notice()))
                                .map(attempt -> nextState.after(
                                        java.util.Objects.requireNonNull(notices.get(attempt.notice())),
                                        attempt,
                                        answered.answer(),
                                        now)))
                        .toList(),
                now);
        if (faults.heard(answers, now)) {
            rooms.ledger().lookAgain(ChannelFaults.reason(), now);
        }
        return news;
    }

    /** Lets urgent notices that arrived and were not answered in time go on; returns how many. */
    int unanswered(int most, Instant now) {
        List<Notice> next = rooms.ledger().lockUnanswered(now, most).stream()
                .map(notice -> nextState.unanswered(new DeliveredNotice(notice), now))
                .toList();
        rooms.ledger().save(next, now);
        rooms.audit()
                .appendAll(next.stream().map(notice -> stateOf(notice, now)).toList());
        return next.size();
    }

    /** What became known of one attempt; returns whether there is such an attempt. */
    boolean report(UUID attemptId, Report report, Instant now) {
        Optional<Notice> notice = rooms.ledger()
                .attempt(attemptId)
                .flatMap(attempt -> rooms.ledger().lock(attempt.notice()));
        notice.ifPresent(locked -> {
            Attempt known = rooms.ledger().attempt(attemptId).orElseThrow();
            write(List.of(nextState.after(locked, known, report, now)), now);
        });
        return notice.isPresent();
    }

    /** What others of the number were taken for told by is no proof for them either. */
    void goneElsewhere(Set<Recipient> readers, List<Attempt> sent, Instant now) {
        List<Notice> back = proof.ofTheSameText(readers, sent, now);
        rooms.ledger().save(back, now);
        rooms.audit()
                .appendAll(back.stream().map(notice -> stateOf(notice, now)).toList());
    }

    private int write(List<Outcome> outcomes, Instant now) {
        var attempts = new ArrayList<Attempt>();
        var moved = new ArrayList<Notice>();
        var audit = new ArrayList<AuditEntry>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Recorded recorded) {
                attempts.add(recorded.attempt());
                audit.addAll(ended(recorded.attempt(), recorded.notice(), now));
            } else if (outcome instanceof Outcome.Disproved disproved) {
                attempts.add(disproved.attempt());
                audit.addAll(ended(disproved.attempt(), disproved.notice(), now));
                proof.without(disproved, now).ifPresent(back -> {
                    moved.add(back);
                    entryOf(back, now).ifPresent(audit::add);
                });
            } else if (outcome instanceof Outcome.Moved next) {
                attempts.add(next.attempt());
                moved.add(next.notice());
                audit.addAll(ended(next.attempt(), next.notice(), now));
                entryOf(next.notice(), now).ifPresent(audit::add);
            }
        }
        rooms.ledger().end(attempts);
        rooms.ledger().save(moved, now);
        rooms.audit().appendAll(audit);
        alarm(attempts);
        return attempts.size();
    }

    /** A notice that ends or goes on to its next way says so beside its attempt; one that waits for a receipt does not. */
    private static Optional<AuditEntry> entryOf(Notice notice, Instant now) {
        return notice.state() instanceof NoticeState.InFlight ? Optional.empty() : Optional.of(stateOf(notice, now));
    }

    private List<AuditEntry> ended(Attempt attempt, Notice notice, Instant now) {
        AuditEntry end = entry(
                notice,
                now,
                "ATTEMPT_" + attempt.state(),
                Map.of(
                        "attempt", attempt.id().toString(),
                        "channel", attempt.channel().name(),
                        "provider", attempt.providerId().orElse(""),
                        "code", attempt.code().orElse("")));
        return Stream.concat(retire(attempt, notice, now).stream(), Stream.of(end))
                .toList();
    }

    /** What is said of the sender concerns every message to come: once for all of a batch, to whoever runs the program. */
    private void alarm(List<Attempt> attempts) {
        Stream.of(Refusal.FILTERED, Refusal.UNREGISTERED)
                .filter(why -> attempts.stream()
                        .flatMap(attempt -> attempt.refusal().stream())
                        .anyMatch(no -> no.why() == why))
                .forEach(why -> {
                    LOG.error("carriers refuse this sender's messages ({}): see the provider's console", why);
                    senderRefused.accept(why);
                });
    }

    /** An address whose owner opted out at the provider, or that does not exist, is not used for the next notice either. */
    private Optional<AuditEntry> retire(Attempt attempt, Notice notice, Instant now) {
        return attempt.refusal().flatMap(no -> switch (no.why()) {
            case OPTED_OUT ->
                retire(
                        attempt,
                        notice,
                        ContactState.STOPPED,
                        "the provider says that the owner of an address opted out",
                        now);
            case BAD_ADDRESS ->
                retire(
                        attempt,
                        notice,
                        ContactState.FROZEN,
                        "the provider says that an address cannot be reached",
                        now);
            default -> Optional.empty();
        });
    }

    private Optional<AuditEntry> retire(
            Attempt attempt, Notice notice, ContactState state, String reason, Instant now) {
        Optional<ContactPoint> inUse = notice.recipient().flatMap(rooms.recipients()::find).stream()
                .flatMap(person -> person.contactPoints().stream())
                .filter(point -> point.id().equals(attempt.point()) && point.usable())
                .findFirst();
        if (inUse.isEmpty()) {
            return Optional.empty();
        }
        rooms.recipients().setState(inUse.get().channel(), inUse.get().address(), state);
        rooms.desk()
                .ask(
                        notice.caseId(),
                        reason + ": ask how this person wants to be told from now on",
                        now,
                        now.plus(RecordReply.ANSWER_WITHIN));
        return Optional.of(entry(notice, now, "CONTACT_" + state, Map.of("reason", reason)));
    }

    static AuditEntry startOf(Notice notice, Attempt attempt, Instant now) {
        return entry(
                notice,
                now,
                "ATTEMPT_STARTED",
                Map.of(
                        "attempt",
                        attempt.id().toString(),
                        "channel",
                        attempt.channel().name()));
    }

    static AuditEntry stateOf(Notice notice, Instant now) {
        return entry(
                notice, now, "NOTICE_" + notice.state().word(), notice.state().details());
    }

    private static AuditEntry entry(Notice notice, Instant now, String action, Map<String, String> details) {
        return new AuditEntry(
                notice.caseId().toString(), now, action, notice.id().toString(), details);
    }
}
