package org.timelynotice.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

class AnswerWithinTest {

    private static final Instant NOON = at("2026-11-02T12:00");

    @Test
    void minutes_for_whoever_is_out_and_hours_for_the_docket() {
        assertThat(Arrays.asList(EventKind.ESCAPED, EventKind.RELEASED, EventKind.RECAPTURED))
                .allSatisfy(kind -> assertThat(
                                AnswerWithin.USUAL.by(custody(kind, EventAction.NEW, "2026-11-02T11:50"), NOON))
                        .isEqualTo(NOON.plus(Duration.ofMinutes(15))));
        assertThat(AnswerWithin.USUAL.by(hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1), NOON))
                .isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void an_answer_is_of_no_use_once_the_hearing_has_begun() {
        assertThat(AnswerWithin.USUAL.by(hearing(EventKind.HEARING_SCHEDULED, "2026-11-02T14:00", 1), NOON))
                .isEqualTo(at("2026-11-02T14:00"));
    }
}
