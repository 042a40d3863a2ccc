package org.timelynotice.flow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.WordsSent;

/** Shows the very words of a notice to whoever asks for them, and puts on record that they looked. */
public final class ShowWords {

    private final Rooms rooms;
    private final WordsSent words;
    private final Transactions transactions;
    private final Clock clock;

    public ShowWords(Rooms rooms, WordsSent words, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One message of a notice.
     *
     * @param words empty once its reader was forgotten, and for what was sent before words were kept
     */
    public record Said(Attempt attempt, Optional<WordsSent.Words> words) {}

    /**
     * Every message of a notice, oldest first; empty if there is no such notice.
     *
     * @param by who looks
     */
    public Optional<List<Said>> show(NoticeId id, String by) {
        return transactions.inOne(() -> rooms.ledger().find(id).map(notice -> said(notice, by)));
    }

    private List<Said> said(Notice notice, String by) {
        rooms.audit()
                .append(new AuditEntry(
                        notice.caseId().toString(),
                        clock.instant(),
                        "WORDS_SHOWN",
                        notice.id().toString(),
                        Map.of("by", by)));
        List<Attempt> attempts = rooms.ledger().attempts(List.of(notice.id()));
        Map<UUID, WordsSent.Words> kept =
                words.of(attempts.stream().map(Attempt::id).toList());
        return attempts.stream()
                .map(attempt -> new Said(attempt, Optional.ofNullable(kept.get(attempt.id()))))
                .toList();
    }
}
