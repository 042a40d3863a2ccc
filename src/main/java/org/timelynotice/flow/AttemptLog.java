package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.Refusal;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.ContactState;

/** Writes what became of attempts and what that makes of their notices: attempt, notice and audit together. */
final class AttemptLog {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptLog.class);

    private final Rooms rooms;
    private final Ladder ladder;
    private final Consumer<Refusal> senderRefused;

    AttemptLog(Rooms rooms, Sending sending) {
        this.rooms = rooms;
        this.ladder = sending.ladder();
        this.senderRefused = sending.senderRefused();
    }

    void started(List<Attempt> attempts, List<Notice> changed, Instant now) {
        var entries = new ArrayList<AuditEntry>();
        Map<Object, Notice> byId = new java.util.HashMap<>();
        changed.forEach(notice -> byId.put(notice.id(), notice));
        for (Attempt attempt : attempts) {
            Notice notice = java.util.Objects.requireNonNull(byId.get(attempt.notice()));
            entries.add(entry(
                    notice,
                    now,
                    "ATTEMPT_STARTED",
                    Map.of(
                            "attempt",
                            attempt.id().toString(),
                            "channel",
                            attempt.channel().name())));
        }
        changed.stream()
                .filter(notice -> !(notice.state() instanceof NoticeState.Sending))
                .forEach(notice -> entries.add(entry(
                        notice,
                        now,
                        "NOTICE_" + notice.state().word(),
                        notice.state().details())));
        rooms.audit().appendAll(entries);
    }

    /**
     * Records what providers answered, unless more is known by now: a receipt may be faster than the answer, and a notice may have
     * been closed while the call was on its way.
     */
    int answered(List<Attempt> answers, Instant now) {
        List<NoticeId> ids = answers.stream().map(Attempt::notice).toList();
        Map<NoticeId, Notice> notices =
                rooms.ledger().lockAll(ids).stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        Map<UUID, Attempt> known =
                rooms.ledger().attempts(ids).stream().collect(Collectors.toMap(Attempt::id, Function.identity()));
        List<Attempt> news = answers.stream()
                .filter(answer -> Optional.ofNullable(known.get(answer.id()))
                        .filter(before -> rank(before.state()) == 0)
                        .isPresent())
                .toList();
        var current = new HashMap<UUID, Notice>();
        news.forEach(answer -> Optional.ofNullable(notices.get(answer.notice()))
                .filter(notice -> ClarifyAttempts.speaksOf(notice.state(), answer.id()))
                .ifPresent(notice -> current.put(answer.id(), notice)));
        rooms.ledger()
                .end(news.stream()
                        .filter(answer -> !current.containsKey(answer.id()))
                        .toList());
        ended(news.stream().filter(answer -> current.containsKey(answer.id())).toList(), current, now);
        return news.size();
    }

    /** How much is known; what says as little as what is known already, or less, is no news. */
    static int rank(AttemptState state) {
        return switch (state) {
            case STARTED, UNKNOWN, NOT_SENT, THROTTLED -> 0;
            case ACCEPTED -> 1;
            case SENT -> 2;
            case FAILED, REFUSED -> 3;
            case DELIVERED -> 4;
        };
    }

    /**
     * Records the end of attempts on notices that are theirs, in the caller's transaction.
     *
     * @param notices by attempt
     */
    List<Notice> ended(List<Attempt> attempts, Map<UUID, Notice> notices, Instant now) {
        var changed = new ArrayList<Notice>();
        var entries = new ArrayList<AuditEntry>();
        for (Attempt attempt : attempts) {
            Notice before = java.util.Objects.requireNonNull(notices.get(attempt.id()));
            Notice after = before.in(ladder.after(before, attempt, now));
            changed.add(after);
            retire(attempt, before, now).ifPresent(entries::add);
            entries.add(entry(
                    after,
                    now,
                    "ATTEMPT_" + attempt.state(),
                    Map.of(
                            "attempt", attempt.id().toString(),
                            "channel", attempt.channel().name(),
                            "provider", attempt.providerId().orElse(""),
                            "code", attempt.code().orElse(""))));
            if (after.state() instanceof NoticeState.Closed) {
                entries.add(entry(
                        after,
                        now,
                        "NOTICE_" + after.state().word(),
                        after.state().details()));
            }
        }
        rooms.ledger().end(attempts);
        rooms.ledger().save(changed, now);
        rooms.audit().appendAll(entries);
        alarm(attempts);
        return changed;
    }

    /** What is said of the sender concerns every message to come: once for all of a batch, to whoever runs the program. */
    private void alarm(List<Attempt> attempts) {
        Stream.of(Refusal.FILTERED, Refusal.UNREGISTERED)
                .filter(why -> attempts.stream()
                        .flatMap(attempt -> attempt.code().stream())
                        .anyMatch(code -> code.startsWith(why.name())))
                .forEach(why -> {
                    LOG.error("carriers refuse this sender's messages ({}): see the provider's console", why);
                    senderRefused.accept(why);
                });
    }

    /** An address whose owner opted out at the provider, or that does not exist, is not used for the next notice either. */
    private Optional<AuditEntry> retire(Attempt attempt, Notice notice, Instant now) {
        String code = attempt.code().orElse("");
        if (attempt.state() != AttemptState.REFUSED && attempt.state() != AttemptState.FAILED) {
            return Optional.empty();
        }
        if (code.startsWith(Refusal.OPTED_OUT.name())) {
            return retire(
                    attempt,
                    notice,
                    ContactState.STOPPED,
                    "the provider says that the owner of an address opted out",
                    now);
        } else if (code.startsWith(Refusal.BAD_ADDRESS.name())) {
            return retire(
                    attempt, notice, ContactState.FROZEN, "the provider says that an address cannot be reached", now);
        }
        return Optional.empty();
    }

    private Optional<AuditEntry> retire(
            Attempt attempt, Notice notice, ContactState state, String reason, Instant now) {
        boolean inUse = notice.recipient().flatMap(rooms.recipients()::find).stream()
                .flatMap(person -> person.contactPoints().stream())
                .anyMatch(point -> point.id().equals(attempt.point()) && point.usable());
        if (!inUse) {
            return Optional.empty();
        }
        rooms.recipients().setState(attempt.point(), state);
        rooms.desk()
                .ask(
                        notice.caseId(),
                        reason + ": ask how this person wants to be told from now on",
                        now,
                        now.plus(RecordReply.ANSWER_WITHIN));
        return Optional.of(entry(notice, now, "CONTACT_" + state, Map.of("reason", reason)));
    }

    static AuditEntry entry(Notice notice, Instant now, String action, Map<String, String> details) {
        return new AuditEntry(
                notice.caseId().toString(), now, action, notice.id().toString(), details);
    }

    /** Closes or moves a notice for a reason other than a call. */
    void moved(Notice notice, Instant now) {
        rooms.ledger().save(List.of(notice), now);
        rooms.audit()
                .append(entry(
                        notice,
                        now,
                        "NOTICE_" + notice.state().word(),
                        notice.state().details()));
    }

    Optional<Notice> lockedNoticeOf(Attempt attempt) {
        return rooms.ledger().lock(attempt.notice());
    }
}
