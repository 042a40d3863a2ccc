package org.timelynotice.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a message is on its way, in the provider's words. Callbacks come out of order, hence the rank. */
public enum ProviderStatus {
    ACCEPTED(0),
    SCHEDULED(0),
    QUEUED(1),
    SENDING(2),
    SENT(3),
    CANCELED(4),
    FAILED(4),
    UNDELIVERED(4),
    /** The carrier saw it arrive. The only positive proof, so nothing that comes late takes it back. */
    DELIVERED(5);

    private final int rank;

    ProviderStatus(int rank) {
        this.rank = rank;
    }

    /** Reads a provider's word, in any case. */
    public static Optional<ProviderStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether this, arriving now, is news to somebody who already knows the other. */
    public boolean supersedes(ProviderStatus known) {
        return rank > known.rank;
    }

    /** Whether the message will not arrive. */
    public boolean isFailure() {
        return rank == CANCELED.rank;
    }
}
