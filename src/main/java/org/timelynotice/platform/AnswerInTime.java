package org.timelynotice.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks what may hang, and does not hang with it: while one question has no answer, later ones get none at once. */
public final class AnswerInTime {

    private final Duration patience;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "asks-in-time");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<?> last = CompletableFuture.completedFuture(true);

    public AnswerInTime(Duration patience) {
        this.patience = patience;
    }

    /** The answer; empty where it fails or does not come in time. */
    public synchronized <T> Optional<T> ask(Supplier<T> question) {
        if (!last.isDone()) {
            return Optional.empty();
        }
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, asking);
        last = answer;
        try {
            return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
