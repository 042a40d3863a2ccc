package org.timelynotice.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.timelynotice.sweep.Moments;
import org.timelynotice.sweep.Sweep;
import org.timelynotice.sweep.Work;

@Timeout(30)
class GroupCommitTest {

    private static final Sweep KEEPING = Moments.sweeps(Clock.systemUTC()).of(Work.KEEPING);

    private final List<List<Integer>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Holds up the first commit until the gate opens; answers each item with its square. */
    private List<Integer> gated(List<Integer> items) {
        commits.add(items);
        entered.countDown();
        pass(gate);
        return items.stream().map(item -> item * item).toList();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GroupCommit<Integer, Integer> one(Function<List<Integer>, List<Integer>> commit) {
        return new GroupCommit<>("test", 1, Duration.ofSeconds(20), KEEPING, commit);
    }

    @Test
    void who_comes_while_nothing_has_been_kept_for_long_is_told_so_at_once() {
        var patience = Duration.ofMillis(400);
        var group = new GroupCommit<Integer, Integer>("test", 1, patience, KEEPING, this::gated);
        assertThatThrownBy(() -> group.write(1)).as("hangs").isInstanceOf(GroupCommit.NotWritten.class);

        assertThatThrownBy(() -> group.add(2)).hasMessageContaining("nothing can be kept now");

        gate.countDown();
        await().ignoreExceptions().until(() -> group.write(3) == 9);
        group.close();
    }

    @Test
    void callers_that_come_while_a_commit_runs_share_the_next_and_each_gets_its_own_answer() {
        try (var group = one(this::gated)) {
            CompletableFuture<Integer> first = group.add(1);
            pass(entered);
            List<CompletableFuture<Integer>> rest =
                    IntStream.rangeClosed(2, 100).mapToObj(group::add).toList();
            assertThat(rest).noneMatch(CompletableFuture::isDone);
            gate.countDown();

            assertThat(first.join()).isEqualTo(1);
            assertThat(rest.stream().map(CompletableFuture::join))
                    .containsExactlyElementsOf(IntStream.rangeClosed(2, 100)
                            .mapToObj(item -> item * item)
                            .toList());
            assertThat(commits).hasSize(2);
        }
    }

    @Test
    void one_commit_never_holds_more_than_256() {
        try (var group = one(this::gated)) {
            group.add(0);
            pass(entered);
            List<CompletableFuture<Integer>> rest =
                    IntStream.range(0, 600).mapToObj(group::add).toList();
            gate.countDown();
            rest.forEach(CompletableFuture::join);

            assertThat(commits).extracting(List::size).containsExactly(1, 256, 256, 88);
        }
    }

    @Test
    void the_failure_of_a_commit_fails_exactly_its_own_callers() {
        var failure = new IllegalStateException("disk full");
        try (var group = one(items -> {
            List<Integer> answers = gated(items);
            if (items.contains(13)) {
                throw failure;
            }
            return answers;
        })) {
            CompletableFuture<Integer> before = group.add(1);
            pass(entered);
            CompletableFuture<Integer> unlucky = group.add(12);
            CompletableFuture<Integer> cause = group.add(13);
            gate.countDown();

            assertThat(before.join()).isEqualTo(1);
            assertThatThrownBy(cause::join).hasRootCause(failure);
            assertThatThrownBy(unlucky::join).hasRootCause(failure);
            assertThat(group.add(5).join()).isEqualTo(25);
        }
    }

    @Test
    void an_error_of_the_machine_in_every_writers_commit_ends_neither_writer() {
        Set<Thread> struck = ConcurrentHashMap.newKeySet();
        try (var group = new GroupCommit<Integer, Integer>("test", 2, Duration.ofSeconds(20), KEEPING, items -> {
            if (!items.isEmpty() && struck.add(Thread.currentThread())) {
                throw new OutOfMemoryError("made up");
            }
            return items;
        })) {
            await().dontCatchUncaughtExceptions().until(() -> {
                try {
                    group.write(1);
                } catch (GroupCommit.NotWritten e) {
                    assertThat(e).hasRootCauseInstanceOf(OutOfMemoryError.class);
                }
                return struck.size() == 2;
            });
            assertThat(group.write(2)).isEqualTo(2);
            assertThat(struck).allMatch(Thread::isAlive);
        }
    }

    @Test
    void a_commit_that_answers_too_few_is_a_failure_to_those_without_an_answer() {
        try (var group = one(items -> List.of())) {
            assertThatThrownBy(() -> group.write(1)).isInstanceOf(GroupCommit.NotWritten.class);
        }
    }

    @Test
    void nobody_waits_longer_than_the_patience_for_a_commit_that_hangs() {
        try (var group = new GroupCommit<Integer, Integer>("test", 1, Duration.ofMillis(50), KEEPING, this::gated)) {
            assertThatThrownBy(() -> group.write(1)).hasRootCauseInstanceOf(TimeoutException.class);
            gate.countDown();
        }
    }

    @Test
    void a_writer_that_is_interrupted_goes_on() {
        try (var group = one(items -> {
            Thread.currentThread().interrupt();
            return items;
        })) {
            assertThat(group.write(1)).isEqualTo(1);
            assertThat(group.write(2)).isEqualTo(2);
        }
    }

    @Test
    void keeping_is_well_again_once_the_database_can_write_and_waits_for_no_message_to_find_out() {
        var moments = new Moments();
        Sweep keeping = moments.sweeps().of(Work.KEEPING);
        var away = new AtomicBoolean(true);
        try (var group = new GroupCommit<Integer, Integer>("test", 1, Duration.ofSeconds(20), keeping, items -> {
            if (away.get()) {
                throw new IllegalStateException("the database is away");
            }
            return items;
        })) {
            assertThatThrownBy(() -> group.write(1)).isInstanceOf(GroupCommit.NotWritten.class);
            moments.pass(Work.KEEPING.bound().plusSeconds(1));
            assertThat(keeping.overdue()).isTrue();

            away.set(false);
            await().atMost(Duration.ofSeconds(20)).until(() -> !keeping.overdue());
        }
    }

    @Test
    void closing_first_commits_what_was_taken_in() {
        var group = one(this::gated);
        group.add(1);
        pass(entered);
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        IntStream.range(0, 300).forEach(item -> waiting.add(group.add(item)));
        gate.countDown();
        group.close();

        assertThat(waiting).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThatThrownBy(() -> group.add(2)).hasMessageContaining("send the message again");
    }

    @Test
    void nobody_who_comes_while_it_closes_waits_for_ever() {
        for (int round = 0; round < 8; round++) {
            var group = one(items -> items);
            var answers = new ConcurrentLinkedQueue<CompletableFuture<Integer>>();
            group.add(0).join();
            List<Thread> callers = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> addUntilClosed(group, answers)))
                    .toList();
            callers.forEach(Thread::start);
            group.close();
            callers.forEach(GroupCommitTest::join);

            assertThat(answers).allMatch(CompletableFuture::isDone);
        }
    }

    private static void addUntilClosed(GroupCommit<Integer, Integer> group, Queue<CompletableFuture<Integer>> answers) {
        try {
            while (true) {
                answers.add(group.add(1));
            }
        } catch (IllegalStateException closed) {
            assertThat(closed).hasMessageContaining("shutting down");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
