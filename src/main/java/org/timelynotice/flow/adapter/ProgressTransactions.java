package org.timelynotice.flow.adapter;

import java.util.function.Supplier;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.sweep.Sweep;

/** Transactions of long work: each that was committed shows that the work goes on. */
record ProgressTransactions(Sweep sweep, Transactions transactions) implements Transactions {

    @Override
    public <T> T inOne(Supplier<T> work) {
        T done = transactions.inOne(work);
        sweep.progressed();
        return done;
    }

    @Override
    public <T> T inOneView(Supplier<T> reading) {
        return transactions.inOneView(reading);
    }
}
