package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.timelynotice.web.security.Doors;

/**
 * Sends people whose request went wrong to the page {@code templates/error.html}, which tells them what to do; without it they would
 * get the answer that is meant for programs. What nobody foresaw gets there by itself.
 */
@Component
@Order(PageErrors.BEFORE_THE_ANSWERS_TO_PROGRAMS)
class PageErrors implements HandlerExceptionResolver {

    static final int BEFORE_THE_ANSWERS_TO_PROGRAMS = -1;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception wrong) {
        OptionalInt status = status(wrong);
        if (status.isEmpty() || !Doors.forPeople(request)) {
            return null;
        }
        try {
            response.sendError(status.getAsInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** An identifier that cannot be one stands in an address that was cut short or mistyped: nothing is there. */
    private static OptionalInt status(Exception wrong) {
        if (wrong instanceof TypeMismatchException) {
            return OptionalInt.of(HttpStatus.NOT_FOUND.value());
        }
        return wrong instanceof ErrorResponse answer
                ? OptionalInt.of(answer.getStatusCode().value())
                : OptionalInt.empty();
    }
}
