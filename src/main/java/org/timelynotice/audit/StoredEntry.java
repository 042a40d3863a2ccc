package org.timelynotice.audit;

/** An entry as it is found again. */
public record StoredEntry(long sequence, AuditEntry entry, byte[] hash) {}
