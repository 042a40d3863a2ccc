package org.timelynotice.recipient;

import java.util.UUID;

/** Our own identifier of a contact point; random. */
public record ContactPointId(UUID value) {}
