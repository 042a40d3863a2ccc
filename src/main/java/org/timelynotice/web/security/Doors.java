package org.timelynotice.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The kinds of doors there are. */
public final class Doors {

    /** Called by monitors that hold no token, by providers that sign what they send, and by browsers for styles. */
    static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/callbacks/**",
        "/webjars/**",
        "/assets/**"
    };

    /** Called by programs; everything else is a page. */
    static final RequestMatcher PROGRAMS = matcher(
            "/feeds/**",
            "/feeds",
            "/rehearsals/**",
            "/trials/**",
            "/cases/**",
            "/cases",
            "/notices",
            "/reviews/**",
            "/reviews",
            "/tasks/**",
            "/tasks",
            "/sandbox/**",
            "/actuator/**",
            "/v3/**");

    private static final RequestMatcher CALLBACKS = matcher("/callbacks/**");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Doors() {}

    /**
     * Whether another site could have made a browser send this: a bearer token never goes unasked, a provider's call is signed, and a
     * program's door without any credentials stays closed anyway.
     */
    static boolean forgeable(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || CALLBACKS.matches(request)) {
            return false;
        }
        return Credentials.of(request)
                .map(credentials -> !credentials.bearer())
                .orElseGet(() -> !PROGRAMS.matches(request));
    }

    /** Whether a person reads the answer: a browser names the kind of page it wants, and programs have doors of their own. */
    public static boolean forPeople(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !PROGRAMS.matches(request);
    }

    private static RequestMatcher matcher(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }
}
