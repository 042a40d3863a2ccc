package org.timelynotice.docket;

import java.util.Optional;

/** A person's name in parts, as printed by the source. */
public record PersonName(Optional<String> given, Optional<String> middle, Optional<String> surname) {}
