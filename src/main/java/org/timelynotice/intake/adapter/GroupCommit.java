package org.timelynotice.intake.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.timelynotice.sweep.Sweep;

/**
 * Lets callers that arrive together share one commit: each waits until the commit that holds its own item is durable.
 *
 * <p>A commit costs the same for one row as for hundreds, and costs more than anything else in keeping a message. While one
 * commit runs, the next one gathers. Whatever is thrown in a commit, its callers hear of it and the writers go on; nobody waits
 * without end.
 */
final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST_TOGETHER = 256;
    private static final int MOST_WAITING = 10_000;

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Function<List<T>, List<R>> commit;
    private final Duration patience;
    private final Sweep keeping;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;
    private volatile long wellAt = System.nanoTime();

    /**
     * @param commit writes items in one transaction and answers each, in order; returns only when they are durable. With no items
     *     it tries whether anything could be written
     * @param patience how long a caller waits at most
     */
    GroupCommit(String name, int writerCount, Duration patience, Sweep keeping, Function<List<T>, List<R>> commit) {
        this.commit = commit;
        this.patience = patience;
        this.keeping = keeping;
        for (int i = 1; i <= writerCount; i++) {
            Thread writer = new Thread(this::write, name + "-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    /**
     * Answers when the item is durable.
     *
     * @throws NotWritten if it is not, or if that took too long to tell
     */
    R write(T item) {
        CompletableFuture<R> answer = add(item);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotWritten(e.getCause());
        } catch (TimeoutException e) {
            throw new NotWritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWritten(e);
        }
    }

    /** The caller may hand the item in again. */
    static final class NotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWritten(@Nullable Throwable cause) {
            super("not written", cause);
        }
    }

    /** Completes when the item is durable, or exceptionally when it is not. */
    CompletableFuture<R> add(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        if (!open) {
            throw closed();
        }
        if (System.nanoTime() - wellAt > patience.dividedBy(2).toNanos()) {
            throw new IllegalStateException("nothing can be kept now; send the message again later");
        }
        try {
            if (!queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the database cannot keep up; send the message again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the message was kept", e);
        }
        // The writers may have gone between the question whether it is open and the offer: then nobody would ever
        // answer.
        if (!open && queue.remove(waiting)) {
            throw closed();
        }
        return waiting.answer();
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("shutting down; send the message again");
    }

    private void write() {
        while (open || !queue.isEmpty()) {
            try {
                Waiting<T, R> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeTogether(new ArrayList<>(List.of(first)));
                } else if (keeping.failure().isPresent()) {
                    // Whether it has passed is not left for the next message to find out, which may be long in coming.
                    writeTogether(new ArrayList<>());
                } else {
                    well();
                }
            } catch (Throwable e) {
                // Also an interruption: only closing ends a writer.
                keeping.failed(e);
            }
        }
    }

    /** Who comes while this is long ago is not let wait for what nobody can do. */
    private void well() {
        wellAt = System.nanoTime();
        keeping.succeeded();
    }

    private void writeTogether(List<Waiting<T, R>> together) {
        try {
            queue.drainTo(together, MOST_TOGETHER - together.size());
            List<R> answers = commit.apply(together.stream().map(Waiting::item).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
            well();
        } catch (Throwable e) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(e));
            keeping.failed(e);
        }
    }

    @Override
    public void close() {
        open = false;
        for (Thread writer : writers) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
