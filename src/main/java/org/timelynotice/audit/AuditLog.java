package org.timelynotice.audit;

import java.util.List;

/** Appends entries to the audit. */
public interface AuditLog {

    /**
     * Adds an entry in the caller's transaction, so that a decision and its entry stand or fall together.
     *
     * @throws IllegalStateException if there is no transaction
     */
    default void append(AuditEntry entry) {
        appendAll(List.of(entry));
    }

    /**
     * Adds many, in their order, in a few round trips; entries of one chain written at the same time elsewhere wait, others do not.
     *
     * <p>A transaction that writes to several chains does so in one call: chains are locked in the order of their names, and two calls
     * could lock them crosswise.
     *
     * @throws IllegalStateException if there is no transaction
     */
    void appendAll(List<AuditEntry> entries);
}
