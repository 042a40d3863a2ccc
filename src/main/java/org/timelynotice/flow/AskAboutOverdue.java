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

/** Asks a person about every duty that has not ended when the agency means to have told somebody: once, whatever it waits for. */
public final class AskAboutOverdue {

    private static final int TOGETHER = 200;

    private static final String PASSED = "the time by which the agency means to have told this person has passed: ";

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
        for (int asked = askSome(); asked > 0; asked = askSome()) {
            total += asked;
        }
        return total;
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
                    .appendAll(late.stream().map(notice -> entry(notice, now)).toList());
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

    private static AuditEntry entry(Notice notice, Instant now) {
        NoticeState state = notice.state();
        return new AuditEntry(
                notice.caseId().toString(),
                now,
                "NOTICE_OVERDUE",
                notice.id().toString(),
                Map.of("state", state.word(), "reason", reason(notice)));
    }
}
