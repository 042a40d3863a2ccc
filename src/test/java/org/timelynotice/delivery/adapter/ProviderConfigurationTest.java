package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.platform.Mode;
import org.timelynotice.platform.StartRefused;
import org.timelynotice.platform.TimelySettings;

class ProviderConfigurationTest {

    private static final Path HERE = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_sandbox_whose_addresses_are_blank_reaches_no_provider(String blank) {
        sandbox(Optional.empty())
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "as set", Map.of("timely.twilio-url", blank, "timely.smtp-url", blank))))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Gateway.class));
    }

    @Test
    void a_sandbox_reaches_the_stub_that_is_named() {
        URI stub = URI.create("http://localhost:4010");
        sandbox(Optional.of(stub))
                .withPropertyValues("timely.twilio-url=" + stub, "timely.sms.from=+15005550006")
                .run(context ->
                        assertThat(context.getBean(TwilioSettings.class).api()).isEqualTo(stub));
    }

    @Test
    void a_sandbox_that_gets_as_far_as_the_real_provider_is_refused() {
        sandbox(Optional.empty())
                .withPropertyValues("timely.twilio-url=http://localhost:4010")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(StartRefused.class)
                        .rootCause()
                        .hasMessageContaining("A sandbox never calls Twilio itself"));
    }

    @Test
    void an_address_with_a_quotation_mark_is_no_expression() {
        sandbox(Optional.empty())
                .withPropertyValues("timely.smtp-url='.isBlank() or ''.isBlank() or '")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(StartRefused.class)
                        .rootCause()
                        .hasMessageContaining("TIMELY_SMTP_URL"));
    }

    private static ApplicationContextRunner sandbox(Optional<URI> twilio) {
        var settings = new TimelySettings(
                Mode.SANDBOX,
                HERE,
                HERE,
                HERE,
                HERE,
                Optional.empty(),
                twilio,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ApplicationContextRunner()
                .withBean(TimelySettings.class, () -> settings)
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(ProviderConfiguration.class);
    }
}
