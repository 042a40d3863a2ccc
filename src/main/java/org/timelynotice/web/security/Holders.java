package org.timelynotice.web.security;

import org.springframework.security.core.Authentication;

/** What the holder of a token may know. */
public final class Holders {

    private Holders() {}

    /** Whether a caller may know whom a message concerned: people may, whoever sends messages may not. */
    public static boolean mayKnowOutcomes(Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(granted -> Tokens.CONSOLE.equals(granted.getAuthority()));
    }
}
