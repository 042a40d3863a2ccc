package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.PlannedNotice;

/** Asks a person about every duty that has not ended when the agency means to have told somebody: once, whatever it waits for. */
public final class AskAboutOverdue {

    private static final int TOGETHER = 200;

    private static final String PASSED = "the time by which the agency means to have told this person has passed: ";

    private static final String UNANSWERED =
            "nobody has said in time which hearing was meant: find out what is so, and tell this person";

    private final Rooms rooms;
    private final Transactions transactions;
    private final Clock clock;

    public AskAboutOverdue(Rooms rooms, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at everything whose time has passed since the last look; returns how much of it there was. */
    public int askAll() {
        int total = 0;
        for (int handed = handOverHeld(); handed > 0; handed = handOverHeld()) {
            total += handed;
        }
        for (int asked = askSome(); asked > 0; asked = askSome()) {
            total += asked;
        }
        return total;
    }

    /** A doubt that nobody has cleared up in time is theirs to tell: no machine knows what is so. */
    private int handOverHeld() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Notice> handedOver = rooms.ledger().lockHeld(now, TOGETHER).stream()
                    .map(held -> new PlannedNotice(held).referred(UNANSWERED))
                    .toList();
            if (handedOver.isEmpty()) {
                return 0;
            }
            rooms.ledger().save(handedOver, now);
            rooms.audit()
                    .appendAll(handedOver.stream()
                            .map(notice -> entry("NOTICE_REFERRED", notice, UNANSWERED, now))
                            .toList());
            return handedOver.size();
        });
    }

    private int askSome() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Notice> late = rooms.ledger().becomeOverdue(now, TOGETHER);
            late.stream()
                    .filter(notice -> !rooms.ledger().isAsked(notice.id()))
                    .forEach(notice -> rooms.ledger().ask(notice.id(), reason(notice), now));
            if (late.isEmpty()) {
                return 0;
            }
            rooms.audit()
                    .appendAll(late.stream()
                            .map(notice -> entry("NOTICE_OVERDUE", notice, reason(notice), now))
                            .toList());
            return late.size();
        });
    }

    private static String reason(Notice notice) {
        return PASSED
                + switch (notice.state().status()) {
                    case SENDING, UNKNOWN -> "a message may have gone out, and nobody knows";
                    case DELIVERED -> "a message was delivered, and nobody has answered it";
                    case SENT -> "a message was sent, and nothing proves that it arrived";
                    default -> notice.state().reason().map(why -> "it " + why).orElse("it still waits");
                };
    }

    private static AuditEntry entry(String action, Notice notice, String reason, Instant now) {
        NoticeState state = notice.state();
        return new AuditEntry(
                notice.caseId().toString(),
                now,
                action,
                notice.id().toString(),
                Map.of("state", state.word(), "reason", reason));
    }
}
