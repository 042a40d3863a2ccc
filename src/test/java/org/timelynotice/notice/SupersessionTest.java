package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

class SupersessionTest {

    private static final String THEN = "2026-11-02T09:00";

    private static List<EventKind> replacedBy(EventKind kind, EventAction action) {
        CourtEvent news = custody(kind, action, THEN);
        return Arrays.stream(EventKind.values())
                .filter(earlier -> Supersession.replaces(news, earlier))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"HEARING_SCHEDULED", "HEARING_RESCHEDULED", "HEARING_CANCELLED", "HEARING_HELD", "PAROLE_HEARING"})
    void any_word_on_a_hearing_replaces_every_earlier_one_and_nothing_else(EventKind kind) {
        CourtEvent news = hearing(kind, THEN, 1);

        assertThat(EventKind.values())
                .allSatisfy(earlier ->
                        assertThat(Supersession.replaces(news, earlier)).isEqualTo(earlier.isHearing()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELEASE_SCHEDULED | RELEASE_SCHEDULED",
                "RELEASED | BOOKED, CUSTODY_STATUS, TRANSFERRED, TEMPORARY_LEAVE, RETURNED, RELEASE_SCHEDULED, RELEASED,"
                        + " ESCAPED, RECAPTURED",
                "ESCAPED | BOOKED, CUSTODY_STATUS, TRANSFERRED, TEMPORARY_LEAVE, RETURNED, RELEASE_SCHEDULED, RELEASED,"
                        + " ESCAPED, RECAPTURED",
                "RECAPTURED | BOOKED, TEMPORARY_LEAVE, RETURNED, RELEASED, ESCAPED, RECAPTURED",
                "RETURNED | BOOKED, TEMPORARY_LEAVE, RETURNED, RELEASED, ESCAPED, RECAPTURED",
                "DIED | BOOKED, TRANSFERRED, TEMPORARY_LEAVE, RETURNED, RELEASE_SCHEDULED, RELEASED, ESCAPED, RECAPTURED, DIED",
                "BOOKED | BOOKED, TEMPORARY_LEAVE, RETURNED, RELEASED, ESCAPED, RECAPTURED",
                "TRANSFERRED | TRANSFERRED",
                "TEMPORARY_LEAVE | BOOKED, TEMPORARY_LEAVE, RETURNED, RELEASED, ESCAPED, RECAPTURED",
                "CUSTODY_STATUS | CUSTODY_STATUS"
            })
    void news_of_custody_replaces_what_is_no_longer_so(EventKind news, String replaced) {
        assertThat(replacedBy(news, EventAction.NEW))
                .containsExactly(Arrays.stream(replaced.split(", "))
                        .map(EventKind::valueOf)
                        .toArray(EventKind[]::new));
    }

    @Test
    void a_transfer_does_not_take_an_escape_or_a_release_out_of_the_ledger() {
        assertThat(replacedBy(EventKind.TRANSFERRED, EventAction.NEW))
                .doesNotContain(EventKind.ESCAPED, EventKind.RELEASED, EventKind.RELEASE_SCHEDULED);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventAction.class,
            names = {"UPDATE", "CORRECTION", "WITHDRAWAL"})
    void whoever_changes_corrects_or_takes_back_replaces_at_least_what_they_said(EventAction action) {
        assertThat(EventKind.values())
                .filteredOn(EventKind::isCustody)
                .allSatisfy(kind -> assertThat(replacedBy(kind, action)).contains(kind));
    }
}
