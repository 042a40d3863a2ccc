package org.timelynotice.casefile;

import java.util.UUID;

/** Our own name of a tracked defendant; random. */
public record DefendantId(UUID value) {}
