package org.timelynotice.flow;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Recipient;

/** Shows what somebody wrote to whoever has the task to read it; every look is in the audit. */
public final class ReadWords {

    private final Rooms rooms;
    private final KeptWords kept;
    private final Transactions transactions;
    private final Clock clock;

    public ReadWords(Rooms rooms, KeptWords kept, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param by who reads them
     * @return empty where the task asks to read nothing, or the words are gone
     */
    public Optional<KeptWords.Words> read(UUID task, String by) {
        return transactions.inOne(() -> {
            Optional<KeptWords.Words> words = kept.about(task);
            words.ifPresent(found -> rooms.audit().append(looked(found, by)));
            return words;
        });
    }

    private AuditEntry looked(KeptWords.Words words, String by) {
        String chain = words.person()
                .flatMap(rooms.recipients()::find)
                .map(Recipient::caseId)
                .map(Object::toString)
                .orElse(ReviewEntries.UNFOLLOWED);
        return new AuditEntry(
                chain, clock.instant(), "WORDS_READ", words.about().toString(), Map.of("by", by));
    }
}
