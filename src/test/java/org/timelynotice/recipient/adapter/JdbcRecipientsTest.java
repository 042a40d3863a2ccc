package org.timelynotice.recipient.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.PersonName;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.SafetyHold;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;
import org.timelynotice.vault.Vault;

class JdbcRecipientsTest {

    private static final String NUMBER = "+12155550101";
    private static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");
    private static final String MAILBOX = "reader@example.org";

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Vault vault = KeysInMemory.vault();
    private final JdbcRecipients recipients = new JdbcRecipients(jdbc, TestCases.sealed(vault), vault);
    private final CaseId theCase = TestCases.add(database);

    private static ContactPoint point(Channel channel, String address) {
        var nights = new SafeTimes.Window(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 30));
        return new ContactPoint(
                new ContactPointId(UUID.randomUUID()),
                channel,
                address,
                ContentTier.CODE_PHRASE,
                Optional.of("blue heron"),
                new SafeTimes(List.of(nights)),
                Set.of(WakeFor.ESCAPE),
                ContactState.ACTIVE);
    }

    private Recipient added(CaseId in, ContactPoint... points) {
        var recipient = new Recipient(
                new RecipientId(UUID.randomUUID()),
                in,
                Role.VICTIM,
                new PersonName(Optional.of("Sample"), Optional.empty(), Optional.of("Reader")),
                Locale.forLanguageTag("zh-Hant"),
                ZoneId.of("America/Chicago"),
                List.of(points),
                new Elections(Set.of(Topic.PAROLE), Set.of(Topic.HEARINGS)));
        recipients.add(recipient);
        return recipient;
    }

    @Test
    void a_person_comes_back_with_everything_they_said_and_in_their_order() {
        Recipient person = added(
                theCase,
                point(Channel.EMAIL, MAILBOX),
                point(Channel.SMS, NUMBER),
                point(Channel.VOICE, "+12155550102"));

        assertThat(recipients.find(person.id())).contains(person);
        assertThat(recipients.of(theCase)).containsExactly(person);
        assertThat(recipients.findAll(Set.of(person.id(), new RecipientId(UUID.randomUUID()))))
                .containsExactly(person);
        assertThat(recipients.findAll(Set.of())).isEmpty();
        assertThat(recipients.of(TestCases.add(database))).isEmpty();
    }

    @Test
    void nothing_that_names_or_reaches_a_person_lies_open_in_the_database() {
        added(theCase, point(Channel.EMAIL, MAILBOX));
        recipients.addAdverse(theCase, Channel.SMS, NUMBER);

        String rows = jdbc.queryForObject("""
                select concat((select string_agg(encode(body, 'escape'), '') from recipient),
                    (select string_agg(p::text || encode(body, 'escape'), '') from contact_point p),
                    (select string_agg(a::text, '') from adverse_address a))""", String.class);
        assertThat(rows).doesNotContain("Reader", "example.org", "5550101", "heron");
    }

    @Test
    void a_stopped_address_is_silent_and_its_neighbor_is_not() {
        ContactPoint text = point(Channel.SMS, NUMBER);
        ContactPoint mail = point(Channel.EMAIL, MAILBOX);
        Recipient person = added(theCase, text, mail);

        recipients.setState(Channel.SMS, NUMBER, ContactState.STOPPED);

        assertThat(recipients.find(person.id()).orElseThrow().contactPoints())
                .extracting(ContactPoint::state)
                .containsExactly(ContactState.STOPPED, ContactState.ACTIVE);
    }

    @Test
    void what_the_owner_of_a_number_said_holds_for_whoever_is_registered_with_it_later() {
        recipients.setState(Channel.SMS, NUMBER, ContactState.STOPPED);
        Recipient later =
                added(theCase, point(Channel.SMS, NUMBER), point(Channel.VOICE, NUMBER), point(Channel.EMAIL, MAILBOX));
        Recipient byMail = added(TestCases.add(database), point(Channel.EMAIL, NUMBER.substring(2) + "@vtext.com"));

        assertThat(states(later)).containsExactly(ContactState.STOPPED, ContactState.ACTIVE, ContactState.ACTIVE);
        assertThat(states(byMail)).as("a mail that comes as a text").containsExactly(ContactState.STOPPED);

        recipients.setState(Channel.SMS, NUMBER, ContactState.FROZEN);
        assertThat(recipients.silenced(Channel.SMS, NUMBER)).contains(ContactState.FROZEN);
        recipients.setState(Channel.SMS, NUMBER, ContactState.ACTIVE);
        assertThat(states(later)).containsOnly(ContactState.ACTIVE);
        assertThat(recipients.version(later.id()))
                .as("a call that was prepared before begins no more")
                .contains(3L);
    }

    private List<ContactState> states(Recipient person) {
        return recipients.find(person.id()).orElseThrow().contactPoints().stream()
                .map(ContactPoint::state)
                .toList();
    }

    @Test
    void who_shares_an_address_is_found_in_every_case_and_spelling() {
        Recipient here = added(theCase, point(Channel.SMS, NUMBER), point(Channel.EMAIL, "reader@gmail.com"));
        Recipient there = added(TestCases.add(database), point(Channel.VOICE, NUMBER));
        Recipient mail = added(TestCases.add(database), point(Channel.EMAIL, "rea.der+x@googlemail.com"));
        added(theCase, point(Channel.SMS, "+12155550199"));

        assertThat(recipients.sharing(List.of(here))).containsExactlyInAnyOrder(there, mail);
        assertThat(recipients.sharing(List.of(here, there))).containsExactly(mail);
        assertThat(recipients.sharing(List.of())).isEmpty();
    }

    @Test
    void another_spelling_of_the_other_sides_mailbox_is_found() {
        recipients.addAdverse(theCase, Channel.EMAIL, "d.orian+x@gmail.com");

        assertThat(recipients.isAdverse(Set.of(theCase), Channel.EMAIL, "dorian@googlemail.com"))
                .isTrue();
        Recipient told = added(TestCases.add(database), point(Channel.EMAIL, "dori.an@gmail.com"));
        assertThat(recipients.adverse(Set.of(told))).hasSize(1);
    }

    @Test
    void everybody_at_an_address_is_found_in_whatever_case_and_by_text_or_call() {
        Recipient here = added(theCase, point(Channel.SMS, NUMBER), point(Channel.EMAIL, MAILBOX));
        Recipient there = added(TestCases.add(database), point(Channel.VOICE, NUMBER));
        added(theCase, point(Channel.SMS, "+12155550199"));

        assertThat(recipients.at(Channel.SMS, NUMBER)).containsExactlyInAnyOrder(here, there);
        assertThat(recipients.at(Channel.EMAIL, "Reader@Example.org")).containsExactly(here);
        assertThat(recipients.at(Channel.EMAIL, NUMBER)).isEmpty();
    }

    @Test
    void an_address_of_the_other_side_of_any_case_is_found_also_as_another_kind_of_call() {
        ContactPoint text = point(Channel.SMS, NUMBER);
        ContactPoint mail = point(Channel.EMAIL, MAILBOX);
        Recipient person = added(theCase, text, mail);
        assertThat(recipients.adverse(Set.of(person))).isEmpty();

        recipients.addAdverse(TestCases.add(database), Channel.VOICE, NUMBER);

        assertThat(recipients.adverse(Set.of(person))).containsExactly(text.id());
        assertThat(recipients.adverse(Set.of())).isEmpty();
    }

    @Test
    void an_address_is_adverse_in_the_cases_asked_about_alone() {
        CaseId other = TestCases.add(database);
        recipients.addAdverse(other, Channel.VOICE, NUMBER);
        recipients.addAdverse(other, Channel.EMAIL, MAILBOX);

        assertThat(recipients.isAdverse(Set.of(theCase, other), Channel.SMS, NUMBER))
                .isTrue();
        assertThat(recipients.isAdverse(Set.of(other), Channel.EMAIL, "Reader@Example.org"))
                .isTrue();
        assertThat(recipients.isAdverse(Set.of(other), Channel.SMS, "+12155550199"))
                .isFalse();
        assertThat(recipients.isAdverse(Set.of(theCase), Channel.SMS, NUMBER)).isFalse();
        assertThat(recipients.isAdverse(Set.of(), Channel.SMS, NUMBER)).isFalse();
    }

    @Test
    void a_change_counts_and_what_was_before_stays_sealed() {
        ContactPoint old = point(Channel.SMS, NUMBER);
        Recipient person = added(theCase, old, point(Channel.EMAIL, MAILBOX));
        ContactPoint fresh = point(Channel.SMS, "+12155550144");
        Recipient after = person.reachedAt(List.of(fresh, person.contactPoints().get(1)))
                .choosing(Elections.NONE)
                .inVersion(2);

        recipients.change(after, "Cora Coordinator", NOON);

        assertThat(recipients.find(person.id())).contains(after);
        assertThat(recipients.version(person.id())).contains(2L);
        assertThat(recipients.at(Channel.SMS, NUMBER)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from recipient_past where version = 1", Integer.class))
                .as("the person and two addresses")
                .isEqualTo(3);
        assertThat(jdbc.queryForObject(
                        "select string_agg(encode(body, 'escape'), '') from recipient_past", String.class))
                .doesNotContain("Reader", "5550101", "heron");
    }

    @Test
    void an_address_that_was_silent_when_it_ended_is_silent_when_it_comes_back() {
        ContactPoint text = point(Channel.SMS, NUMBER);
        Recipient person = added(theCase, text);
        recipients.setState(Channel.SMS, NUMBER, ContactState.STOPPED);
        recipients.change(person.reachedAt(List.of()), "Cora", NOON);

        assertThat(recipients.silenced(Channel.SMS, NUMBER)).contains(ContactState.STOPPED);
        assertThat(recipients.silenced(Channel.VOICE, NUMBER)).isEmpty();
        assertThat(recipients.silenced(Channel.SMS, "+12155550199")).isEmpty();
        assertThat(recipients.version(person.id()))
                .as("what somebody texted is a change as well")
                .contains(3L);
    }

    @Test
    void whoever_must_be_looked_at_is_found_when_it_is_time() {
        var hold = new SafetyHold(UUID.randomUUID(), "why", NOON, NOON.plusSeconds(7200), "Cora", false);
        Recipient person = added(theCase, point(Channel.SMS, NUMBER));
        recipients.change(person.held(hold), "Cora", NOON);

        assertThat(recipients.nextLook()).contains(NOON.plusSeconds(3600));
        assertThat(recipients.due(NOON.plusSeconds(3599), 9)).isEmpty();
        assertThat(recipients.due(NOON.plusSeconds(3600), 9))
                .extracting(Recipient::id)
                .containsExactly(person.id());
        recipients.asked(person.id());
        recipients.touch(Set.of(person.id()));
        assertThat(recipients.find(person.id()).orElseThrow().standing())
                .satisfies(standing -> assertThat(standing.asked()).isTrue())
                .satisfies(standing -> assertThat(standing.version()).isEqualTo(3))
                .satisfies(standing -> assertThat(standing.holds()).containsExactly(hold));
    }

    @Test
    void an_address_may_be_said_to_be_adverse_twice() {
        recipients.addAdverse(theCase, Channel.SMS, NUMBER);
        recipients.addAdverse(theCase, Channel.SMS, NUMBER);

        assertThat(jdbc.queryForObject("select count(*) from adverse_address", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_person_whose_key_was_destroyed_is_gone_and_the_others_are_not() {
        Recipient gone = added(theCase, point(Channel.SMS, NUMBER));
        Recipient stays = added(theCase, point(Channel.SMS, NUMBER));
        vault.shred(new KeyName("recipient/" + gone.id()));

        assertThat(recipients.find(gone.id())).isEmpty();
        assertThat(recipients.of(theCase)).containsExactly(stays);
        assertThat(recipients.at(Channel.SMS, NUMBER)).containsExactly(stays);
    }
}
