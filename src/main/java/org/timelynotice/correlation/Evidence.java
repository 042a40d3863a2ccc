package org.timelynotice.correlation;

import java.util.List;

/**
 * One reason to think that an event concerns a case, or that it does not.
 *
 * @param statement in plain words for a coordinator; names no person and quotes no number
 */
public record Evidence(MatchKey.Kind kind, String statement) {

    public static List<String> statements(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::statement).toList();
    }
}
