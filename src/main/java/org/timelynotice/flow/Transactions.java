package org.timelynotice.flow;

import java.util.function.Supplier;

/** All or nothing. */
public interface Transactions {

    /** Runs work in one transaction and commits it; anything thrown undoes all of it. */
    <T> T inOne(Supplier<T> work);
}
