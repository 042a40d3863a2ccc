package org.timelynotice.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.platform.StartRefused;
import org.timelynotice.platform.TimelySettings;

/** Gathers the tokens that live mode needs from the variables that name them. */
final class TokenSources {

    /** What {@code openssl rand -base64 15} gives: beyond guessing. */
    private static final int MINIMUM_LENGTH = 20;

    private final Environment environment;

    TokenSources(Environment environment) {
        this.environment = environment;
    }

    /**
     * @throws StartRefused if a token is missing, too short, or the same as another
     */
    Tokens tokens(TimelySettings settings, Feeds feeds) {
        String console = settings.consoleToken().orElseThrow().value();
        requireLength("TIMELY_CONSOLE_TOKEN", console);
        Map<String, String> variables = new LinkedHashMap<>(Map.of(console, "TIMELY_CONSOLE_TOKEN"));
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Feed feed : feeds.all()) {
            feed.tokenVariable().ifPresent(variable -> {
                String token = token(feed.name(), variable);
                String other = variables.putIfAbsent(token, variable);
                if (other != null) {
                    throw new StartRefused(
                            "Feed '" + feed.name() + "': " + variable + " holds the same token as " + other + ".",
                            "Give each a token of its own, so that one can be withdrawn without the other.");
                }
                tokens.put(feed.name(), token);
            });
        }
        return new Tokens(console, tokens);
    }

    private String token(String feed, String variable) {
        String token = Optional.ofNullable(environment.getProperty(variable))
                .orElseThrow(
                        () -> new StartRefused(
                                "Feed '" + feed + "' takes its token from " + variable + ", which is not set.",
                                "Set " + variable
                                        + " to what the sender will send as bearer token, or mount it as a file of that name."));
        requireLength(variable, token.strip());
        return token.strip();
    }

    private static void requireLength(String variable, String token) {
        if (token.length() < MINIMUM_LENGTH) {
            throw new StartRefused(
                    "The token in " + variable + " is shorter than " + MINIMUM_LENGTH
                            + " characters and could be guessed.",
                    "Make one with: openssl rand -hex 24");
        }
    }
}
