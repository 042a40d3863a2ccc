package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

class StartTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    @Test
    void a_first_run_needs_no_settings_and_is_a_sandbox() {
        try (var context = start()) {
            var settings = context.getBean(TimelySettings.class);
            assertThat(settings.sandbox()).isTrue();
            assertThat(settings.database()).isEmpty();
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "timely.mode=production,                                        TIMELY_MODE is 'production'",
        "server.address=0.0.0.0,                                        server.address is '0.0.0.0'",
        "management.server.address=10.1.2.3,                            management.server.address",
        "timely.twilio-url=https://api.example.org,                     leads to 'api.example.org'",
        "timely.twilio-url=http://127.0.0.1.example.org,                leads to '127.0.0.1.example.org'",
        "timely.twilio-url=localhost,                                   TIMELY_TWILIO_URL is not an address",
        "timely.smtp-url=smtp://mail.example.org:25,                    TIMELY_SMTP_URL leads to",
        "timely.db-url=localhost:5432,                                  TIMELY_DB_URL does not begin",
        "timely.mode=live,                                              Live mode needs TIMELY_MASTER_KEY",
        "timely.mode=live;timely.master-key=" + KEY + ",                Live mode needs TIMELY_CONSOLE_TOKEN",
    })
    void an_unsafe_or_mistaken_setting_refuses_the_start(String settings, String problem) {
        assertThatThrownBy(() -> start(settings.split(";"))).satisfies(failure -> {
            StartRefused refusal = refusalIn(failure);
            assertThat(refusal).hasMessageContaining(problem);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }

    @Test
    void live_mode_with_its_secrets_listens_where_it_is_told_and_prints_none_of_them() {
        try (var context = start(
                "timely.mode=LIVE",
                "timely.master-key=" + KEY,
                "timely.console-token=open-sesame",
                "server.address=0.0.0.0",
                "timely.twilio-url=https://api.example.org")) {
            var settings = context.getBean(TimelySettings.class);
            assertThat(settings.sandbox()).isFalse();
            assertThat(settings.toString()).doesNotContain("sesame").doesNotContain(KEY);
        }
    }

    @Test
    void the_environment_variables_bind_by_their_names() {
        var variables = List.of(
                "TIMELY_DB_URL=jdbc:postgresql://127.0.0.1/x",
                "TIMELY_DB_USER=me",
                "TIMELY_TWILIO_URL=http://localhost:1");
        try (var context = start(variables)) {
            var settings = context.getBean(TimelySettings.class);
            assertThat(settings.database()).get().returns("me", DatabaseAddress::user);
            assertThat(settings.twilioUrl()).get().hasToString("http://localhost:1");
        }
    }

    @Test
    void application_yaml_is_read_from_the_config_folder_that_is_named() throws Exception {
        Files.writeString(folder.resolve("application.yaml"), "timely: {routes: /etc/elsewhere}\n");
        try (var context = start("TIMELY_CONFIG=" + folder)) {
            assertThat(context.getBean(TimelySettings.class).routes()).hasToString("/etc/elsewhere");
        }
    }

    @Test
    void a_second_process_on_the_same_data_folder_is_refused() {
        Path data = folder.resolve("shared");
        try (DataFolder first = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running on the data folder");
        }
        DataFolder.open(data).close();
    }

    @Test
    void a_folder_with_other_files_is_never_taken_over() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds other files");
    }

    private static StartRefused refusalIn(Throwable failure) {
        Throwable at = failure;
        while (at != null && !(at instanceof StartRefused)) {
            at = at.getCause();
        }
        assertThat(at).isNotNull();
        return (StartRefused) at;
    }

    private ConfigurableApplicationContext start(String... properties) {
        var arguments = new ArrayList<String>();
        arguments.add("--timely.data=" + folder.resolve("data"));
        for (String property : properties) {
            arguments.add("--" + property.strip());
        }
        return application().run(arguments.toArray(String[]::new));
    }

    private ConfigurableApplicationContext start(List<String> variables) {
        var application = application();
        application.addInitializers(context -> TestPropertyValues.of(variables)
                .applyTo(
                        context.getEnvironment(),
                        TestPropertyValues.Type.SYSTEM_ENVIRONMENT,
                        "systemEnvironment-test"));
        return application.run("--timely.data=" + folder.resolve("data"));
    }

    private static SpringApplication application() {
        return new SpringApplicationBuilder(SettingsConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }
}
