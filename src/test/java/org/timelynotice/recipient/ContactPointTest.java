package org.timelynotice.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(Channel.LETTER.comparable("1 Sample Street")).isEqualTo("LETTER:1 sample street");
        assertThat(Channel.WEBHOOK.comparable("https://example.org/A")).isEqualTo("WEBHOOK:https://example.org/a");
    }

    @Test
    void a_recipient_is_called_by_their_random_id_alone_in_logs() {
        var id = new RecipientId(UUID.fromString("0b7c0000-0000-4000-8000-000000000002"));

        assertThat("told " + id).isEqualTo("told 0b7c0000-0000-4000-8000-000000000002");
    }
}
