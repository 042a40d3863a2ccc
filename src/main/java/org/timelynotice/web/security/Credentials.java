package org.timelynotice.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What the Authorization header carries.
 *
 * @param bearer sent on purpose by a program; otherwise typed into a browser, which then sends it unasked
 */
record Credentials(boolean bearer, String token) {

    /** Empty if there is no such header; an unreadable one is a token that nobody holds. */
    static Optional<Credentials> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization")).map(header -> {
            String scheme = header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
            String rest = header.substring(scheme.length()).strip();
            return switch (scheme) {
                case "bearer" -> new Credentials(true, rest);
                case "basic" -> new Credentials(false, password(rest));
                default -> new Credentials(false, "");
            };
        });
    }

    private static String password(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return decoded.substring(decoded.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
