package org.timelynotice.notice;

/**
 * The rule that makes a notice due.
 *
 * @param rule identifier in {@code config/rights/}
 * @param citation the law, or the agency's own policy
 */
public record LegalBasis(String rule, String citation) {}
