package org.timelynotice.intake.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.Reading;

/** Each message of a file is one for itself, and what may be missing is not passed over. */
class Hl7PiecesTest {

    private static final String RELEASE = Hl7ReaderTest.message("A03");
    private static final String ARRIVAL = Hl7ReaderTest.message("A01").replace("M-1", "M-2");
    private static final String HEAD = "FHS|^~\\&|JMS|JAIL\rBHS|^~\\&|JMS|JAIL\r";

    private static List<String> pieces(String file) {
        return Hl7Pieces.of(file.getBytes(ISO_8859_1)).stream()
                .map(piece -> new String(piece, ISO_8859_1))
                .toList();
    }

    /** What each piece says: its events, or the place at which it cannot be read. */
    private static List<String> read(String file) {
        return pieces(file).stream()
                .map(Messages::read)
                .map(reading -> reading instanceof Reading.Unreadable unreadable
                        ? unreadable.reason().path()
                        : Messages.events(reading).stream()
                                .map(CourtEvent::kind)
                                .toList()
                                .toString())
                .toList();
    }

    @Test
    void one_message_and_a_whole_batch_of_one_stay_as_they_came() {
        for (String file :
                List.of(RELEASE, HEAD + RELEASE + "BTS|1\rFTS|1\r", "<a/>", "", HEAD, "BHS|^~\\&\rBTS|0\r")) {
            assertThat(pieces(file)).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n"})
    void each_message_of_a_batch_is_the_bytes_that_came(String end) {
        String strange = RELEASE.replace("Sample", "S\u00e4mple").replace("\r", end);
        String other = ARRIVAL.replace("\r", end);

        assertThat(pieces(HEAD + strange + other + "BTS|2\rFTS|1\r")).hasSize(2).satisfies(both -> {
            assertThat(both.get(0).strip()).isEqualTo(strange.strip());
            assertThat(both.get(1).strip()).isEqualTo(other.strip());
        });
        assertThat(pieces(strange + other)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSH|^~", "MXX|^~\\&", "MSH|sam"})
    void a_damaged_message_waits_for_itself_and_the_others_are_read(String header) {
        String damaged = ARRIVAL.replace("MSH|^~\\&", header);
        List<String> read = read(HEAD + RELEASE + damaged + RELEASE.replace("M-1", "M-3") + "BTS|3\rFTS|1\r");

        assertThat(read).hasSize(3).element(0).isEqualTo("[" + EventKind.RELEASED + "]");
        assertThat(read.get(1)).doesNotStartWith("[");
        assertThat(read.get(2)).isEqualTo("[" + EventKind.RELEASED + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTS|2\r", "BTS|3\rFTS|1\r", "BTS|1\rFTS|1\r", "BTS|2\rFTS|3\r"})
    void of_a_batch_from_which_messages_may_be_missing_the_frame_waits_and_the_messages_are_read(String end) {
        assertThat(read(HEAD + RELEASE + ARRIVAL + end))
                .hasSize(3)
                .startsWith("[" + EventKind.RELEASED + "]", "[" + EventKind.BOOKED + "]")
                .last()
                .asString()
                .matches("[BF]TS.*");
    }

    @Test
    void of_a_batch_of_one_message_that_says_that_it_holds_more_the_frame_waits() {
        assertThat(read(HEAD + RELEASE + "BTS|2\rFTS|1\r")).containsExactly("[RELEASED]", "BTS-1");
    }

    @Test
    void a_message_in_which_a_batch_breaks_off_is_not_told() {
        for (int kept = 1; kept < ARRIVAL.length(); kept++) {
            List<String> read = read(HEAD + RELEASE + ARRIVAL.substring(0, kept));

            assertThat(read).as("%d characters kept", kept).first().isEqualTo("[RELEASED]");
            if (kept >= 3 && kept < ARRIVAL.indexOf("\rDG1") + 1) {
                assertThat(read)
                        .as("%d characters kept", kept)
                        .hasSize(2)
                        .last()
                        .asString()
                        .doesNotStartWith("[");
            } else {
                assertThat(read).as("%d characters kept", kept).last().isEqualTo("BTS");
            }
        }
    }

    @Test
    void a_batch_that_breaks_off_in_its_only_message_stays_as_it_came_and_is_not_told() {
        String file = HEAD + RELEASE.substring(0, RELEASE.indexOf("PV1"));

        assertThat(read(file)).singleElement().asString().doesNotStartWith("[");
    }

    @Test
    void pieces_are_whole_so_that_they_stay_as_they_are() {
        for (String piece : pieces(HEAD + RELEASE + ARRIVAL + "BTS|3\r")) {
            assertThat(pieces(piece)).containsExactly(piece);
        }
    }
}
