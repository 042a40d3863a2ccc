package org.timelynotice.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormatTest {

    private record Old(String name, int age) {}

    private record New(String fullName, Optional<String> nick, List<String> friends, LocalDate born) {}

    private static final StoredFormat<New> FORMAT = StoredFormat.of("person.body", 1, New.class)
            .andOlder(0, Old.class, old -> new New(old.name(), Optional.empty(), List.of(), year(old.age())));

    private static LocalDate year(int age) {
        return LocalDate.of(2026 - age, 1, 1);
    }

    private static byte[] version(int version, String json) {
        byte[] value = (" " + json).getBytes(UTF_8);
        value[0] = (byte) version;
        return value;
    }

    @Test
    void a_value_begins_with_the_version_that_it_is_written_in() {
        var value = new New("Sample", Optional.empty(), List.of(), year(3));
        byte[] written = FORMAT.write(value);

        assertThat(written[0]).isEqualTo((byte) 1);
        assertThat(new String(written, 1, written.length - 1, UTF_8))
                .isEqualTo("{\"fullName\":\"Sample\",\"friends\":[],\"born\":\"2023-01-01\"}");
        assertThat(FORMAT.read(written)).isEqualTo(value);
    }

    @Test
    void a_value_of_an_older_version_is_read_by_the_reader_of_that_version() {
        assertThat(FORMAT.read("{\"name\":\"Sample\",\"age\":3}".getBytes(UTF_8)))
                .isEqualTo(new New("Sample", Optional.empty(), List.of(), year(3)));
    }

    @Test
    void a_value_of_an_unknown_version_says_column_and_version_and_nothing_of_what_it_holds() {
        assertThatThrownBy(() -> FORMAT.read(version(7, "{\"fullName\":\"Sample\"}")))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageContaining("person.body holds a value of version 7")
                .hasMessageContaining("[0, 1]")
                .hasMessageNotContaining("Sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"friends\":[],\"born\":\"2023-01-01\"}",
                "{\"fullName\":\"Sample\",\"born\":\"2023-01-01\"}",
                "{\"fullName\":\"Sample\",\"friends\":null,\"born\":\"2023-01-01\"}",
                "{\"fullName\":\"Sample\",\"friends\":[],\"born\":\"2023-01-01\",\"nickname\":\"Sample\"}",
                "{\"fullName\":\"Sample\",\"friends\":[],\"born\":\"Sample\"}",
                "{\"fullName\":\"Sample\",\"friends\":[],\"born\":\"2023-01-01\"} Sample",
                "{\"fullName\":\"Sample\",",
                "[\"Sample\"]",
                "null",
                ""
            })
    void what_lacks_something_or_has_something_unknown_is_an_error_that_quotes_nothing(String json) {
        assertThatThrownBy(() -> FORMAT.read(version(1, json)))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageContaining("person.body holds a value of version 1 that cannot be read")
                .hasMessageNotContaining("Sample")
                .hasNoCause();
    }

    @Test
    void an_error_names_the_place() {
        assertThatThrownBy(() -> FORMAT.read(version(1, "{\"fullName\":\"Sample\",\"born\":\"2023-01-01\"}")))
                .hasMessageEndingWith("MismatchedInputException at /friends");
        assertThatThrownBy(() -> FORMAT.read(version(
                        1, "{\"fullName\":\"Sample\",\"friends\":[],\"born\":\"2023-01-01\",\"name\":\"Sample\"}")))
                .hasMessageEndingWith("UnrecognizedPropertyException at /name");
    }

    @Test
    void a_value_of_version_0_is_as_strict() {
        assertThatThrownBy(() -> FORMAT.read("{\"name\":\"Sample\"}".getBytes(UTF_8)))
                .hasMessageContaining("version 0 that cannot be read");
        assertThatThrownBy(() -> FORMAT.read(new byte[0])).hasMessage("person.body holds an empty value");
    }

    @Test
    void what_lies_unencrypted_is_json_alone() {
        StoredFormat<Old> plain = StoredFormat.of("person.note", 0, Old.class);

        assertThat(plain.writeText(new Old("Sample", 3))).isEqualTo("{\"name\":\"Sample\",\"age\":3}");
        assertThat(plain.readText("{\"age\": 3, \"name\": \"Sample\"}")).isEqualTo(new Old("Sample", 3));
    }

    @Test
    void no_version_looks_like_the_first_letter_of_json() {
        assertThatThrownBy(() -> StoredFormat.of("person.body", '{', Old.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredFormat.of("person.body", '[', Old.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_version_before_the_letters_of_json_is_one() {
        StoredFormat<Old> last = StoredFormat.of("person.body", '[' - 1, Old.class);
        byte[] written = last.write(new Old("Sample", 3));

        assertThat(written[0]).isEqualTo((byte) ('[' - 1));
        assertThat(last.read(written)).isEqualTo(new Old("Sample", 3));
    }
}
