package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.person;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafeTimes;

/** Two readers of one phone get one text of one event. */
class OneNumberOneTextTest {

    private static final String SAME_TEXT = "the same text";

    private final SendingStage stage = new SendingStage();

    private void sendLater(Duration by) {
        stage.later(by);
        stage.send.sendAll();
    }

    private void delivered(Notice notice) {
        stage.reported(stage.attempts(notice).get(0), ProviderStatus.DELIVERED);
    }

    @Test
    void the_second_waits_for_what_becomes_of_the_text_and_is_met_by_it() {
        Notice one = stage.routine(victim(sms()));
        Notice other = stage.alsoFor(person(Role.ADVOCATE, Elections.NONE, sms()), one);

        stage.send.sendAll();
        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(other).reason()).get().asString().contains(SAME_TEXT);

        delivered(one);
        sendLater(Duration.ofMinutes(1));

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(one)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(other).reason()).get().asString().contains(SAME_TEXT);
    }

    @Test
    void somebody_who_is_added_when_it_has_arrived_gets_no_second_text() {
        Notice one = stage.routine(victim(sms()));
        stage.send.sendAll();
        delivered(one);
        Notice other = stage.alsoFor(victim(sms()), one);

        sendLater(Duration.ofSeconds(1));

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void one_answer_meets_both_where_it_is_urgent() {
        Notice one = stage.urgent(victim(sms()));
        Notice other = stage.alsoFor(victim(sms()), one);
        stage.send.sendAll();
        delivered(one);
        sendLater(Duration.ofSeconds(10));
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Planned.class);

        stage.says("+12155550101", "1");
        sendLater(Duration.ofSeconds(30));

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void the_mail_beside_an_alarm_and_the_next_way_are_each_ones_own() {
        Notice one = stage.urgent(victim(sms()));
        Notice other = stage.alsoFor(victim(sms(), email()), one);
        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.mail.asked()).hasSize(1);
        stage.later(Duration.ofMinutes(3));
        stage.clarify.clarifyAll();
        sendLater(Duration.ofMinutes(3));
        sendLater(Duration.ofMinutes(3));

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(other))
                .as("nothing proves that the text arrived: a person makes sure")
                .isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void another_number_another_language_or_more_to_say_is_another_text() {
        Notice one = stage.routine(victim(sms()));
        stage.alsoFor(victim(sms("+12155550102")), one);
        stage.alsoFor(victim(sms()).named(victim().name(), Locale.ENGLISH, victim().zone()), one);
        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(3);
    }

    @Test
    void the_lowest_tier_that_anybody_gave_a_number_rules_at_the_last_look() {
        Recipient full = victim(saying(ContentTier.FULL));
        Notice notice = stage.routine(full);
        stage.people.add(victim(saying(ContentTier.BARE)));

        stage.send.sendAll();

        assertThat(stage.attempts(notice))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.tier()).isEqualTo(ContentTier.BARE));
    }

    private static ContactPoint saying(ContentTier tier) {
        return new ContactPoint(
                new ContactPointId(org.timelynotice.notice.Notices.id()),
                Channel.SMS,
                "+12155550101",
                tier,
                Optional.empty(),
                SafeTimes.unrestricted(),
                Set.of(),
                ContactState.ACTIVE);
    }
}
