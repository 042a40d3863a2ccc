package org.timelynotice.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.docket.EventKind;

class ContactPointTest {

    private static ContactPoint point(ContactState state, WakeFor... wakeFor) {
        return new ContactPoint(
                new ContactPointId(new UUID(0, 1)),
                Channel.SMS,
                "+12155550101",
                ContentTier.BARE,
                Optional.empty(),
                SafeTimes.unrestricted(),
                Set.of(wakeFor),
                state);
    }

    @ParameterizedTest
    @CsvSource({
        "d.orian.x+court@gmail.com, dorianx@gmail.com",
        "DorianX@googlemail.com, dorianx@gmail.com",
        "dorian+a@example.org, dorian@example.org",
        "dorian@me.com, dorian@icloud.com",
        "do.rian@protonmail.com, dorian@proton.me"
    })
    void spellings_of_one_mailbox_are_one(String one, String other) {
        assertThat(Channel.EMAIL.comparable(one)).isEqualTo(Channel.EMAIL.comparable(other));
    }

    @ParameterizedTest
    @CsvSource({
        "do.rian@example.org, dorian@example.org",
        "+x@example.org, x@example.org",
        "dorian@gmail.com, dorian@icloud.com",
        "2155550101@example.org, 2155550102@example.org"
    })
    void mailboxes_that_differ_stay_apart(String one, String other) {
        assertThat(Channel.EMAIL.comparable(one)).isNotEqualTo(Channel.EMAIL.comparable(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2155550101@vtext.com, +12155550101",
        "12155550101@tmomail.net, +12155550101",
        "+1-215-555-0101@txt.att.net, +12155550101"
    })
    void a_mail_that_a_carrier_makes_a_text_of_is_the_number(String mail, String number) {
        assertThat(Channel.EMAIL.comparable(mail)).isEqualTo(Channel.SMS.comparable(number));
        assertThat(Channel.EMAIL.isPhone(mail)).isTrue();
        assertThat(Channel.EMAIL.isPhone("2155550101@example.org")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+5215512345678, +525512345678", "+5491123456789, +541123456789", "+5511912345678, +551112345678"})
    void a_mobile_number_is_one_with_and_without_its_countrys_own_digit(String one, String other) {
        assertThat(Channel.SMS.comparable(one)).isEqualTo(Channel.SMS.comparable(other));
    }

    @Test
    void an_address_wakes_for_what_its_owner_chose_and_for_nothing_else() {
        assertThat(point(ContactState.ACTIVE, WakeFor.RELEASE))
                .matches(point -> point.mayWake(EventKind.RELEASED))
                .matches(point -> !point.mayWake(EventKind.ESCAPED));
        assertThat(point(ContactState.ACTIVE, WakeFor.ESCAPE))
                .matches(point -> point.mayWake(EventKind.ESCAPED))
                .matches(point -> !point.mayWake(EventKind.RELEASED));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_whose_owner_chose_nothing_never_wakes(EventKind kind) {
        assertThat(point(ContactState.ACTIVE).mayWake(kind)).isFalse();
    }

    @Test
    void a_hearing_wakes_nobody() {
        for (EventKind hearing : EventKind.hearings()) {
            assertThat(point(ContactState.ACTIVE, WakeFor.values()).mayWake(hearing))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_an_active_address_may_be_used(ContactState state) {
        assertThat(point(state).usable()).isEqualTo(state == ContactState.ACTIVE);
    }

    @Test
    void one_number_compares_equal_by_text_and_by_voice() {
        assertThat(Channel.SMS.comparable("+12155550101"))
                .isEqualTo("phone:+12155550101")
                .isEqualTo(Channel.VOICE.comparable("+12155550101"));
    }

    @Test
    void addresses_compare_without_regard_to_case_and_apart_by_channel() {
        assertThat(Channel.EMAIL.comparable("Reader@Example.ORG")).isEqualTo("EMAIL:reader@example.org");
        assertThat(Channel.EMAIL.spellings("Re.ader+x@googlemail.com"))
                .containsExactly("EMAIL:reader@gmail.com", "EMAIL:re.ader+x@googlemail.com");
        assertThat(Channel.LETTER.comparable("1 Sample Street")).isEqualTo("LETTER:1 sample street");
        assertThat(Channel.WEBHOOK.comparable("https://example.org/A")).isEqualTo("WEBHOOK:https://example.org/a");
    }

    @Test
    void a_recipient_is_called_by_their_random_id_alone_in_logs() {
        var id = new RecipientId(UUID.fromString("0b7c0000-0000-4000-8000-000000000002"));

        assertThat("told " + id).isEqualTo("told 0b7c0000-0000-4000-8000-000000000002");
    }
}
