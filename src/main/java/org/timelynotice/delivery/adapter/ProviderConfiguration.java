package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.platform.StartRefused;
import org.timelynotice.platform.ThroughTwilio;
import org.timelynotice.platform.TimelySettings;

/** The providers that are reached over a network; in sandbox mode only where a stub on this machine is named. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    // Asked of the environment, not pasted into the expression: an address may hold a quotation mark, or nothing but a
    // space.
    private static final String LIVE = "environment.getProperty('timely.mode', '').strip().equalsIgnoreCase('live')";
    private static final String MAIL = LIVE + " or !environment.getProperty('timely.smtp-url', '').isBlank()";
    private static final URI TWILIO = URI.create("https://api.twilio.com");

    @Bean
    @ThroughTwilio
    TwilioSettings twilioSettings(TimelySettings settings, Environment environment) {
        String from = environment.getProperty("timely.sms.from", "");
        boolean service = from.startsWith("MG");
        return new TwilioSettings(
                settings.twilioUrl().orElseGet(() -> realTwilio(settings)),
                credential(settings, environment, "account"),
                credential(settings, environment, "token"),
                Optional.of(from).filter(name -> service),
                Optional.of(from).filter(number -> !service && !number.isBlank()),
                URI.create(publicBase(settings, environment) + "/callbacks/twilio/status"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    /** A stand-in takes texts to fictional numbers, as drills need them. */
    @Bean
    TextableNumbers textableNumbers(TimelySettings settings, Environment environment) {
        String from = environment.getProperty("timely.sms.from", "");
        return new TextableNumbers(
                Optional.of(from).filter(number -> number.startsWith("+")),
                settings.sandbox() || settings.twilioUrl().isPresent());
    }

    /** Whatever brings a sandbox here: it has no business with people's phones. */
    private static URI realTwilio(TimelySettings settings) {
        if (settings.sandbox()) {
            throw new StartRefused(
                    "A sandbox never calls Twilio itself, and TIMELY_TWILIO_URL names no stand-in.",
                    "Point TIMELY_TWILIO_URL at localhost, or leave it unset for the built-in provider.");
        }
        return TWILIO;
    }

    @Bean
    @ThroughTwilio
    TwilioSms twilioSms(TwilioSettings settings) {
        return new TwilioSms(settings);
    }

    @Bean
    @ThroughTwilio
    Reconciliation twilioReconciliation(TwilioSettings settings, Clock clock) {
        return new OnProviderClock(new TwilioReconciliation(settings, Clock.systemUTC()), clock, Clock.systemUTC());
    }

    @Bean
    @ThroughTwilio
    TwilioSignature twilioSignature(TwilioSettings twilio, TimelySettings settings, Environment environment) {
        return new TwilioSignature(URI.create(publicBase(settings, environment)), twilio.authToken());
    }

    @Bean
    @ConditionalOnExpression(MAIL)
    SmtpMail smtpMail(TimelySettings settings, Environment environment, Clock clock) {
        URI server = settings.smtpUrl()
                .orElseThrow(() -> new StartRefused(
                        "Live mode needs TIMELY_SMTP_URL.", "Set it to smtp://user:password@host:port."));
        String from = environment.getProperty("timely.email.from", "");
        if (from.isBlank()) {
            throw new StartRefused(
                    "E-mail needs timely.email.from in config/application.yaml.",
                    "Set it to the address that readers see, such as notices@example.org.");
        }
        SmtpSettings mail = SmtpSettings.of(server, from, mail(environment, "bounces"), Duration.ofSeconds(15))
                .seenAs(mail(environment, "sender-name"), mail(environment, "reply-to"));
        return new SmtpMail(mail, clock);
    }

    private static Optional<String> mail(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty("timely.email." + key))
                .filter(value -> !value.isBlank());
    }

    private static String publicBase(TimelySettings settings, Environment environment) {
        String configured = environment.getProperty("timely.sms.callback-url", "");
        if (configured.isBlank() && !settings.sandbox()) {
            throw new StartRefused(
                    "Live mode needs timely.sms.callback-url in config/application.yaml.",
                    "Set it to the address under which the provider reaches this server, such as https://notices.example.org.");
        }
        return configured.isBlank()
                ? "http://localhost:" + environment.getProperty("server.port", "8080")
                : BaseUrl.of(URI.create(configured));
    }

    private static String credential(TimelySettings settings, Environment environment, String what) {
        String value = environment.getProperty("timely.twilio-" + what, "");
        if (value.isBlank() && settings.sandbox()) {
            return "ACsandbox";
        }
        if (value.isBlank()) {
            throw new StartRefused(
                    "Live mode needs TIMELY_TWILIO_" + what.toUpperCase(Locale.ROOT) + ".",
                    "Set it to the value that the provider's console shows.");
        }
        return value;
    }
}
