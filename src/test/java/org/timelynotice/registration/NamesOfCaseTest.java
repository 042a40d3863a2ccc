package org.timelynotice.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.SafeTimes;

/** A code phrase tells nobody whom a text is about. */
class NamesOfCaseTest {

    private static final NamesOfCase NAMES = new NamesOfCase(
            List.of(
                    name("Otto", "B", "Accused-Sample"),
                    name("Rex", "", "de la Fuente"),
                    name("Verónica", "María", "Ficticia")),
            List.of(new CaseNumber("CP-51-CR-0001234-2026")));

    private static PersonName name(String given, String middle, String surname) {
        return new PersonName(
                Optional.of(given), Optional.of(middle).filter(part -> !part.isEmpty()), Optional.of(surname));
    }

    private static List<Conflict> problems(String phrase) {
        return NAMES.against(
                new CaseRegistration.Address(
                        Channel.SMS,
                        "+12155550155",
                        ContentTier.CODE_PHRASE,
                        Optional.of(phrase),
                        SafeTimes.unrestricted(),
                        Set.of()),
                "recipients[0].contactPoints[0].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otto",
                "Accused Sample",
                "ACCUSED-SAMPLE again",
                "accusedsample",
                "for veronica",
                "Ficticia's club",
                "de la fuente",
                "fuente",
                "sample news",
                "aunt María",
                "1234",
                "number 0001234",
                "CP51CR00012342026"
            })
    void one_that_holds_a_name_or_a_number_of_the_case_is_refused_with_its_field(String phrase) {
        assertThat(problems(phrase))
                .extracting(Conflict::field)
                .containsExactly("recipients[0].contactPoints[0].codePhrase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the book club", "plan B", "ottoman sofa", "blue heron", "la casa", "the 51 bus", "gate 12"})
    void words_that_name_nobody_may_be_agreed_on(String phrase) {
        assertThat(problems(phrase)).isEmpty();
    }

    @Test
    void the_names_of_a_registration_are_those_of_defendants_and_of_all_who_are_told() {
        var people = List.of(new CaseRegistration.Person(
                org.timelynotice.casefile.Role.VICTIM,
                name("Vera", "", "Fictional"),
                java.util.Locale.ENGLISH,
                java.time.ZoneOffset.UTC,
                List.of(new CaseRegistration.Address(
                        Channel.SMS,
                        "+12155550155",
                        ContentTier.CODE_PHRASE,
                        Optional.of("Vera's club"),
                        SafeTimes.unrestricted(),
                        Set.of())),
                org.timelynotice.recipient.Elections.NONE));
        var registration = new CaseRegistration("PA", Optional.empty(), List.of(), List.of(), people);

        assertThat(NamesOfCase.of(registration).among(people))
                .extracting(Conflict::field)
                .containsExactly("recipients[0].contactPoints[0].codePhrase");
    }
}
