package org.timelynotice.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose token is this? */
final class Tokens {

    static final String CONSOLE = "console";

    private final Map<String, TokenHash> hashes = new LinkedHashMap<>();

    /**
     * @param feeds token of each feed
     */
    Tokens(String console, Map<String, String> feeds) {
        hashes.put(CONSOLE, TokenHash.of(console));
        feeds.forEach((feed, token) -> hashes.put(feedHolder(feed), TokenHash.of(token)));
    }

    /** {@link #CONSOLE} or {@code feed:<name>}; looks at every token, found or not. */
    Optional<String> holder(String token) {
        TokenHash presented = TokenHash.of(token);
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, TokenHash> held : hashes.entrySet()) {
            boolean matches = held.getValue().matches(presented);
            if (matches && found.isEmpty()) {
                found = Optional.of(held.getKey());
            }
        }
        return found;
    }

    static String feedHolder(String feed) {
        return "feed:" + feed;
    }
}
