package org.timelynotice.web.api;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Problems as RFC 9457 describes them: what is wrong, in which field, and what to do; never the value itself. */
final class Problems {

    /** Of something that nobody foresaw: what it was stands in the log, without what it was about. */
    static final String FAULT =
            "something failed on the server, and its log says what; try again, and tell the system administrator if it keeps failing";

    record Field(String field, String reason) {}

    private Problems() {}

    static ErrorResponseException notFound(String detail) {
        return problem(HttpStatus.NOT_FOUND, detail, List.of());
    }

    static ErrorResponseException conflict(String detail) {
        return problem(HttpStatus.CONFLICT, detail, List.of());
    }

    static ErrorResponseException stale(long version) {
        ErrorResponseException stale = problem(
                HttpStatus.PRECONDITION_FAILED,
                "nothing was done: somebody else changed this record; it is in version " + version
                        + " now: read it again, and change that",
                List.of());
        stale.getHeaders().setETag("\"" + version + "\"");
        return stale;
    }

    static ErrorResponseException followed(UUID id) {
        ErrorResponseException followed = conflict(
                "nothing was registered: this case is followed already. Add somebody by POST /cases/"
                        + id + "/recipients, change somebody by PUT /cases/" + id
                        + "/recipients/{rid}. Another victim is registered under"
                        + " a name that none of those has who are told; what is another case all the same, with \"separate\": true");
        followed.getBody().setProperty("case", id);
        return followed;
    }

    static ErrorResponseException unprocessable(String detail) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, detail, List.of());
    }

    static ErrorResponseException invalid(List<Field> fields) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "nothing was done: " + fields.size() + " field(s) must be corrected",
                fields);
    }

    /** What was sent is not even of the form that the door takes. */
    static ErrorResponseException malformed(Field field) {
        return problem(HttpStatus.BAD_REQUEST, "nothing was done: the request cannot be read", List.of(field));
    }

    static ErrorResponseException cutShort() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "nothing was done: the body ended before it was complete; send it again",
                List.of());
    }

    static ErrorResponseException empty() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "nothing was kept: the body is empty; send the message as the body (curl: --data-binary @file)",
                List.of());
    }

    /** What is in no form that anything here reads is not kept, so that its sender does not take it for delivered. */
    static ErrorResponseException notUnderstood(String reason) {
        ErrorResponseException not =
                problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "nothing was kept: " + reason, List.of());
        not.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "gzip");
        return not;
    }

    static ErrorResponseException fault() {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, FAULT, List.of());
    }

    static ErrorResponseException tooLarge(int maxBytes) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "this feed takes messages of up to " + maxBytes + " bytes; its file in config/feeds may allow more",
                List.of());
    }

    static ErrorResponseException bodyTooLarge(int maxBytes) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE, "this address takes JSON of up to " + maxBytes + " bytes", List.of());
    }

    static ErrorResponseException busy() {
        return later("too much is arriving at once, and this was not kept; send it again in a few seconds");
    }

    static ErrorResponseException notOpen() {
        return later("the program is starting or stopping, and this was not kept; send it again in a few seconds");
    }

    static ErrorResponseException notKept() {
        return later("this could not be kept, and the log says why; send it again in a few seconds");
    }

    static ErrorResponseException tryAgain() {
        return later("the database cannot answer now, and nothing was changed; try again in a few seconds");
    }

    private static ErrorResponseException later(String detail) {
        ErrorResponseException later = problem(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of());
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return later;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail, List<Field> fields) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return new ErrorResponseException(status, problem, null);
    }
}
