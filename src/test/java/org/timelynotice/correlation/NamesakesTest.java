package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.PersonName;

class NamesakesTest {

    private static PersonName name(String given, String surname) {
        return new PersonName(Optional.ofNullable(given), Optional.empty(), Optional.ofNullable(surname));
    }

    @ParameterizedTest
    @CsvSource({
        "Sample, Doe, SAMPLE, doe",
        "José, Nuñez, Jose, Nunez",
        "Sample, Smith-Jones, Sample, Smith Jones",
        "Anne-Marie, Doe, Annemarie, Doe",
        "Anne-Marie, Doe, Anne Marie, Doe",
        "Mary Ann, Doe, Mary, Ann Doe",
        "Mary Ann, Doe, Mary, Doe",
        "J, Doe, J., Doe",
        "Sean, O'Brien, Sean, O Brien",
        "Sample, Doe Jr., Sample, Doe",
        "Sample, Doe Jr., Sample, 'Doe, Junior'",
        "Doe, Sample, Sample, Doe",
        "Sample Doe, , Sample, Doe",
        "Vida Ann, De La Cruz, Cruz, Vida Ann De La"
    })
    void one_name_in_two_spellings_is_one(String given, String surname, String otherGiven, String otherSurname) {
        assertThat(Namesakes.are(name(given, surname), name(otherGiven, otherSurname)))
                .isTrue();
        assertThat(Namesakes.are(name(otherGiven, otherSurname), name(given, surname)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sample, Doe, Other, Doe",
        "Sample, Doe, Sample, Roe",
        "Sample, Doe Jr., Sample, Doe Sr.",
        "Mary Ann, Doe, Mary Beth, Doe",
        "S., Doe, Sample, Doe",
        ", Doe, , Doe",
        ", Doe, Sample, Doe",
        ", , , "
    })
    void relatives_and_strangers_are_none(String given, String surname, String otherGiven, String otherSurname) {
        assertThat(Namesakes.are(name(given, surname), name(otherGiven, otherSurname)))
                .isFalse();
    }

    @Test
    void a_middle_name_tells_nobody_apart() {
        var one = new PersonName(Optional.of("Sample"), Optional.of("Quentin"), Optional.of("Doe"));
        var other = new PersonName(Optional.of("Sample"), Optional.of("Zachary"), Optional.of("Doe"));

        assertThat(Namesakes.are(one, other)).isTrue();
    }
}
