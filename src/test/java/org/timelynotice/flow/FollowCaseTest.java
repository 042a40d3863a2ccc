package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.RegisterCase.Registered;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.registration.Conflict;

/** A case is followed as it was registered, and nobody on the other side is ever told. */
class FollowCaseTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final String DEFENDANTS = "+12155550191";

    private final RoomsInMemory on = new RoomsInMemory();
    private final RegisterCase register = new RegisterCase(
            on.rooms,
            new AtOnce(),
            Notices::id,
            sent -> UUID.nameUUIDFromBytes(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            Clock.fixed(NOON, ZoneOffset.UTC));

    FollowCaseTest() {
        on.cases.forget(Notices.CASE.id());
    }

    private static PersonName name(String given, String surname) {
        return new PersonName(Optional.of(given), Optional.empty(), Optional.of(surname));
    }

    private static CaseRegistration.Person reader(String given, String address) {
        return new CaseRegistration.Person(
                Role.VICTIM,
                name(given, "Sample"),
                Locale.forLanguageTag("es"),
                Notices.PHILADELPHIA,
                List.of(new CaseRegistration.Address(
                        Channel.SMS,
                        address,
                        ContentTier.BARE,
                        Optional.of("a phrase"),
                        SafeTimes.unrestricted(),
                        Set.of())),
                Notices.NO_ELECTIONS);
    }

    private static CaseRegistration registration(PersonName defendant, CaseRegistration.Person... readers) {
        return new CaseRegistration(
                "PA",
                Optional.empty(),
                List.of(new CaseNumber(Followed.NUMBER)),
                List.of(new CaseRegistration.RegisteredDefendant(
                        new Defendant(Optional.of(defendant), Optional.empty(), Identifiers.none()),
                        Map.of(Channel.SMS, List.of(DEFENDANTS)))),
                List.of(readers));
    }

    private static CaseRegistration registration(CaseRegistration.Person... readers) {
        return registration(name("Dorian", "Testcase"), readers);
    }

    @Test
    void a_case_is_followed_as_it_was_registered_and_its_chain_begins_with_that() {
        var following = (Registered.Following) register.register(registration(reader("Ada", "+12155550101")), "sent");

        TraffickingCase file = on.cases.find(following.id()).orElseThrow();
        assertThat(file.caseNumbers()).containsExactly(new CaseNumber(Followed.NUMBER));
        assertThat(file.defendants())
                .singleElement()
                .satisfies(one -> assertThat(one.person().name()).contains(name("Dorian", "Testcase")));
        assertThat(on.keys.find(MatchKeys.of(file)).values()).allMatch(cases -> cases.contains(file.id()));
        assertThat(on.people.of(file.id())).singleElement().satisfies(one -> {
            assertThat(one.role()).isEqualTo(Role.VICTIM);
            assertThat(one.contactPoints()).singleElement().satisfies(point -> {
                assertThat(point.address()).isEqualTo("+12155550101");
                assertThat(point.codePhrase()).contains("a phrase");
                assertThat(point.state()).isEqualTo(ContactState.ACTIVE);
            });
        });
        assertThat(on.people.isAdverse(Set.of(file.id()), Channel.SMS, DEFENDANTS))
                .isTrue();
        String id = file.id().toString();
        assertThat(on.audit)
                .containsExactly(new AuditEntry(
                        id,
                        NOON,
                        "CASE_REGISTERED",
                        id,
                        Map.of("jurisdiction", "PA", "defendants", "1", "recipients", "1")));
    }

    @Test
    void the_same_registration_again_is_the_same_case_and_another_one_is_not() {
        var first = (Registered.Following) register.register(registration(), "sent");

        assertThat(register.register(registration(), "sent")).isEqualTo(new Registered.FollowedBefore(first.id()));
        assertThat(register.register(registration(), "sent anew"))
                .isEqualTo(new Registered.FollowedAsAnother(first.id()));
        assertThat(on.audit).hasSize(1);
    }

    @Test
    void messages_that_speak_of_it_are_read_again() {
        Receipt receipt = on.messages.keep("sandbox", new byte[0]).receipt();
        on.messages.record(List.of(new ReadOutcome.Read(
                receipt,
                new ReadEvents("niem", Optional.empty(), List.of()),
                NOON,
                List.of(EventOutcome.unrelated()),
                on.keys.hashes(MatchKeys.of(List.of(new CaseNumber(Followed.NUMBER)))))));

        assertThat(((Registered.Following) register.register(registration(), "sent")).read())
                .isEqualTo(1);
        assertThat(on.messages.lockUnread(9)).hasSize(1);
    }

    @Test
    void a_reader_with_the_address_or_name_of_a_defendant_is_refused_with_the_field() {
        var namesake = new CaseRegistration.Person(
                Role.VICTIM,
                name("Dorian", "Testcase"),
                Locale.ENGLISH,
                Notices.PHILADELPHIA,
                List.of(),
                Notices.NO_ELECTIONS);

        assertThat(register.register(registration(reader("Ada", "+12155550101"), reader("Bea", DEFENDANTS)), "sent"))
                .isEqualTo(new Registered.Refused(List.of(new Conflict(
                        "recipients[1].contactPoints[0].address", "is an address of a defendant of this case"))));
        assertThat(register.register(registration(namesake), "sent"))
                .isInstanceOfSatisfying(
                        Registered.Refused.class,
                        refused -> assertThat(refused.conflicts())
                                .extracting(Conflict::field)
                                .containsExactly("recipients[0].name"));
        assertThat(on.audit).isEmpty();
    }

    @Test
    void whoever_is_a_defendant_for_one_victim_of_a_number_is_it_for_all() {
        register.register(registration(), "sent");
        CaseRegistration ofTheirs =
                registration(name("Someone", "Else"), reader("Dorian", "+12155550101"), reader("Bea", DEFENDANTS));
        var theirs = new CaseRegistration(
                ofTheirs.jurisdiction(), ofTheirs.court(), ofTheirs.caseNumbers(), List.of(), ofTheirs.recipients());

        assertThat(register.register(theirs, "sent later"))
                .isInstanceOfSatisfying(
                        Registered.Refused.class,
                        refused -> assertThat(refused.conflicts())
                                .containsExactly(new Conflict(
                                        "recipients[1].contactPoints[0].address",
                                        "is an address of a defendant of a followed case of the same number")));
        assertThat(on.audit).as("the first alone").hasSize(1);
    }
}
