package org.timelynotice.docket;

import java.time.LocalDate;

/**
 * The days of one matter that a message sets together, such as those of a trial: whoever is told of the first is told of all.
 *
 * @param of tells them apart from others of the same message
 * @param first the day of the first
 * @param last the day of the last
 */
public record Sittings(String of, LocalDate first, LocalDate last) {}
