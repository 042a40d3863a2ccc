package org.timelynotice.sandbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.platform.OnlyInSandbox;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipients;

/** The pieces that exist in sandbox mode only. */
@Configuration(proxyBeanMethods = false)
@OnlyInSandbox
class SandboxConfiguration {

    @Bean
    SandboxClock clock(JdbcTemplate jdbc) {
        return new SandboxClock(jdbc, Clock.systemUTC());
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, SealedJson sealed, Clock clock) {
        return new Outbox(jdbc, sealed, clock);
    }

    @Bean
    MoveClock moveClock(
            SandboxClock clock,
            NoticeLedger ledger,
            Recipients people,
            ChangeHolds holds,
            ReadMessages read,
            SendDueNotices send,
            ClarifyAttempts clarify,
            AskAboutOverdue overdue) {
        return new MoveClock(clock, ledger, people, holds, read, send, clarify, overdue);
    }

    /** The built-in provider of text messages, unless a stub elsewhere on this machine takes its place. */
    @Bean
    @ConditionalOnExpression("environment.getProperty('timely.twilio-url', '').isBlank()")
    SandboxGateway sandboxSms(Outbox outbox) {
        return new SandboxGateway(Channel.SMS, outbox);
    }

    /** The built-in mail server, unless a stub elsewhere on this machine takes its place. */
    @Bean
    @ConditionalOnExpression("environment.getProperty('timely.smtp-url', '').isBlank()")
    SandboxGateway sandboxMail(Outbox outbox) {
        return new SandboxGateway(Channel.EMAIL, outbox);
    }
}
