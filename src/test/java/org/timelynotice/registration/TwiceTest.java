package org.timelynotice.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.registration.CaseRegistration.Person;

class TwiceTest {

    private static Address at(Channel channel, String address) {
        return new Address(channel, address, ContentTier.BARE, Optional.empty(), SafeTimes.unrestricted(), Set.of());
    }

    private static Person person(Role role, String given, Address... addresses) {
        return new Person(
                role,
                new PersonName(Optional.of(given), Optional.empty(), Optional.of("Sample")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                List.of(addresses),
                Elections.NONE);
    }

    private static List<String> fields(Person... people) {
        return Twice.among(List.of(people)).stream().map(Conflict::field).toList();
    }

    @Test
    void one_person_stands_once_in_each_role() {
        assertThat(fields(person(Role.VICTIM, "Vera"), person(Role.VICTIM, "vera")))
                .containsExactly("recipients[1].name");
        assertThat(fields(person(Role.VICTIM, "Vera"), person(Role.VICTIM, "Nora"), person(Role.ADVOCATE, "Vera")))
                .isEmpty();
    }

    @Test
    void one_phone_is_one_persons_however_it_is_reached() {
        Address text = at(Channel.SMS, "+12155550101");
        Stream.of(text, at(Channel.VOICE, "+12155550101"), at(Channel.EMAIL, "2155550101@vtext.com"))
                .forEach(same -> assertThat(
                                fields(person(Role.VICTIM, "Vera", text), person(Role.ADVOCATE, "Ava", same)))
                        .containsExactly("recipients[1].contactPoints[0].address"));
        assertThat(fields(person(Role.VICTIM, "Vera", text, at(Channel.VOICE, "+12155550101"))))
                .as("one person may be called and texted at it")
                .isEmpty();
    }

    @Test
    void a_mailbox_may_be_an_offices_but_is_given_once_by_each() {
        Address office = at(Channel.EMAIL, "office@example.org");
        assertThat(fields(person(Role.ADVOCATE, "Ava", office), person(Role.ADVOCATE, "Bea", office)))
                .isEmpty();
        assertThat(fields(person(Role.ADVOCATE, "Ava", office, at(Channel.EMAIL, "Office+x@example.org"))))
                .containsExactly("recipients[0].contactPoints[1].address");
    }
}
