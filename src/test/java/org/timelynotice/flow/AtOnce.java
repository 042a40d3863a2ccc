package org.timelynotice.flow;

import java.util.function.Supplier;
import org.timelynotice.flow.port.Transactions;

/** Transactions of tests without a database: whatever is done is done. */
final class AtOnce implements Transactions {

    @Override
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T inOneView(Supplier<T> reads) {
        return reads.get();
    }
}
