package org.timelynotice.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What is said to those who are not let in. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean program = Doors.PROGRAMS.matches(request);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, program ? "Bearer" : "Basic realm=\"Timely Notice\", charset=\"UTF-8\"");
        ProblemAnswer.send(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                program
                        ? "this address needs the header 'Authorization: Bearer <token>' with a token that is known here"
                        : "sign in with your own name, of up to 80 characters, and the console token as password");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        ProblemAnswer.send(
                request,
                response,
                HttpStatus.FORBIDDEN,
                why instanceof CsrfException
                        ? "the form is too old or did not come from here; load the page again and repeat"
                        : "this token does not give access here; a feed's token gives access to that feed only");
    }
}
