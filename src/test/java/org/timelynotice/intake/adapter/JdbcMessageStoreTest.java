package org.timelynotice.intake.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.stored.SampleEvents;
import org.timelynotice.sweep.Moments;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;

class JdbcMessageStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UnreadableReason BROKEN =
            new UnreadableReason("no such date", 3, 7, "Hearing/Date", "a date as 2026-12-01");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Vault vault = KeysInMemory.vault();
    private final JdbcMessageStore store = at(NOON);
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    private JdbcMessageStore at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new JdbcMessageStore(jdbc, transaction, vault, TestCases.sealed(vault), Moments.sweeps(clock), clock);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.destroy();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private Receipt keep(String text) {
        return store.keep("clerk", text(text)).receipt();
    }

    private static ReadEvents read(String format) {
        return new ReadEvents(
                format,
                Optional.of("derived-1"),
                List.copyOf(SampleEvents.all().values()).subList(0, 3));
    }

    private List<String> unread(int most) {
        return store.lockUnread(most).stream()
                .map(message -> new String(message.content(), UTF_8))
                .toList();
    }

    @Test
    void what_is_kept_can_be_found_and_lies_encrypted_in_the_database() {
        Receipt receipt = keep("<Hearing/>");

        MessageRecord found = store.find(receipt).orElseThrow();
        assertThat(found.message().content()).isEqualTo(text("<Hearing/>"));
        assertThat(found.message().feed()).isEqualTo("clerk");
        assertThat(found.message().keptAt()).isEqualTo(NOON);
        assertThat(found.state()).isEqualTo(MessageState.KEPT);
        byte[] body = jdbc.queryForObject("select body from message", byte[].class);
        assertThat(new String(body, UTF_8)).doesNotContain("Hearing");
    }

    @Test
    void the_same_content_twice_gets_the_first_receipt_and_is_kept_once() {
        Kept first = store.keep("clerk", text("one"));
        Kept again = store.keep("clerk", text("one"));

        assertThat(first.first()).isTrue();
        assertThat(again).isEqualTo(new Kept(first.receipt(), MessageState.KEPT, false));
        assertThat(unread(10)).containsExactly("one");
    }

    @Test
    void the_same_content_from_another_feed_is_another_message() {
        Kept clerk = store.keep("clerk", text("one"));
        Kept jail = store.keep("jail", text("one"));

        assertThat(jail.first()).isTrue();
        assertThat(jail.receipt()).isNotEqualTo(clerk.receipt());
    }

    @Test
    void of_one_content_twice_in_a_batch_only_one_is_first() {
        List<Kept> kept = store.keepAll("clerk", List.of(text("one"), text("two"), text("one")));

        assertThat(kept).extracting(Kept::first).containsExactly(true, true, false);
        assertThat(kept.get(2).receipt()).isEqualTo(kept.get(0).receipt());
        assertThat(unread(10)).hasSize(2);
    }

    private void later(Receipt... overtaken) {
        transaction.executeWithoutResult(status ->
                store.laterWord(Arrays.stream(overtaken).map(Receipt::value).collect(Collectors.toSet())));
    }

    private List<String> settled() {
        return transaction.execute(status -> {
            store.settleRepeats();
            return unread(10);
        });
    }

    private void read(Receipt receipt) {
        store.record(List.of(new ReadOutcome.Parked(receipt, Optional.empty(), BROKEN)));
    }

    @Test
    void the_same_content_is_kept_anew_once_something_later_was_said() {
        Receipt first = keep("set");
        read(first);
        later(first);

        Kept again = store.keep("clerk", text("set"));

        assertThat(again.first()).isTrue();
        assertThat(again.receipt()).isNotEqualTo(first);
        assertThat(store.lockUnread(10)).singleElement().matches(message -> message.again());
    }

    @Test
    void set_called_off_and_set_again_before_anything_is_read_are_read_in_their_order() {
        Receipt first = keep("set");
        Receipt off = keep("off");
        assertThat(keep("set")).isEqualTo(first);
        keep("after");

        assertThat(settled()).as("what came before the repeat").containsExactly("set", "off");
        read(first);
        read(off);
        later(first);
        assertThat(settled()).containsExactly("set", "after");
    }

    @Test
    void a_repeat_of_what_still_holds_is_dropped() {
        Receipt first = keep("set");
        keep("set");
        read(first);

        assertThat(settled()).isEmpty();
        assertThat(store.count()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from message_repeat", Integer.class))
                .isZero();
    }

    @Test
    void a_batch_is_answered_in_its_own_order() {
        List<byte[]> batch =
                IntStream.range(0, 50).mapToObj(i -> text("message " + i)).toList();

        List<Kept> kept = store.keepAll("clerk", batch);

        for (int i = 0; i < batch.size(); i++) {
            assertThat(store.find(kept.get(i).receipt()).orElseThrow().message().content())
                    .isEqualTo(batch.get(i));
        }
    }

    @Test
    void of_many_who_hand_in_one_content_at_once_exactly_one_is_first() throws Exception {
        List<Kept> kept = together(16, i -> () -> store.keep("clerk", text("one")));

        assertThat(kept).extracting(Kept::receipt).containsOnly(kept.get(0).receipt());
        assertThat(kept).filteredOn(Kept::first).hasSize(1);
    }

    @Test
    void of_many_who_hand_in_different_contents_at_once_nobody_is_lost() throws Exception {
        List<Kept> kept = together(16, i -> () -> store.keep("clerk", text("message " + i)));

        assertThat(kept).extracting(Kept::first).containsOnly(true);
        assertThat(kept).extracting(Kept::receipt).doesNotHaveDuplicates();
        assertThat(unread(100)).hasSize(16);
    }

    @Test
    void two_who_hand_in_the_same_batch_in_opposite_orders_do_not_block_each_other() throws Exception {
        List<byte[]> batch =
                IntStream.range(0, 2_000).mapToObj(i -> text("message " + i)).toList();
        var reversed = new ArrayList<>(batch);
        Collections.reverse(reversed);

        List<List<Kept>> kept = together(2, i -> () -> store.keepAll("clerk", i == 0 ? batch : reversed));

        assertThat(kept.get(0).get(0).receipt())
                .isEqualTo(kept.get(1).get(1_999).receipt());
        assertThat(kept.stream().flatMap(List::stream).filter(Kept::first)).hasSize(2_000);
    }

    private <T> List<T> together(int many, java.util.function.IntFunction<Callable<T>> call)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(many);
        var running = new ArrayList<Future<T>>();
        for (int i = 0; i < many; i++) {
            Callable<T> own = call.apply(i);
            running.add(threads.submit(() -> {
                barrier.await();
                return own.call();
            }));
        }
        var answers = new ArrayList<T>();
        for (Future<T> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    @Test
    void a_message_stays_kept_whatever_becomes_of_the_callers_transaction() {
        transaction.executeWithoutResult(status -> {
            keep("one");
            store.keepAll("clerk", List.of(text("two")));
            status.setRollbackOnly();
        });

        assertThat(unread(10)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void the_oldest_is_read_first_and_what_another_reader_holds_is_skipped() {
        JdbcMessageStore later = at(NOON.plusSeconds(1));
        later.keep("clerk", text("second"));
        keep("first");
        at(NOON.plusSeconds(2)).keep("clerk", text("third"));

        transaction.executeWithoutResult(status -> {
            assertThat(unread(2)).containsExactly("first", "second");
            assertThat(onAnotherConnection(() -> unread(2))).containsExactly("third");
        });
        assertThat(unread(10)).containsExactly("first", "second", "third");
        later.destroy();
    }

    private <T> T onAnotherConnection(Callable<T> work) {
        try {
            return threads.submit(() -> transaction.execute(status -> call(work)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void as_many_large_messages_are_read_together_as_fit_into_memory_and_one_of_any_size() {
        int[] sizes = {17_000_000, 9_000_000, 8_000_000, 7_000_000};
        for (int i = 0; i < sizes.length; i++) {
            at(NOON.plusSeconds(i)).keepAll("clerk", List.of(new byte[sizes[i]]));
        }

        assertThat(sizesRead()).containsExactly(17_000_000);
        assertThat(sizesRead()).containsExactly(9_000_000, 8_000_000);
        assertThat(sizesRead()).containsExactly(7_000_000);
    }

    private List<Integer> sizesRead() {
        List<KeptMessage> unread = store.lockUnread(200);
        store.record(unread.stream()
                .<ReadOutcome>map(
                        message -> new ReadOutcome.Read(message.receipt(), read("test"), NOON, List.of(), Set.of()))
                .toList());
        return unread.stream().map(message -> message.content().length).toList();
    }

    @Test
    void what_was_read_is_on_record_with_what_came_of_it_and_waits_no_more() {
        Receipt receipt = keep("one");
        var linked = new EventOutcome(
                Verdict.LINKED, List.of(new UUID(1, 1)), List.of(new UUID(2, 2)), List.of("same case number"));
        store.record(List.of(new ReadOutcome.Read(
                receipt, read("niem-hearing"), NOON, List.of(EventOutcome.unrelated(), linked), Set.of())));

        MessageRecord found = store.find(receipt).orElseThrow();
        assertThat(found.state()).isEqualTo(MessageState.READ);
        assertThat(found.format()).contains("niem-hearing");
        assertThat(found.read()).contains(read("niem-hearing"));
        assertThat(found.readAt()).contains(NOON);
        assertThat(found.outcomes()).containsExactly(EventOutcome.unrelated(), linked);
        assertThat(found.reason()).isEmpty();
        assertThat(unread(10)).isEmpty();
        assertThat(store.keep("clerk", text("one"))).isEqualTo(new Kept(receipt, MessageState.READ, false));
    }

    @Test
    void what_was_read_lies_encrypted_under_the_key_of_its_message_however_late_it_is_read() {
        Receipt lastNight = at(Instant.parse("2026-11-21T23:59:59.999999999Z"))
                .keep("clerk", text("one"))
                .receipt();
        store.record(List.of(new ReadOutcome.Read(lastNight, read("niem"), NOON, List.of(), Set.of())));

        byte[] reading = jdbc.queryForObject("select reading from message", byte[].class);
        assertThat(new String(reading, UTF_8)).doesNotContain("niem").doesNotContain("Téstcase");
        assertThat(store.find(lastNight).orElseThrow().read()).contains(read("niem"));
        vault.shred(new KeyName("intake/2026-11-21"));
        assertThat(vault.open(new KeyName("intake/2026-11-21"), reading)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void a_message_that_was_read_before_readings_were_kept_has_none_and_all_the_rest() {
        Receipt receipt = keep("one");
        store.record(List.of(new ReadOutcome.Read(receipt, read("niem"), NOON, List.of(), Set.of())));
        jdbc.update("update message set reading = null");

        MessageRecord found = store.find(receipt).orElseThrow();
        assertThat(found.read()).isEmpty();
        assertThat(found.format()).contains("niem");
        assertThat(store.latest(0, 1)).hasSize(1);
    }

    @Test
    void what_is_read_again_replaces_what_was_read_and_what_cannot_be_read_any_more_leaves_nothing() {
        Receipt receipt = keep("one");
        store.record(List.of(new ReadOutcome.Read(receipt, read("old"), NOON, List.of(), Set.of())));
        store.record(List.of(new ReadOutcome.Read(receipt, read("new"), NOON, List.of(), Set.of())));
        assertThat(store.find(receipt).orElseThrow().read()).contains(read("new"));

        store.record(List.of(new ReadOutcome.Parked(receipt, Optional.empty(), BROKEN)));
        assertThat(store.find(receipt).orElseThrow().read()).isEmpty();
    }

    @Test
    void a_persons_word_on_one_event_replaces_only_that_outcome() {
        Receipt receipt = keep("one");
        var review = new EventOutcome(Verdict.NEEDS_REVIEW, List.of(new UUID(1, 1)), List.of(), List.of("same name"));
        store.record(List.of(new ReadOutcome.Read(receipt, read("f"), NOON, List.of(review, review), Set.of())));
        store.decided(receipt, 1, EventOutcome.unrelated());

        assertThat(store.find(receipt).orElseThrow().outcomes()).containsExactly(review, EventOutcome.unrelated());
    }

    @Test
    void a_parked_message_says_why_and_can_be_replayed_once() {
        Receipt receipt = keep("one");
        store.record(List.of(new ReadOutcome.Parked(receipt, Optional.of("niem-hearing"), BROKEN)));

        assertThat(store.find(receipt).orElseThrow())
                .extracting(MessageRecord::state, MessageRecord::format, MessageRecord::reason)
                .containsExactly(MessageState.PARKED, Optional.of("niem-hearing"), Optional.of(BROKEN));
        assertThat(unread(10)).isEmpty();
        assertThat(store.replay(receipt)).isTrue();
        assertThat(unread(10)).containsExactly("one");
        assertThat(store.find(receipt).orElseThrow().reason()).isEmpty();
        assertThat(store.replay(receipt)).isFalse();
    }

    @Test
    void what_was_read_is_not_replayed() {
        Receipt receipt = keep("one");
        store.record(List.of(new ReadOutcome.Read(receipt, read("f"), NOON, List.of(), Set.of())));

        assertThat(store.replay(receipt)).isFalse();
        assertThat(store.replay(new Receipt(new UUID(9, 9)))).isFalse();
    }

    @Test
    void messages_that_name_somebody_who_begins_to_be_followed_are_read_again_and_no_others() {
        UUID theirs = new UUID(5, 5);
        Receipt names = keep("names them");
        Receipt other = keep("names others");
        store.record(List.of(
                new ReadOutcome.Read(
                        names, read("f"), NOON, List.of(EventOutcome.unrelated()), Set.of(theirs, new UUID(6, 6))),
                new ReadOutcome.Read(
                        other, read("f"), NOON, List.of(EventOutcome.unrelated()), Set.of(new UUID(7, 7)))));

        assertThat(store.readAgain(Set.of(theirs, new UUID(8, 8)))).isEqualTo(1);
        assertThat(unread(10)).containsExactly("names them");
        assertThat(store.readAgain(Set.of())).isZero();
    }

    @Test
    void a_receipt_is_known_only_to_its_own_feed() {
        Receipt receipt = keep("one");

        assertThat(store.find("clerk", receipt)).isPresent();
        assertThat(store.find("jail", receipt)).isEmpty();
        assertThat(store.find(new Receipt(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_message_whose_key_was_destroyed_is_no_record_any_more() {
        Receipt receipt = keep("one");
        vault.shred(new KeyName("intake/2026-11-22"));

        assertThat(store.find(receipt)).isEmpty();
        assertThat(store.latest(0, 10)).isEmpty();
        assertThat(store.lockUnread(10)).isEmpty();
    }

    @Test
    void messages_that_can_no_longer_be_opened_do_not_hold_up_those_behind_them() {
        keep("shredded 1");
        keep("shredded 2");
        vault.shred(new KeyName("intake/2026-11-22"));
        JdbcMessageStore nextDay = at(NOON.plusSeconds(86_400));
        nextDay.keep("clerk", text("of the next day"));

        assertThat(unread(2)).containsExactly("of the next day");
        nextDay.destroy();
    }

    @Test
    void the_latest_come_newest_first() {
        keep("first");
        JdbcMessageStore later = at(NOON.plusSeconds(1));
        later.keep("jail", text("second"));

        assertThat(store.latest(0, 10))
                .extracting(MessageRecord::message)
                .extracting(KeptMessage::feed)
                .containsExactly("jail", "clerk");
        assertThat(store.latest(0, 1)).hasSize(1);
        later.destroy();
    }

    @Test
    void the_health_of_a_feed_counts_its_own_messages() {
        Receipt parked = keep("parked");
        keep("unread 1");
        keep("unread 2");
        store.keep("jail", text("another feed"));
        store.record(List.of(new ReadOutcome.Parked(parked, Optional.empty(), BROKEN)));

        assertThat(store.health("clerk")).isEqualTo(new FeedHealth(Optional.of(NOON), 2, 1));
        assertThat(store.health("jail")).isEqualTo(new FeedHealth(Optional.of(NOON), 1, 0));
        assertThat(store.health("silent")).isEqualTo(new FeedHealth(Optional.empty(), 0, 0));
    }
}
