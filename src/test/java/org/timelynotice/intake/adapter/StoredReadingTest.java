package org.timelynotice.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.platform.TestCases;
import org.timelynotice.stored.AnyValue;
import org.timelynotice.stored.GoldenRows;
import org.timelynotice.stored.SampleEvents;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;

class StoredReadingTest {

    private final SealedJson sealed = TestCases.sealed(KeysInMemory.vault());
    private final KeyName key = new KeyName("intake/2026-11-22");

    @Test
    void what_was_read_opens_as_it_was_written_by_every_version() {
        var expected = new LinkedHashMap<String, ReadEvents>();
        expected.put("nothing", new ReadEvents("niem", Optional.of("derived-1"), List.of()));
        expected.put(
                "passed-over",
                new ReadEvents("hl7-adt", Optional.empty(), List.of(), Optional.of("A08: moves nobody")));
        expected.put("hl7", new ReadEvents("hl7", Optional.empty(), List.of()));
        SampleEvents.all()
                .forEach((name, event) ->
                        expected.put(name, new ReadEvents("niem", Optional.of("derived-1"), List.of(event))));
        expected.put(
                "all-in-order",
                new ReadEvents(
                        "niem",
                        Optional.of("derived-1"),
                        List.copyOf(SampleEvents.all().values()).subList(0, 8)));

        GoldenRows.assertOpen(MessageColumns.READING, expected);
    }

    @Test
    void whatever_was_read_comes_back_as_it_was() {
        AnyValue.forAny(
                ReadEvents.class,
                read -> assertThat(sealed.open(
                                key, MessageColumns.READING, sealed.seal(key, MessageColumns.READING, read)))
                        .contains(read));
    }

    @Test
    void what_came_of_events_opens_as_it_was_written() {
        GoldenRows.assertOpen(
                MessageColumns.OUTCOMES,
                Map.of(
                        "all",
                        List.of(
                                EventOutcome.unrelated(),
                                new EventOutcome(
                                        EventOutcome.Verdict.LINKED,
                                        List.of(new UUID(1, 2)),
                                        List.of(new UUID(3, 4)),
                                        List.of("same \"number\"")),
                                new EventOutcome(
                                        EventOutcome.Verdict.NEEDS_REVIEW,
                                        List.of(new UUID(1, 2), new UUID(1, 3)),
                                        List.of(),
                                        List.of("same name", "same day")))));
    }

    @Test
    void why_a_message_cannot_be_read_opens_as_it_was_written() {
        GoldenRows.assertOpen(
                MessageColumns.REASON,
                Map.of(
                        "full",
                        new UnreadableReason("no such date", 3, 7, "Hearing/Date", "a date as 2026-12-01"),
                        "whole",
                        new UnreadableReason("The message is empty.", 0, 0, "", "")));
    }
}
