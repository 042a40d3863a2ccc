package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever else is learned of an event, what a person must find out first is not lost. */
class EventHeaderTest {

    private static final CourtTime DAY = new CourtTime(LocalDate.of(2027, 3, 4), Optional.empty(), ZoneOffset.UTC);
    private static final EventHeader ASKED = new EventHeader(
                    new EventSource("E-1", 1),
                    EventAction.NEW,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    true)
            .asking(Optional.of("whether they are out"));

    static Stream<EventHeader> copies() {
        return Stream.of(
                ASKED.at(DAY),
                ASKED.from(new EventSource("E-1", 2)),
                ASKED.doubting("Status: not understood"),
                ASKED.doubting(TimeDoubt.DAY_NOT_READ),
                ASKED.noting(List.of("PV1-3: not read"), Optional.of("Sample Jail")));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void a_copy_asks_what_the_original_asked(EventHeader copy) {
        assertThat(copy).isNotEqualTo(ASKED);
        assertThat(copy.question()).isEqualTo(ASKED.question());
        assertThat(copy.markedAsTrafficking()).isTrue();
    }

    @Test
    void what_is_taken_back_asks_nothing_any_more() {
        assertThat(ASKED.takenBackBy(new EventSource("E-2", 1)).question()).isEmpty();
    }

    @Test
    void a_doubt_that_is_said_twice_is_one() {
        EventHeader once = ASKED.doubting("Status: not understood");

        assertThat(once.doubting("Status: not understood")).isEqualTo(once);
        assertThat(once.doubts()).containsExactly("Status: not understood");
    }
}
