package org.timelynotice.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Authorization header carries.
 *
 * @param bearer sent on purpose by a program; otherwise typed into a browser, which then sends it unasked
 * @param name as it was typed; empty for a program
 */
record Credentials(boolean bearer, String name, String token) {

    /** Long enough for a name and an office, too short for a text; nothing that a reader of the record would not see. */
    private static final Pattern NAME = Pattern.compile("\\P{C}{1,80}");

    /** Empty if there is no such header; an unreadable one is a token that nobody holds. */
    static Optional<Credentials> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization")).map(header -> {
            String scheme = header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
            String rest = header.substring(scheme.length()).strip();
            return switch (scheme) {
                case "bearer" -> new Credentials(true, "", rest);
                case "basic" -> typed(rest);
                default -> new Credentials(false, "", "");
            };
        });
    }

    private static Credentials typed(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] pair = decoded.split(":", 2);
            return pair.length == 2 ? new Credentials(false, pair[0].strip(), pair[1]) : new Credentials(false, "", "");
        } catch (IllegalArgumentException e) {
            return new Credentials(false, "", "");
        }
    }

    /**
     * Under what name the record keeps what is done with a token: the typed one, for several people may share the console's token; a
     * program's is its token's. Empty where somebody typed none that can be read back.
     */
    Optional<String> signature(String holder) {
        return bearer
                ? Optional.of(holder)
                : Optional.of(name).filter(typed -> NAME.matcher(typed).matches());
    }
}
