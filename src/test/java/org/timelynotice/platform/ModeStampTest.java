package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ModeStampTest {

    private static final Path HERE = Path.of(".");

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());

    @ParameterizedTest
    @CsvSource({"LIVE, SANDBOX, Set TIMELY_MODE=live again", "SANDBOX, LIVE, Begin live with an empty data folder"})
    void a_database_serves_the_mode_of_its_first_start_and_no_other(Mode first, Mode then, String remedy) {
        start(first);
        start(first);

        assertThatThrownBy(() -> start(then))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.remedy()).contains(remedy).contains("Nothing was changed"));
        start(first);
    }

    @ParameterizedTest
    @CsvSource({"update installation set mode = 'SANDBOX'", "delete from installation", "truncate installation"})
    void the_stamp_is_not_lifted_by_an_ordinary_statement(String statement) {
        start(Mode.LIVE);
        assertThatThrownBy(() -> jdbc.update(statement)).hasMessageContaining("append-only");
    }

    private void start(Mode mode) {
        var settings = new TimelySettings(
                mode,
                HERE,
                HERE,
                HERE,
                HERE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(new ModeStamp(jdbc, settings)).isNotNull();
    }
}
