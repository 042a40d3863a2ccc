package org.timelynotice.delivery.adapter;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/** Whether a conversation never began because one side did not accept who the other is. */
final class Certificates {

    private Certificates() {}

    /** A handshake that a lost connection ended says nothing of the kind: it has no reason of its own. */
    static boolean refused(Throwable thrown) {
        boolean ofTls = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            ofTls |= cause instanceof SSLException;
            boolean alert = cause instanceof SSLException
                    && String.valueOf(cause.getMessage()).contains("fatal alert");
            if (alert || ofTls && cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }
}
