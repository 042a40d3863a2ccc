package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Messages;

/** Words that stand for nothing are names of people, too. */
class NamesThatArePlaceholdersTest {

    private static Optional<PersonName> named(String parts) {
        Defendant person = Messages.event(CustodyReleaseTest.release("", "")
                        .replaceFirst("<nc:PersonGivenName>Sam<.*Sample</nc:PersonSurName>", parts))
                .header()
                .defendants()
                .get(0);
        return person.name();
    }

    private static Optional<PersonName> named(String given, String surname) {
        return named(
                "<nc:PersonGivenName>" + given + "</nc:PersonGivenName><nc:PersonMiddleName>NONE</nc:PersonMiddleName>"
                        + "<nc:PersonSurName>" + surname + "</nc:PersonSurName>");
    }

    @ParameterizedTest
    @CsvSource({"Soo,Na", "Robin,NULL", "Nil,Sample", "None,Sample", "Unknown,Sample", "Sam,Unk"})
    void beside_a_name_such_a_word_is_a_name(String given, String surname) {
        assertThat(named(given, surname))
                .contains(new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname)));
    }

    @ParameterizedTest
    @CsvSource({"Unknown,Unknown", "N/A,NULL", "?,-", "NA,NA"})
    void a_whole_name_of_such_words_is_none(String given, String surname) {
        assertThat(named(given, surname)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "?", "--", "TO BE DETERMINED", "NOT AVAILABLE"})
    void what_nobody_can_be_called_is_nothing_beside_a_name_too(String surname) {
        assertThat(named("Sam", surname))
                .contains(new PersonName(Optional.of("Sam"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Na, Soo|Soo|Na", "Soo Na|Soo|Na", "Null, Robin|Robin|Null"})
    void a_name_given_whole_may_hold_such_a_word(String whole, String given, String surname) {
        assertThat(named("<nc:PersonFullName>" + whole + "</nc:PersonFullName>"))
                .contains(new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "Unknown Unknown", "NA, NA", "Unknown, N/A"})
    void a_name_given_whole_that_is_made_of_them_is_none(String whole) {
        assertThat(named("<nc:PersonFullName>" + whole + "</nc:PersonFullName>"))
                .isEmpty();
    }
}
