package org.timelynotice.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.hl7.Hl7ReaderTest;

/** What a sender of a batch learns of each of its messages. */
class Hl7DoorTest {

    private static final String HEAD = "BHS|^~\\&|JMS|JAIL|TN|AGENCY|20261128082000||||B-7\r";
    private static final String RELEASE = Hl7ReaderTest.message("A03");
    private static final String ARRIVAL = Hl7ReaderTest.message("A01").replace("M-1", "M-2");

    private final List<String> kept = new ArrayList<>();
    private final Feed feed = Hl7Ports.feed("jail", 1);
    private Hl7Door door;

    @BeforeEach
    void open() {
        var feeds = mock(Feeds.class);
        when(feeds.find("jail")).thenReturn(Optional.of(feed));
        var store = mock(MessageStore.class);
        when(store.keep(any(), any())).thenAnswer(call -> keep(call.getArgument(1)));
        when(store.keepAll(any(), anyList()))
                .thenAnswer(call -> call.<List<byte[]>>getArgument(1).stream()
                        .map(this::keep)
                        .toList());
        door = new Hl7Door(new ReceiveMessage(feeds, store), feeds, Messages.READER, Clock.systemUTC());
    }

    private Kept keep(byte[] content) {
        kept.add(new String(content, UTF_8));
        return new Kept(new Receipt(UUID.randomUUID()), MessageState.KEPT, true);
    }

    private String say(String content) {
        return new String(door.keep("jail", content.getBytes(UTF_8)), UTF_8);
    }

    @Test
    void a_batch_of_which_all_can_be_read_is_accepted_under_its_own_name() {
        assertThat(say(HEAD + RELEASE + ARRIVAL + "BTS|2\r"))
                .startsWith("MSH|^~\\&|TN|AGENCY|JMS|JAIL|")
                .contains("\rMSA|AA|B-7|")
                .doesNotContain("ERR");
        assertThat(kept).containsExactly(RELEASE, ARRIVAL);
    }

    @Test
    void a_batch_with_a_damaged_message_is_rejected_by_its_place_and_all_of_it_is_kept() {
        String damaged = ARRIVAL.replace("ADT^A01", "");

        assertThat(say(HEAD + RELEASE + damaged + "BTS|2\r"))
                .contains("\rMSA|AR|B-7|kept; 1 of 2 parts")
                .contains("\rERR||MSH^1^9|200^")
                .contains("|part 2: The message is no admission")
                .doesNotContain("Sample");
        assertThat(kept).containsExactly(RELEASE, damaged);
    }

    @Test
    void several_messages_without_a_frame_are_answered_as_a_batch_is() {
        assertThat(say(RELEASE + ARRIVAL)).contains("\rMSA|AA|M-1|");
        assertThat(say(RELEASE + ARRIVAL.replace("PID|", "PXX|"))).contains("\rMSA|AR|M-1|", "|part 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTS|3\r"})
    void a_batch_that_was_cut_off_is_rejected(String end) {
        assertThat(say(HEAD + RELEASE + ARRIVAL + end)).contains("\rMSA|AR|B-7|", "\rERR||BTS^1", "|part 3: ");
        assertThat(kept).hasSize(3).startsWith(RELEASE, ARRIVAL);
    }

    @Test
    void one_message_is_answered_as_before() {
        assertThat(say(RELEASE)).contains("\rMSA|AA|M-1|");
        assertThat(say(RELEASE.replace("PID|", "PXX|"))).contains("\rMSA|AR|M-1|The message has no PID");
    }
}
