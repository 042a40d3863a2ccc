package org.timelynotice.flow.port;

import java.util.function.Supplier;

/** Runs work in one transaction: all of it is done, or nothing. */
public interface Transactions {

    /** Runs work in one transaction and commits it; anything thrown undoes all of it. */
    <T> T inOne(Supplier<T> work);

    /** Runs reads that all see the same moment; they write nothing. */
    <T> T inOneView(Supplier<T> reads);

    /** The work was undone for a reason that passes, such as a lock or a lost connection: the same work may succeed later. */
    class TryAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TryAgain(Throwable cause) {
            super(cause);
        }
    }
}
