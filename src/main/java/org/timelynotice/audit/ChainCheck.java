package org.timelynotice.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.timelynotice.audit.AuditVerification.Broken;

/** Recomputes one chain from its first entry to its head. */
public final class ChainCheck {

    private final String chain;
    private final List<StoredEntry> entries;

    private ChainCheck(String chain, List<StoredEntry> entries) {
        this.chain = chain;
        this.entries = entries;
    }

    /**
     * The first link that does not hold.
     *
     * @param entries in the order of their sequence
     * @param head what the chain's head says; empty if it has none
     */
    public static Optional<Broken> firstBroken(String chain, List<StoredEntry> entries, Optional<ChainHead> head) {
        var check = new ChainCheck(chain, entries);
        return check.firstBrokenLink().or(() -> check.brokenHead(head));
    }

    private Optional<Broken> firstBrokenLink() {
        byte[] previous = new byte[0];
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).sequence() != i + 1) {
                return broken(i + 1, Damage.REMOVED);
            }
            if (!follows(previous, i + 1, entries.get(i))) {
                return broken(i + 1, diagnosis(previous, i));
            }
            previous = entries.get(i).hash();
        }
        return Optional.empty();
    }

    private Optional<Broken> brokenHead(Optional<ChainHead> found) {
        int last = entries.size();
        if (found.isEmpty()) {
            return broken(last, Damage.HEAD_CHANGED);
        }
        ChainHead head = found.get();
        if (head.sequence() > last) {
            return broken(last + 1, Damage.TRUNCATED);
        }
        if (head.sequence() < last) {
            return broken(head.sequence() + 1, Damage.INSERTED);
        }
        byte[] hash = last == 0 ? new byte[0] : entries.get(last - 1).hash();
        return Arrays.equals(head.hash(), hash) ? Optional.empty() : broken(last, Damage.HEAD_CHANGED);
    }

    /** Looks for the entry that belongs here further on: then this one was slipped in before it, or the two changed places. */
    private Damage diagnosis(byte[] previous, int at) {
        for (StoredEntry moved : entries.subList(at + 1, entries.size())) {
            if (follows(previous, at + 1, moved)) {
                return genuineElsewhere(entries.get(at)) ? Damage.REORDERED : Damage.INSERTED;
            }
        }
        return Damage.CHANGED;
    }

    private boolean genuineElsewhere(StoredEntry entry) {
        for (int sequence = 1; sequence <= entries.size(); sequence++) {
            for (StoredEntry before : entries) {
                if (follows(before.hash(), sequence, entry)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean follows(byte[] previous, long sequence, StoredEntry stored) {
        return Arrays.equals(stored.hash(), ChainHash.entry(previous, sequence, stored.entry()));
    }

    private Optional<Broken> broken(long sequence, Damage what) {
        return Optional.of(new Broken(chain, sequence, what));
    }
}
