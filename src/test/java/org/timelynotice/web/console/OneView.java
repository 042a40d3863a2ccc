package org.timelynotice.web.console;

import java.util.function.Supplier;
import org.timelynotice.flow.port.Transactions;

/** Counts the views that a page is read in, and what is read outside of any. */
final class OneView implements Transactions {

    private int open;
    private int views;
    private int readOutside;

    void begin() {
        views = 0;
        readOutside = 0;
    }

    void read() {
        readOutside += open == 0 ? 1 : 0;
    }

    int views() {
        return views;
    }

    int readOutside() {
        return readOutside;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        throw new UnsupportedOperationException("a page changes nothing");
    }

    @Override
    public <T> T inOneView(Supplier<T> reading) {
        views += open == 0 ? 1 : 0;
        open++;
        try {
            return reading.get();
        } finally {
            open--;
        }
    }
}
