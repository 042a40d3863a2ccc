package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "a,160,1", "a,161,2", "a,306,2", "a,307,3", "ñ,160,1", "€,80,1", "€,81,2", "í,70,1", "í,71,2", "í,134,2",
        "í,135,3"
    })
    void segments_are_counted_as_carriers_do(String letter, int times, int segments) {
        assertThat(SmsText.segments(letter.repeat(times))).isEqualTo(segments);
    }

    @Test
    void accents_that_halve_the_room_are_left_out_where_that_saves_a_message_and_nowhere_else() {
        String shortText = "Audiencia en Bogotá";
        String longText = "Se canceló la audiencia de José Peña. ".repeat(4);

        assertThat(SmsText.compact(shortText)).isEqualTo(shortText);
        assertThat(SmsText.compact(longText)).startsWith("Se cancelo la audiencia de José Peña.");
        assertThat(SmsText.segments(SmsText.compact(longText))).isOne();
    }

    @Test
    void typographic_signs_do_not_cost_half_the_room() {
        assertThat(SmsText.plain("“It’s” – well…")).isEqualTo("\"It's\" - well...");
    }
}
