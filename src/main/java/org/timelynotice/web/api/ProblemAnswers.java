package org.timelynotice.web.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.logging.LoggedCause;
import org.timelynotice.platform.PassingFailure;

/** Turns whatever goes wrong behind these doors into a problem that says where to look, and never repeats what was sent. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(Problems.malformed(JsonFault.of(unreadable)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(Problems.malformed(
                new Problems.Field(mistyped.getName(), "must be " + JsonFault.expected(mistyped.getRequiredType()))));
    }

    /** What the database cannot do now it may do in a few seconds. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ResponseEntity<ProblemDetail> passing(Transactions.TryAgain passing) {
        return answer(Problems.tryAgain());
    }

    /** Problems of our own and what the framework foresees bring their answers with them. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception thrown) {
        if (thrown instanceof ErrorResponse foreseen) {
            return answer(foreseen);
        }
        if (PassingFailure.is(thrown)) {
            return answer(Problems.tryAgain());
        }
        LOG.error("a door failed: {}", LoggedCause.of(thrown));
        return answer(Problems.fault());
    }

    private static ResponseEntity<ProblemDetail> answer(ErrorResponse problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
