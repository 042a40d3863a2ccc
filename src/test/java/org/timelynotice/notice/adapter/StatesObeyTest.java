package org.timelynotice.notice.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.NoticeGraph;
import org.timelynotice.notice.NoticeStatus;
import org.timelynotice.notice.Notices;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeysInMemory;

/** The tables refuse what is not in the graph, whoever asks. */
class StatesObeyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final CaseId theCase = TestCases.add(database);
    private final EventId event = event();

    private EventId event() {
        var id = new EventId(UUID.randomUUID());
        new JdbcCaseEvents(jdbc, TestCases.sealed(KeysInMemory.vault()))
                .add(List.of(new CaseEvents.NewEvent(id, theCase, UUID.randomUUID(), 0, true, TRIAL, NOON)));
        return id;
    }

    @Test
    void a_notice_goes_from_state_to_state_as_the_graph_says_and_in_no_other_way() {
        List<String> wrong = new ArrayList<>();
        for (NoticeStatus from : NoticeStatus.values()) {
            for (NoticeStatus to : NoticeStatus.values()) {
                UUID notice = noticeIn(from);
                boolean allowed = takes(
                        "update notice set state = ?, next_look = %s, reason = 'by hand' where id = ?"
                                .formatted(nextLook(to)),
                        to.name(),
                        notice);
                if (allowed != NoticeGraph.allows(from, to)) {
                    wrong.add(from + " > " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_notice_begins_as_the_graph_says_and_in_no_other_way() {
        for (NoticeStatus status : NoticeStatus.values()) {
            assertThat(takes(insertOf(status), UUID.randomUUID(), theCase.value(), event.value()))
                    .as("%s", status)
                    .isEqualTo(NoticeGraph.begins(status));
        }
    }

    @Test
    void an_attempt_goes_from_state_to_state_as_the_graph_says_and_in_no_other_way() {
        UUID point = point();
        UUID notice = noticeIn(NoticeStatus.PLANNED);
        List<String> wrong = new ArrayList<>();
        for (AttemptState from : AttemptState.values()) {
            for (AttemptState to : AttemptState.values()) {
                UUID attempt = attemptIn(from, notice, point);
                if (takes("update attempt set state = ? where id = ?", to.name(), attempt) != from.mayBecome(to)) {
                    wrong.add(from + " > " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_met_notice_that_is_planned_again_by_hand_is_refused_in_words() {
        UUID notice = noticeIn(NoticeStatus.MET);

        assertThatThrownBy(() -> jdbc.update("update notice set state = 'PLANNED', next_look = now()"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("notice " + notice + ": no step leads from MET to PLANNED");
        assertThatThrownBy(() -> jdbc.update("update notice set met_at = now()"))
                .isInstanceOf(DataAccessException.class);
        assertThatCode(() -> jdbc.update("update notice set state = 'MET'"))
                .as("changes nothing")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from attempt", "delete from notice", "truncate attempt", "truncate notice cascade"})
    void what_was_owed_and_what_was_tried_is_kept_for_good(String sql) {
        attemptIn(AttemptState.STARTED, noticeIn(NoticeStatus.MET), point());

        assertThatThrownBy(() -> jdbc.execute(sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is kept for good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update notice set id = gen_random_uuid(), state = 'SUPERSEDED', next_look = null",
                "update notice set rule = 'another'",
                "update notice set recipient_id = gen_random_uuid()",
                "update notice set deadline = now()",
                "update attempt set notice_id = gen_random_uuid()",
                "update attempt set text_hash = gen_random_uuid()",
                "update attempt set started_at = now() - interval '1 day'"
            })
    void what_a_notice_or_an_attempt_is_stays_what_it_is(String sql) {
        attemptIn(AttemptState.STARTED, noticeIn(NoticeStatus.PLANNED), point());

        assertThatThrownBy(() -> jdbc.execute(sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what it is cannot be changed");
    }

    private boolean takes(String sql, Object... parameters) {
        try {
            return jdbc.update(sql, parameters) == 1;
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageMatching("(?s).*(no step leads from|none begins as).*");
            return false;
        }
    }

    private static String insertOf(NoticeStatus status) {
        return """
                insert into notice (id, case_id, event_id, kind, matter, occasion, rule, citation, role, not_before, due,
                    urgent, state, next_look)
                values (?, ?, ?, 'HEARING_SCHEDULED', 'm', 'FIRST', 'r', 'c', 'VICTIM', now(), now(), false, '%s', %s)""".formatted(status, nextLook(status));
    }

    private static final Set<NoticeStatus> LOOKED_AT = Set.of(
            NoticeStatus.PLANNED,
            NoticeStatus.HELD,
            NoticeStatus.SENDING,
            NoticeStatus.SENT,
            NoticeStatus.DELIVERED,
            NoticeStatus.UNKNOWN);

    private static String nextLook(NoticeStatus status) {
        return LOOKED_AT.contains(status) ? "now()" : "null";
    }

    @Test
    void a_person_decides_that_a_notice_be_sent_once_and_only_when_they_hand_it_back() {
        UUID handed = noticeIn(NoticeStatus.REFERRED);
        UUID planned = noticeIn(NoticeStatus.PLANNED);
        String decides = "update notice set state = 'PLANNED', next_look = now(), decided_by = ? where id = ?";

        assertThat(jdbc.update(decides, "Cora", handed)).isEqualTo(1);
        for (UUID id : List.of(handed, planned)) {
            assertThatThrownBy(() -> jdbc.update(decides, "another", id))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("when a person hands it back");
        }
    }

    /** Put there behind the guards' back, as whoever owns the table may. */
    private UUID noticeIn(NoticeStatus status) {
        UUID id = UUID.randomUUID();
        unguarded("notice", () -> jdbc.update(insertOf(status), id, theCase.value(), event.value()));
        return id;
    }

    private UUID attemptIn(AttemptState state, UUID notice, UUID point) {
        UUID id = UUID.randomUUID();
        unguarded("attempt", () -> jdbc.update("""
                insert into attempt (id, notice_id, channel, contact_point, started_at, text_hash, state)
                values (?, ?, 'SMS', ?, now(), ?, ?)""", id, notice, point, id, state.name()));
        return id;
    }

    private void unguarded(String table, Runnable work) {
        jdbc.execute("alter table " + table + " disable trigger user");
        work.run();
        jdbc.execute("alter table " + table + " enable trigger user");
    }

    private UUID point() {
        UUID person = UUID.randomUUID();
        UUID point = UUID.randomUUID();
        jdbc.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'VICTIM', '')", person, theCase.value());
        jdbc.update("""
                insert into contact_point (id, recipient_id, position, channel, address_hash, body)
                values (?, ?, 0, 'SMS', ?, '')""", point, person, UUID.randomUUID());
        return point;
    }
}
