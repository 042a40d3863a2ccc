package org.timelynotice.logging;

/** Names of exceptions without their texts, which may quote what a message says about somebody. */
public final class LoggedCause {

    private LoggedCause() {}

    /** The types of an exception and of its causes, and where in our own code it arose. */
    public static String of(Throwable thrown) {
        var names = new StringBuilder(thrown.getClass().getSimpleName());
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            names.append(" < ").append(cause.getClass().getSimpleName());
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("org.timelynotice")) {
                return names.append(" at ").append(frame).toString();
            }
        }
        return names.toString();
    }
}
