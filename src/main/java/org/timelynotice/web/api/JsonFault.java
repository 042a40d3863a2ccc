package org.timelynotice.web.api;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Where and why a body cannot be read: says what should have stood there, never what did. */
final class JsonFault {

    private static final String WHOLE = "body";

    private JsonFault() {}

    static Problems.Field of(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException fault
                ? new Problems.Field(path(fault), reason(fault) + place(fault.getLocation()))
                : new Problems.Field(WHOLE, "is missing; send a JSON object");
    }

    /** A type in words. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == UUID.class) {
            return "an identifier of the form 00000000-0000-0000-0000-000000000000";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a number";
        }
        return type == String.class ? "a text" : "an object";
    }

    private static String reason(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return fault instanceof MismatchedInputException mismatch
                ? "must be " + expected(mismatch.getTargetType())
                : "is not JSON";
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** As problems of fields name them: {@code recipients[0].contactPoints[1].address}. */
    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }
}
