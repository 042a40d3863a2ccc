package org.timelynotice.audit;

import java.time.Instant;

/**
 * A seal over all chains at one time: whoever notes its hash elsewhere can later prove that nothing before it was altered.
 *
 * @param id 1, 2, 3 …
 * @param hash 64 hexadecimal digits
 */
public record AuditRoot(long id, Instant sealedAt, String hash) {}
