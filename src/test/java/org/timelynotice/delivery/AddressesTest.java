package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.delivery.PhoneNumbers.Normalized;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(208) 555-0123",
                "208.555.0123",
                "+1 208 555 0123",
                "1-208-555-0123",
                "2085550123",
                "tel:+1-208-555-0123",
                "２０８５５５０１２３"
            })
    void a_number_in_any_spelling_is_one_number(String typed) {
        assertThat(PhoneNumbers.normalize(typed, "US")).isEqualTo(new Normalized.Number("+12085550123"));
    }

    @Test
    void a_number_of_another_country_keeps_it() {
        assertThat(PhoneNumbers.normalize("+52 55 5123 4567", "US")).isEqualTo(new Normalized.Number("+525551234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "555-0123", "911", "hello", "+1 000 000 0000", "208 555 0123 x45", "12085550123123456789"})
    void what_cannot_be_called_is_refused_without_repeating_it(String typed) {
        Normalized result = PhoneNumbers.normalize(typed, "US");
        assertThat(result).isInstanceOf(Normalized.NotANumber.class);
        if (!typed.isEmpty()) {
            assertThat(((Normalized.NotANumber) result).reason()).doesNotContain(typed);
        }
    }

    @Test
    void a_huge_input_is_refused_at_once() {
        assertThat(PhoneNumbers.normalize("2".repeat(1_000_000), "US")).isInstanceOf(Normalized.NotANumber.class);
        assertThat(EmailAddresses.isAddress("a".repeat(1_000_000) + "@example.org"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+19005550100",
                "+18005550100",
                "+18775550142",
                "+18885550199",
                "+18002345678",
                "+19002345678",
                "+442079460000",
                "+12155550100"
            })
    void a_number_at_which_no_text_arrives_is_not_taken_for_texts(String number) {
        assertThat(new TextableNumbers(Optional.of("+12155550100"), true).refuses(number))
                .get()
                .asString()
                .doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12155550101", "+12152345678", "+525551234567", "+447400123456"})
    void a_number_that_may_be_a_mobile_one_is_taken(String number) {
        assertThat(new TextableNumbers(Optional.empty(), true).refuses(number)).isEmpty();
    }

    @Test
    void where_texts_reach_phones_nobody_has_a_fictional_number() {
        assertThat(new TextableNumbers(Optional.empty(), false).refuses("+12155550101"))
                .isPresent();
        assertThat(new TextableNumbers(Optional.empty(), false).refuses("+12152345678"))
                .isEmpty();
    }

    @Test
    void a_number_prints_masked() {
        assertThat(new Normalized.Number("+12085550123").toString()).isEqualTo("…23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alex@example.org", "a.b+c@mail.example.org", "o'neil@example.org", "x@xn--bcher-kva.example"})
    void a_plain_address_is_one(String typed) {
        assertThat(EmailAddresses.isAddress(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "alex",
                "alex@",
                "@example.org",
                "alex@localhost",
                "a@b@c.org ",
                "alex@example..org",
                ".a@example.org",
                "Alex <alex@example.org>",
                "a@example.org,b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@-x.org",
                "a@1.2.3.4"
            })
    void anything_around_or_beside_an_address_is_refused(String typed) {
        assertThat(EmailAddresses.isAddress(typed)).isFalse();
    }
}
