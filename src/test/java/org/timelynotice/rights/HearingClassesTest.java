package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.settings.ConfigReader;

class HearingClassesTest {

    private static final HearingClasses COMMON = new HearingClasses(new ConfigReader<>(RightsFile.class, "rights")
            .read(Path.of("config/rights/agency-policy.yaml"))
            .content()
            .hearingClasses()
            .orElseThrow());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sentencing                     | sentencing
            SENTENCE HEARING               | sentencing
            Plea & Sentencing              | plea sentencing
            PRE-TRIAL CONFERENCE           | pretrial
            Non-Jury Trial                 | trial
            JURY TRIAL                     | trial
            Bail Review                    | bail pretrial
            Pretrial Release Hearing       | bail
            Formal Arraignment             | arraignment
            Arraignment/Initial Appearance | arraignment
            Preliminary Hearing            | preliminary
            Board of Probation and Parole  | parole
            Probation Violation            | supervision
            Change-of-Plea                 | plea
            Post-Conviction Relief         | post-conviction
            Oral Argument on Appeal        | appeal
            Restitution                    | restitution
            Retrial of something           |
            ???                            |
            """)
    void a_court_s_own_words_are_recognized(String printed, String classes) {
        assertThat(COMMON.of(printed)).isEqualTo(classes == null ? Set.of() : Set.of(classes.split(" ")));
    }

    @Test
    void without_words_nothing_is_recognized() {
        assertThat(new HearingClasses(Map.of()).of("Trial")).isEmpty();
    }
}
