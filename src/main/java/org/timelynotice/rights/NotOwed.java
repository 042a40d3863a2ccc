package org.timelynotice.rights;

/**
 * A rule that does not arise from an event.
 *
 * @param reason in plain words, for instance {@code applies to parole hearings; this is a bail hearing}; holds nothing about a person
 */
public record NotOwed(String rule, String citation, String reason) {}
