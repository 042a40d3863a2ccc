package org.timelynotice.correlation;

/**
 * One reason to think that an event concerns a case, or that it does not.
 *
 * @param statement in plain words for a coordinator; names no person and quotes no number
 */
public record Evidence(MatchKey.Kind kind, String statement) {}
