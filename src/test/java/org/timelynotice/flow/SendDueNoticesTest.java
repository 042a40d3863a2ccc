package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Refusal;
import org.timelynotice.notice.WordsSent;
import org.timelynotice.recipient.Recipient;

class SendDueNoticesTest {

    private final SendingStage stage = new SendingStage();

    @Test
    void a_call_that_waited_in_line_until_its_lease_was_nearly_over_is_not_made() {
        stage.mail.answers(message -> {
            stage.later(Duration.ofSeconds(101));
            return new SendResult.Accepted("P-" + message.attemptToken());
        });
        Notice first = stage.routine(victim(email()));
        Notice second = stage.routine(victim(email()));

        stage.send.sendAll();

        assertThat(stage.state(first)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.mail.asked()).hasSize(1);
        assertThat(stage.attempts(second)).singleElement().satisfies(attempt -> {
            assertThat(attempt.state()).isEqualTo(AttemptState.NOT_SENT);
            assertThat(attempt.code()).contains("its lease was over");
        });
        assertThat(stage.state(second)).isInstanceOf(NoticeState.Planned.class);
    }

    @Test
    void the_words_of_every_call_are_kept_for_its_reader_before_it_is_made() {
        Recipient victim = victim(sms());
        stage.sms.answers(message -> {
            assertThat(stage.words.all()).extracting(WordsSent.Words::text).containsExactly(message.text());
            return new SendResult.Accepted("P-1");
        });
        Notice notice = stage.routine(victim);

        stage.send.sendAll();

        assertThat(stage.attempts(notice))
                .singleElement()
                .satisfies(attempt -> assertThat(stage.words.all())
                        .singleElement()
                        .satisfies(words -> {
                            assertThat(words.attempt()).isEqualTo(attempt.id());
                            assertThat(words.reader()).isEqualTo(victim.id());
                        }));
    }

    @Test
    void a_mail_server_that_hangs_keeps_no_text_waiting_neither_of_its_batch_nor_urgent_ones_that_come_later()
            throws Exception {
        var hung = new CountDownLatch(1);
        var busy = SendingStage.calling(4);
        busy.mail.answers(message -> {
            waitFor(hung);
            return new SendResult.Accepted("P-" + message.attemptToken());
        });
        Notice mail = busy.routine(victim(email()));
        Notice text = busy.routine(victim(sms()));

        CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(busy.send::sendAll);
        Awaitility.await().until(() -> busy.state(text) instanceof NoticeState.Sent);
        Notice escape = busy.urgent(victim(sms()));
        Awaitility.await().until(() -> busy.state(escape) instanceof NoticeState.Sent);
        assertThat(busy.state(mail)).isInstanceOf(NoticeState.Sending.class);

        hung.countDown();
        assertThat(sending.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(busy.state(mail)).isInstanceOf(NoticeState.Met.class);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_providers_answered_outlasts_an_error_of_the_database() {
        Notice notice = stage.routine(victim(sms()));
        stage.sms.answers(message -> {
            stage.failing(2);
            return new SendResult.Accepted("P-1");
        });

        stage.send.sendAll();

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Sent.class);
        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.ACCEPTED);
    }

