package org.timelynotice.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.SafeTimes;

class AdversePartiesTest {

    private static final CaseRegistration.RegisteredDefendant DEFENDANT = new CaseRegistration.RegisteredDefendant(
            new Defendant(
                    Optional.of(name("Otto", "Accused-Sample")),
                    Optional.empty(),
                    Identifiers.none(),
                    List.of(name("Rex", "Marlow"))),
            Map.of(Channel.SMS, List.of("+12155550191"), Channel.EMAIL, List.of("otto@example.org")));

    private static PersonName name(String given, String surname) {
        return new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname));
    }

    private static CaseRegistration.Person told(PersonName name, Channel channel, String address) {
        var point = new CaseRegistration.Address(
                channel, address, ContentTier.BARE, Optional.empty(), SafeTimes.unrestricted(), Set.of());
        return new CaseRegistration.Person(
                Role.VICTIM, name, Locale.ENGLISH, ZoneOffset.UTC, List.of(point), new Elections(Set.of(), Set.of()));
    }

    private static List<Conflict> problems(CaseRegistration.Person... people) {
        var registration = new CaseRegistration("PA", Optional.empty(), List.of(), List.of(DEFENDANT), List.of(people));
        return AdverseParties.of(registration).among(registration.recipients());
    }

    @Test
    void whoever_shares_neither_name_nor_address_with_a_defendant_may_be_told() {
        assertThat(problems(told(name("Vera", "Accused-Sample"), Channel.SMS, "+12155550190")))
                .isEmpty();
    }

    @Test
    void a_defendant_s_name_is_refused_however_it_is_spelled() {
        var problems = problems(
                told(name("Vera", "Fictional"), Channel.SMS, "+12155550190"),
                told(name("ACCUSED SAMPLE", "Otto"), Channel.SMS, "+12155550190"),
                told(name("Otto", "Accused Sample, Jr."), Channel.SMS, "+12155550190"));

        assertThat(problems(told(name("Rex", "Marlow"), Channel.SMS, "+12155550190")))
                .extracting(Conflict::field)
                .containsExactly("recipients[0].name");
        assertThat(problems).extracting(Conflict::field).containsExactly("recipients[1].name", "recipients[2].name");
        assertThat(problems.get(0).reason()).contains("name of a defendant of this case");
    }

    @Test
    void a_defendant_s_address_is_refused_also_as_another_kind_of_call_and_in_another_case() {
        var problems = problems(
                told(name("Vera", "Fictional"), Channel.VOICE, "+12155550191"),
                told(name("Vida", "Fictional"), Channel.EMAIL, "Otto@Example.org"));

        assertThat(problems)
                .extracting(Conflict::field)
                .containsExactly("recipients[0].contactPoints[0].address", "recipients[1].contactPoints[0].address");
    }
}
