package org.timelynotice.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves requests that were addressed to this machine by its own names only.
 *
 * <p>A sandbox asks nobody to sign in. Without this, a foreign page whose name was made to resolve to this machine could read it through
 * the reader's browser.
 */
final class LoopbackHostFilter extends OncePerRequestFilter {

    private static final Pattern OURS =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (host != null && OURS.matcher(host).matches()) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.send(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "a sandbox answers only to localhost, 127.0.0.1 and [::1]; use one of these in the address");
        }
    }
}