    @Test
    void a_wait_past_the_deadline_asks_a_person_and_goes_on() {
        stage.at(at("2026-11-02T23:00"));
        Notice notice =
                stage.plan(victim(sms()), Occasion.FIRST, schedule(NOON, Optional.of(at("2026-11-03T07:00")), false));

        stage.send.sendAll();

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.ledger.questions())
                .containsExactly("no hour that this person called safe comes before the deadline");
    }

    @Test
    void the_carrier_gives_up_when_safe_hours_end() {
        stage.at(at("2026-11-02T20:40"));
        stage.routine(victim(sms()));
        stage.send.sendAll();
        assertThat(stage.sms.asked().get(0).validity()).isEqualTo(Duration.ofMinutes(20));

        stage.at(at("2026-11-02T20:59:50"));
        stage.routine(victim(sms()));
        stage.send.sendAll();
        assertThat(stage.sms.asked().get(1).validity()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void at_noon_the_carrier_has_its_hour() {
        stage.routine(victim(sms()));
        stage.send.sendAll();
        assertThat(stage.sms.asked().get(0).validity()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_reminder_that_is_late_does_not_go_out_together_with_what_it_reminds_of() {
        Recipient person = victim(sms());
        Notice reminder =
                stage.plan(person, Occasion.REMINDER, schedule(NOON.minusSeconds(60), Optional.empty(), false));
        Notice first = stage.routine(person);

        stage.send.sendAll();

        assertThat(stage.state(first)).isInstanceOf(NoticeState.Sent.class);
        assertThat(stage.state(reminder)).isInstanceOf(NoticeState.Superseded.class);
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void of_several_late_reminders_the_last_goes_out() {
        Recipient person = victim(sms());
        stage.plan(person, Occasion.REMINDER, schedule(NOON.minusSeconds(90), Optional.empty(), false));
        Notice last = stage.plan(person, Occasion.REMINDER, schedule(NOON.minusSeconds(60), Optional.empty(), false));

        stage.send.sendAll();

        assertThat(stage.state(last)).isInstanceOf(NoticeState.Sent.class);
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void a_reminder_soon_after_another_notice_is_left_out_and_a_later_one_is_not() {
        Recipient person = victim(sms());
        stage.routine(person);
        stage.send.sendAll();

        stage.later(Duration.ofHours(19));
        Notice near = stage.plan(person, Occasion.REMINDER, schedule(NOON.plusSeconds(60), Optional.empty(), false));
        stage.send.sendAll();
        stage.at(at("2026-11-03T12:00"));
        Notice later = stage.plan(person, Occasion.REMINDER, schedule(NOON.plusSeconds(61), Optional.empty(), false));
        stage.send.sendAll();

        assertThat(stage.state(near)).isInstanceOf(NoticeState.Superseded.class);
        assertThat(stage.state(later)).isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void a_reminder_to_somebody_else_is_sent() {
        stage.routine(victim(sms()));
        Notice reminder =
                stage.plan(victim(sms("+12155550102")), Occasion.REMINDER, schedule(NOON, Optional.empty(), false));

        stage.send.sendAll();

        assertThat(stage.state(reminder)).isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void only_their_own_adverse_address_is_said_to_be_one() {
        var adverse = sms();
        stage.people.isAdverse(adverse);
        Notice theirs = stage.routine(victim(adverse));
        Notice nobodys = stage.routine(victim());

        stage.send.sendAll();

        assertThat(stage.state(theirs).reason()).contains("the address on file belongs to a party on the other side");
        assertThat(stage.state(nobodys).reason()).contains("no safe way to reach this person is left");
    }

    @Test
    void carriers_that_refuse_the_sender_raise_one_alarm_for_all_of_a_batch() {
        stage.sms.answers(message -> new SendResult.Refused(Refusal.UNREGISTERED, "30034", false));
        stage.routine(victim(sms()));
        stage.routine(victim(sms("+12155550102")));

        stage.send.sendAll();

        assertThat(stage.refusals).containsExactly(Refusal.UNREGISTERED);
    }

    @Test
    void what_a_batch_of_answers_means_is_written_into_the_audit_at_once() {
        stage.sms.answers(message -> new SendResult.Refused(Refusal.OPTED_OUT, "21610", false));
        stage.routine(victim(sms()));
        stage.routine(victim(sms("+12155550102")));

        stage.send.sendAll();

        assertThat(stage.people.retired).hasSize(2);
        assertThat(stage.tasks.asked()).hasSize(2);
        assertThat(stage.audit)
                .as("chains are locked in the order of one call, or two transactions wait for each other")
                .filteredOn(entries -> entries.stream().anyMatch(e -> e.action().equals("CONTACT_STOPPED")))
                .singleElement()
                .satisfies(entries -> assertThat(entries)
                        .extracting(AuditEntry::action)
                        .contains("ATTEMPT_REFUSED")
                        .filteredOn("CONTACT_STOPPED"::equals)
                        .hasSize(2));
    }

    @Test
    void every_attempt_leaves_its_beginning_and_its_end_in_the_audit_of_its_notice() {
        Notice notice = stage.routine(victim(sms()));

        stage.send.sendAll();
        stage.reported(stage.attempts(notice).get(0), ProviderStatus.DELIVERED);

        String attempt = stage.attempts(notice).get(0).id().toString();
        assertThat(stage.audit.stream().flatMap(List::stream))
                .filteredOn(entry -> entry.action().startsWith("ATTEMPT_"))
                .allMatch(entry -> entry.subject().equals(notice.id().toString()))
                .allMatch(entry -> attempt.equals(entry.details().get("attempt")))
                .extracting(AuditEntry::action)
                .containsExactly("ATTEMPT_STARTED", "ATTEMPT_ACCEPTED", "ATTEMPT_DELIVERED");
        assertThat(stage.audit.stream().flatMap(List::stream))
                .extracting(AuditEntry::action)
                .contains("NOTICE_MET");
    }

    @Test
    void an_error_in_a_provider_leaves_the_call_unknown_and_its_text_out_of_the_log() {
        var log = (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.timelynotice");
        var lines = new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        stage.sms.answers(message -> {
            throw new IllegalStateException("cannot reach " + message.address());
        });
        Notice notice = stage.routine(victim(sms()));

        stage.send.sendAll();
        log.detachAppender(lines);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Unknown.class);
        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.UNKNOWN);
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains("IllegalStateException")
                    .doesNotContain("cannot reach");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void an_error_of_the_machine_in_one_call_loses_no_answer_to_another() {
        Notice first = stage.routine(victim(sms("+12155550111")));
        Notice second = stage.routine(victim(sms("+12155550112")));
        stage.sms.answers(message -> {
            if (message.address().endsWith("111")) {
                throw new OutOfMemoryError("thrown by a test");
            }
            return new SendResult.Delivered("P-" + message.attemptToken());
        });

        stage.send.sendAll();

        assertThat(stage.state(first)).isInstanceOf(NoticeState.Unknown.class);
        assertThat(stage.state(second)).isInstanceOf(NoticeState.Met.class);
    }
}
