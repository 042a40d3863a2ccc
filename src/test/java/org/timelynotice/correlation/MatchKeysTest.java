package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.AnyText;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;

class MatchKeysTest {

    @Test
    void an_event_and_a_case_that_concern_each_other_share_every_key() {
        var person = new Defendant(
                Optional.of(name("Sample", "Doe")),
                Optional.of(BIRTH),
                numbers("PA123", "45AB6", "B-101", "I-202", "Jail"));

        var ofEvent = MatchKeys.of(release(null, NUMBER, person));

        assertThat(ofEvent).isEqualTo(MatchKeys.of(caseOf("PA", COURT, NUMBER, person)));
        assertThat(ofEvent).extracting(MatchKey::kind).containsOnly(Kind.values());
    }

    @Test
    void a_court_and_a_facility_spelled_in_any_way_do_not_hide_a_case() {
        var event = release("Other spelling", NUMBER, withNumbers(numbers(null, null, "B-101", null, "Other jail")));
        var followed = caseOf("PA", COURT, NUMBER, withNumbers(numbers(null, null, "B-101", null, "Jail")));

        assertThat(MatchKeys.of(event)).isEqualTo(MatchKeys.of(followed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PA12345678", "pa-1234 5678", "PA0012345678", "SID: PA12345678", "12345678", "SID No. 12345678"})
    void spellings_of_one_state_id_share_a_key(String sid) {
        assertThat(MatchKeys.of(release(null, null, withSid(sid)))).containsExactly(new MatchKey(Kind.SID, "12345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "José, Nuñez, JOSE, NUNEZ",
        "Sean, O'Brien, SEAN, OBRIEN",
        "Anna, Smith-Jones, anna, Smith Jones",
        "Sample, 'Doe, Jr.', Sample, Doe III",
        "Sample, Doe 2nd, Sample, Doe",
        "Sample, Doe Senior, Sample, Doe",
        "Mary Ann, Doe, Mary, Doe",
        "Søren, Łukasz, Soren, Lukasz",
        "Sample, De La Cruz, sample, DELACRUZ"
    })
    void spellings_of_one_name_share_a_key(String given, String surname, String otherGiven, String otherSurname) {
        assertThat(wholeNames(person(given, surname, BIRTH)))
                .hasSize(1)
                .isEqualTo(wholeNames(person(otherGiven, otherSurname, BIRTH)));
    }

    @Test
    void a_missing_birth_date_or_name_is_no_key() {
        assertThat(MatchKeys.of(release(
                        null,
                        null,
                        person("Sample", "Doe", null),
                        person(null, null, BIRTH),
                        person("--", "?", BIRTH),
                        person("Sample", "Doe", LocalDate.of(1, 1, 1)))))
                .isEmpty();
    }

    @Test
    void somebody_of_one_name_has_a_key_whichever_field_it_stands_in() {
        assertThat(wholeNames(person("Solo", null, BIRTH)))
                .hasSize(1)
                .isEqualTo(wholeNames(person("--", "SOLO", BIRTH)));
    }

    private static Set<MatchKey> wholeNames(Defendant person) {
        return MatchKeys.of(release(null, null, person)).stream()
                .filter(key -> key.kind() == MatchKey.Kind.NAME_AND_BIRTH_DATE)
                .collect(Collectors.toSet());
    }

    @Test
    void whatever_a_source_prints_has_keys_that_do_not_change_when_read_again() {
        qt().forAll(AnyText.any(), AnyText.any(), AnyText.any(), AnyText.any())
                .checkAssert(MatchKeysTest::keepsItsKeys);
    }

    private static void keepsItsKeys(String number, String sid, String given, String surname) {
        var person = new Defendant(
                Optional.of(new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname))),
                Optional.of(BIRTH),
                numbers(sid, sid, sid, sid, sid));

        assertThat(MatchKeys.of(release(null, number, person)))
                .isEqualTo(MatchKeys.of(release(null, " " + number + "\n", person)))
                .allSatisfy(key -> assertThat(key.canonical()).isNotBlank());
    }
}
