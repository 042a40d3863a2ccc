package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Grounds;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;

class CaseEntriesTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final EventId EVENT = new EventId(Notices.id());

    private static final CaseEntries ENTRIES = new CaseEntries(Notices.CASE.id(), EVENT, NOON);

    private static Grounds grounds(Optional<String> shortNotice, Map<String, String> assumed) {
        return new Grounds(Optional.of("at least 10 days before"), shortNotice, assumed, List.of());
    }

    private Map<String, String> planned(Grounds grounds) {
        var notice = new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                EVENT,
                EventKind.HEARING_SCHEDULED,
                new Matter("hearing:1"),
                Occasion.FIRST,
                new LegalBasis("sample-rule", "Sample Code 1"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.of(NOON), Optional.empty(), false),
                new NoticeState.Referred(Optional.of("nobody on file")),
                grounds,
                Optional.empty());
        List<AuditEntry> audit = ENTRIES.planned(new Plan(List.of(notice), List.of(), List.of(), List.of()));
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("NOTICE_PLANNED");
            assertThat(entry.subject()).isEqualTo(notice.id().toString());
        });
        return audit.get(0).details();
    }

    @Test
    void a_notice_says_why_its_deadline_could_not_be_kept_and_what_was_assumed() {
        assertThat(planned(grounds(
                        Optional.of("the message arrived too late"), Map.of("sample-rule", "a class of offense"))))
                .containsEntry("rule", "sample-rule")
                .containsEntry("citation", "Sample Code 1")
                .containsEntry("shortNotice", "the message arrived too late")
                .containsEntry("assumed", "a class of offense")
                .containsEntry("counting", "at least 10 days before");
    }

    @Test
    void where_nothing_was_assumed_and_there_is_time_it_says_nothing_of_it() {
        assertThat(planned(grounds(Optional.empty(), Map.of("another-rule", "not of the basis"))))
                .doesNotContainKeys("shortNotice", "assumed");
    }

    @Test
    void whoever_is_asked_is_asked_in_writing() {
        assertThat(ENTRIES.personAsked("no calendar on file"))
                .isEqualTo(new AuditEntry(
                        Notices.CASE.id().toString(),
                        NOON,
                        "PERSON_ASKED",
                        EVENT.toString(),
                        Map.of("reason", "no calendar on file")));
    }
}
