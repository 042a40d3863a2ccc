package org.timelynotice.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.PersonName;

class OneTierTest {

    private static final String NUMBER = "+12155550101";

    private static ContactPoint point(Channel channel, ContentTier tier, Optional<String> phrase) {
        return new ContactPoint(
                new ContactPointId(UUID.randomUUID()),
                channel,
                NUMBER,
                tier,
                phrase,
                SafeTimes.unrestricted(),
                Set.of(),
                ContactState.ACTIVE);
    }

    private static ContactPoint text(ContentTier tier) {
        return point(Channel.SMS, tier, Optional.empty());
    }

    private static Recipient at(ContactPoint... points) {
        return new Recipient(
                new RecipientId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                Role.VICTIM,
                new PersonName(Optional.empty(), Optional.empty(), Optional.empty()),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                List.of(points),
                Elections.NONE);
    }

    private static ContentTier tier(ContactPoint point, Recipient... others) {
        return OneTier.of(point, at(point), new SharedAddresses(List.of(others)))
                .tier();
    }

    @Test
    void the_lowest_tier_that_anybody_gave_a_number_rules() {
        assertThat(tier(text(ContentTier.FULL), at(text(ContentTier.FULL)), at(text(ContentTier.BARE))))
                .isEqualTo(ContentTier.BARE);
        assertThat(tier(text(ContentTier.BARE), at(text(ContentTier.FULL)))).isEqualTo(ContentTier.BARE);
        assertThat(tier(text(ContentTier.FULL), at(point(Channel.VOICE, ContentTier.BARE, Optional.empty()))))
                .as("the same phone")
                .isEqualTo(ContentTier.BARE);
        assertThat(tier(text(ContentTier.FULL))).isEqualTo(ContentTier.FULL);
    }

    @Test
    void a_phrase_that_was_agreed_with_somebody_else_is_nobodys_so_the_text_is_bare() {
        Recipient phrased = at(point(Channel.SMS, ContentTier.CODE_PHRASE, Optional.of("blue heron")));

        assertThat(tier(text(ContentTier.FULL), phrased)).isEqualTo(ContentTier.BARE);
        assertThat(tier(point(Channel.SMS, ContentTier.FULL, Optional.of("red fern")), phrased))
                .isEqualTo(ContentTier.CODE_PHRASE);
    }

    @Test
    void one_person_may_choose_otherwise_for_calls_than_for_texts() {
        ContactPoint full = text(ContentTier.FULL);
        Recipient owner = at(full, point(Channel.VOICE, ContentTier.BARE, Optional.empty()));

        assertThat(OneTier.of(full, owner, new SharedAddresses(List.of(owner))).tier())
                .isEqualTo(ContentTier.FULL);
        assertThat(OneTier.of(full, at(full, text(ContentTier.BARE)), new SharedAddresses(List.of()))
                        .tier())
                .isEqualTo(ContentTier.BARE);
    }
}
