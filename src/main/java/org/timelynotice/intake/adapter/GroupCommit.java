package org.timelynotice.intake.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets callers that arrive together share one commit: each waits until the commit that holds its own item is durable.
 *
 * <p>A commit costs the same for one row as for hundreds, and costs more than anything else in keeping a message. While one
 * commit runs, the next one gathers.
 */
final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST_TOGETHER = 256;
    private static final int MOST_WAITING = 10_000;

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Function<List<T>, List<R>> commit;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;

    /**
     * @param commit writes items in one transaction and answers each, in order; returns only when they are durable
     */
    GroupCommit(String name, int writerCount, Function<List<T>, List<R>> commit) {
        this.commit = commit;
        for (int i = 1; i <= writerCount; i++) {
            Thread writer = new Thread(this::write, name + "-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    /** Completes when the item is durable, or exceptionally when it is not. */
    CompletableFuture<R> add(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        if (!open) {
            throw closed();
        }
        try {
            if (!queue.offer(waiting, 30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the database cannot keep up; hand the message in again later");
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
        return new IllegalStateException("shutting down; hand the message in again");
    }

    private void write() {
        while (open || !queue.isEmpty()) {
            try {
                Waiting<T, R> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeTogether(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeTogether(Waiting<T, R> first) {
        var together = new ArrayList<Waiting<T, R>>();
        together.add(first);
        queue.drainTo(together, MOST_TOGETHER - 1);
        try {
            List<R> answers = commit.apply(together.stream().map(Waiting::item).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(e));
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
