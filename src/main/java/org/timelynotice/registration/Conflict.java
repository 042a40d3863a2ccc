package org.timelynotice.registration;

/**
 * Why a contact of a registration may not be told.
 *
 * @param field path in the registration, such as {@code recipients[0].contactPoints[1].address}
 */
public record Conflict(String field, String reason) {}
