package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Jr", "JR.", " sr ", "Senior", "II", "3rd", "iv", "V"})
    void what_tells_a_father_from_a_son_is_kept_behind_the_surname(String printed) {
        assertThat(Generation.behind("Testcase", Optional.of(printed))).isEqualTo("Testcase " + printed.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MD", "Esq.", "Jr Sr", "VIII"})
    void a_title_in_its_place_is_left_out(String printed) {
        assertThat(Generation.is(printed)).isFalse();
        assertThat(Generation.behind("Testcase", Optional.of(printed))).isEqualTo("Testcase");
    }

    @Test
    void without_a_generation_the_surname_stays_as_it_is() {
        assertThat(Generation.behind("Testcase", Optional.empty())).isEqualTo("Testcase");
    }

    @Test
    void a_feed_that_names_formats_accepts_those_alone_and_one_that_names_none_accepts_all() {
        var zone = ZoneId.of("America/Boise");
        var named = new ReadingContext(List.of("ecf-5-case"), zone, Optional.empty(), Optional.empty());
        var open = new ReadingContext(List.of(), zone, Optional.empty(), Optional.empty());

        assertThat(named.accepts("ecf-5-case")).isTrue();
        assertThat(named.accepts("hl7")).isFalse();
        assertThat(open.accepts("hl7")).isTrue();
    }
}
