package org.timelynotice.casefile;

import java.util.UUID;

/** Our own identifier of a tracked defendant; random. */
public record DefendantId(UUID value) {}
