package org.timelynotice.notice.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Heard;
import org.timelynotice.notice.CaseEvents.InCase;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.CaseEvents.Origin;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notices;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;
import org.timelynotice.vault.Vault;

class JdbcCaseEventsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent MOVED = Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-02T09:30", 2);
    private static final CourtEvent ESCAPE = Notices.custody(EventKind.ESCAPED, EventAction.NEW, "2026-11-02T09:00");

    private final DataSource database = TestDatabase.fresh();
    private final Vault vault = KeysInMemory.vault();
    private final JdbcCaseEvents events = new JdbcCaseEvents(new JdbcTemplate(database), TestCases.sealed(vault));
    private final CaseId theCase = TestCases.add(database);

    private static NewEvent of(CaseId theCase, UUID receipt, int position, CourtEvent event) {
        return new NewEvent(new EventId(UUID.randomUUID()), theCase, receipt, position, true, event, NOON);
    }

    private EventId add(CourtEvent event, boolean news, Instant now) {
        var id = new EventId(UUID.randomUUID());
        events.add(List.of(new NewEvent(id, theCase, UUID.randomUUID(), 0, news, event, now)));
        return id;
    }

    private List<EventId> news(CourtEvent about) {
        var matter = new InCase(theCase, about.matter());
        return events.newsOf(Set.of(matter)).getOrDefault(matter, List.of()).stream()
                .map(Known::id)
                .toList();
    }

    @Test
    void an_event_comes_back_as_it_was_with_where_it_came_from() {
        NewEvent escape = of(theCase, UUID.randomUUID(), 0, ESCAPE);
        events.add(List.of(escape));

        assertThat(events.find(escape.id())).contains(ESCAPE);
        assertThat(events.origin(escape.id())).contains(new Origin(escape.receipt(), 0, NOON));
        assertThat(events.find(new EventId(UUID.randomUUID()))).isEmpty();
        assertThat(events.origin(new EventId(UUID.randomUUID()))).isEmpty();
    }

    private List<CourtEvent> of(CaseId aCase, CourtEvent about) {
        return events.of(aCase, about.matter()).stream().map(Known::event).toList();
    }

    private static HearingEvent unnumbered(String day) {
        return Notices.hearing(EventKind.HEARING_SCHEDULED, day + "T09:30", 1).of("CR-1@" + day + "T09:30");
    }

    @Test
    void beside_a_hearing_with_a_number_those_without_one_are_looked_at_and_beside_one_without_all() {
        EventId numbered = add(TRIAL, true, NOON);
        add(TRIAL, false, NOON);
        EventId other = add(
                Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-09T09:30", 1)
                        .of("H-2"),
                true,
                NOON);
        EventId unnumbered = add(unnumbered("2026-12-04"), true, NOON);
        add(ESCAPE, true, NOON);

        assertThat(events.hearings(theCase, Optional.of(TRIAL.matter())))
                .extracting(Known::id)
                .containsExactly(numbered, unnumbered);
        assertThat(events.hearings(theCase, Optional.empty()))
                .extracting(Known::id)
                .containsExactly(numbered, other, unnumbered);
        assertThat(events.newsOf(theCase, Set.of(EventKind.HEARING_SCHEDULED)))
                .extracting(Known::id)
                .containsExactly(numbered, other, unnumbered);
    }

    @Test
    void who_heard_of_an_event_is_found_by_its_name_within_its_feed_until_it_is_taken_back() {
        NewEvent trial = of(theCase, UUID.randomUUID(), 0, TRIAL);
        EventId id = trial.id();
        events.add(List.of(trial));
        new JdbcTemplate(database)
                .update(
                        "insert into message (receipt, feed, content_hash, kept_at, key_name, body)"
                                + " values (?, 'court', gen_random_uuid(), now(), 'intake/day', '')",
                        trial.receipt());
        String name = TRIAL.header().source().id();

        assertThat(events.heard("court", Set.of(name))).containsExactly(new Heard(name, theCase));
        assertThat(events.of(theCase, name)).extracting(Known::id).containsExactly(id);
        assertThat(events.heard("jail", Set.of(name))).isEmpty();
        events.takeBack(List.of(id));
        assertThat(events.heard("court", Set.of(name))).isEmpty();
    }

    @Test
    void the_same_event_of_the_same_message_is_known_by_its_first_name_and_never_kept_twice() {
        NewEvent first = of(theCase, UUID.randomUUID(), 0, TRIAL);
        NewEvent next = of(theCase, first.receipt(), 1, MOVED);
        NewEvent again = of(theCase, first.receipt(), 0, TRIAL);
        events.add(List.of(first, next));

        assertThat(events.decided(first.receipt(), 0)).containsEntry(theCase, first.id());
        assertThat(events.decided(first.receipt(), 1)).containsEntry(theCase, next.id());
        assertThat(events.decided(first.receipt(), 2)).isEmpty();
        assertThatThrownBy(() -> events.add(List.of(again))).isInstanceOf(DuplicateKeyException.class);
        assertThat(of(theCase, TRIAL)).containsExactly(TRIAL, MOVED);
    }

    @Test
    void one_event_may_concern_two_cases() {
        NewEvent here = of(theCase, UUID.randomUUID(), 0, TRIAL);
        CaseId other = TestCases.add(database);
        NewEvent there = of(other, here.receipt(), 0, TRIAL);
        events.add(List.of(here, there));

        assertThat(events.decided(here.receipt(), 0)).containsEntry(other, there.id());
        assertThat(of(other, TRIAL)).containsExactly(TRIAL);
    }

    @Test
    void the_news_of_a_matter_leaves_out_what_was_no_news_and_other_matters() {
        EventId first = add(TRIAL, true, NOON);
        add(MOVED, false, NOON.plusSeconds(1));
        add(ESCAPE, true, NOON.plusSeconds(2));
        EventId moved = add(MOVED, true, NOON.plusSeconds(3));

        assertThat(news(TRIAL)).containsExactly(first, moved);
        assertThat(events.newsOf(Set.of())).isEmpty();
        assertThat(events.newsOf(Set.of(new InCase(TestCases.add(database), TRIAL.matter()))))
                .isEqualTo(Map.of());
    }

    @Test
    void events_come_in_the_order_in_which_they_were_decided_even_if_the_clock_of_a_node_is_behind() {
        EventId first = add(TRIAL, true, NOON.plusSeconds(5));
        EventId last = add(MOVED, true, NOON);

        assertThat(news(TRIAL)).containsExactly(first, last);
        assertThat(of(theCase, TRIAL)).containsExactly(TRIAL, MOVED);
    }

    @Test
    void the_events_of_a_case_whose_key_was_destroyed_are_gone() {
        EventId id = add(TRIAL, true, NOON);
        vault.shred(new KeyName("case/" + theCase));

        assertThat(events.find(id)).isEmpty();
        assertThat(of(theCase, TRIAL)).isEmpty();
        assertThat(news(TRIAL)).isEmpty();
    }
}
