package org.timelynotice.registration;

/**
 * What whoever registers or changes somebody has to know of an address, although it is taken.
 *
 * @param field path in what was sent, such as {@code recipients[0].contactPoints[1].tier}
 */
public record Remark(String field, String reason) {}
