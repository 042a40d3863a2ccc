package org.timelynotice.recipient;

import java.util.UUID;

/** Our own name of a contact point; random. */
public record ContactPointId(UUID value) {}
