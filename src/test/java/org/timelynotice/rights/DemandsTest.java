package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.rights.Events.caseIn;
import static org.timelynotice.rights.Events.hearing;
import static org.timelynotice.rights.Events.instant;
import static org.timelynotice.rights.Events.on;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;

/** What the statutes of the states that come with the software ask for beyond our messages. */
class DemandsTest {

    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("config"));
    private static final CourtTime WHEN = on("2027-03-18T10:00", Events.PHILADELPHIA);

    private static Demands demands(String rule, EventKind kind, String type) {
        CourtEvent event = type == null ? Events.any(kind, Optional.of(WHEN)) : hearing(kind, type, WHEN);
        return RULEBOOK
                .rule(event, caseIn(rule.substring(0, 2)), instant("2026-11-05T12:00", Events.PHILADELPHIA))
                .obligations()
                .stream()
                .filter(owed -> owed.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .demands();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            AZ-13-4408            | CHARGES_FILED     | none       | how-to-confer
            AZ-13-4410            | DISPOSITION       | none       | impact-statement-right
            AZ-13-4411            | SENTENCE          | none       | post-conviction-request-form
            AZ-13-4414-hearing    | PAROLE_HEARING    | none       | right-to-be-heard
            CA-679.02-sentencing  | HEARING_SCHEDULED | Sentencing | right-to-speak
            ID-19-5306-2          | CHARGES_FILED     | none       | request-form
            PA-11.201-5           | HEARING_SCHEDULED | Sentencing | impact-statement-right
            PA-61-6140-a          | SENTENCE          | none       | right-to-be-heard-on-parole
            TX-56A.451            | CHARGES_FILED     | none       | compensation
            US-20141-c3-sentence  | SENTENCE          | none       | parole-eligibility-date
            """)
    void a_rule_says_what_it_asks_to_be_said(String rule, EventKind kind, String type, String content) {
        assertThat(demands(rule, kind, type).content()).contains(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AZ-13-4413-release | RELEASE_SCHEDULED | mail
            CA-646.92          | RELEASE_SCHEDULED | certified-mail
            CA-3043            | PAROLE_HEARING    | phone
            CA-3042            | PAROLE_HEARING    | written
            PA-61-6140-hearing | PAROLE_HEARING    | written
            TX-56A.451         | CHARGES_FILED     | written
            WA-72.09.712-1     | RELEASE_SCHEDULED | written
            """)
    void a_rule_says_by_which_means_it_wants_it_said(String rule, EventKind kind, String means) {
        assertThat(demands(rule, kind, null).means()).contains(means);
    }

    @Test
    void a_hearing_that_is_off_needs_no_more_than_that_word() {
        assertThat(demands("PA-11.201-5", EventKind.HEARING_CANCELLED, "Sentencing"))
                .isEqualTo(Demands.NONE);
    }

    @Test
    void where_any_reasonable_means_will_do_nothing_is_lacking() {
        assertThat(demands("AZ-13-4412-escape", EventKind.ESCAPED, null)).isEqualTo(Demands.NONE);
        assertThat(List.of("AZ-13-4409-victim", "US-3771-a2-proceedings"))
                .allSatisfy(rule -> assertThat(demands(rule, EventKind.HEARING_SCHEDULED, "Trial"))
                        .isEqualTo(Demands.NONE));
    }
}
