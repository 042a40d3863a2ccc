package org.timelynotice.platform;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What the database cannot do now and may do later: no connection, a lock or time-out, a full disk, a server that starts or stops. */
public final class PassingFailure {

    /** Classes of SQLSTATE: connection, rolled back, resources, not now, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** Time-outs of a session or a transaction. */
    private static final Set<String> STATES = Set.of("25P03", "25P04");

    private PassingFailure() {}

    public static boolean is(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (ofSpring(cause) || cause instanceof SQLException sql && ofDriver(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofSpring(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof TransactionException;
    }

    private static boolean ofDriver(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return thrown instanceof SQLTransientException
                || thrown instanceof SQLRecoverableException
                || STATES.contains(state)
                || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
