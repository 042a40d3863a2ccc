package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Match;
import org.timelynotice.decision.FormerCases.Message;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.notice.CaseEvents.Heard;
import org.timelynotice.notice.Notices;

/** Who was told of something by a name which now says something of somebody else. */
class FormerCasesTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId TWO = new CaseId(new UUID(1, 2));
    private static final Correlation NOBODY = new Correlation.Unrelated();

    private final Map<String, Set<Heard>> heard = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<CourtEvent, Correlation> correlations = new HashMap<>();

    private CourtEvent says(String name, EventAction action, long version, Correlation concerned) {
        CourtEvent any = Notices.hearing(EventKind.HEARING_SCHEDULED, action, "2026-12-01T09:30", version);
        CourtEvent event = any.with(any.header().from(new EventSource(name, version)));
        correlations.put(event, concerned);
        return event;
    }

    private CourtEvent update(String name, Correlation concerned) {
        return says(name, EventAction.UPDATE, 2, concerned);
    }

    private Map<CourtEvent, Set<CaseId>> former(Message... messages) {
        return new FormerCases((feed, names) -> {
                    asked.add(feed + " " + names.stream().sorted().toList());
                    return heard.getOrDefault(feed, Set.of());
                })
                .of(List.of(messages), correlations::get);
    }

    private static Match match(CaseId theCase) {
        return new Match(theCase, Optional.empty(), List.of());
    }

    private static Correlation.NeedsReview perhaps(CaseId theCase) {
        return new Correlation.NeedsReview(List.of(match(theCase)), "the name alone agrees");
    }

    private static Correlation surely(CaseId theCase) {
        return new Correlation.Linked(List.of(match(theCase)), Optional.empty());
    }

    @Test
    void what_is_said_for_the_first_time_has_no_former_cases_and_nobody_is_asked() {
        CourtEvent first = says("E-1", EventAction.NEW, 1, NOBODY);

        assertThat(former(new Message("court", List.of(first)))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_later_version_that_names_nobody_is_put_right_where_it_was_told() {
        heard.put("court", Set.of(new Heard("E-1", ONE), new Heard("E-2", TWO)));
        CourtEvent corrected = says("E-1", EventAction.CORRECTION, 1, NOBODY);
        CourtEvent second = says("E-2", EventAction.NEW, 2, NOBODY);

        assertThat(former(new Message("court", List.of(corrected, second))))
                .containsOnly(Map.entry(corrected, Set.of(ONE)), Map.entry(second, Set.of(TWO)));
        assertThat(asked).as("once for all").containsExactly("court [E-1, E-2]");
    }

    @Test
    void a_case_that_the_event_concerns_or_may_concern_is_none() {
        heard.put("court", Set.of(new Heard("E-1", ONE), new Heard("E-2", ONE), new Heard("E-3", ONE)));
        CourtEvent sure = update("E-1", surely(ONE));
        CourtEvent doubtful = update("E-2", perhaps(ONE));
        CourtEvent beside = update("E-3", new Correlation.Linked(List.of(match(TWO)), Optional.of(perhaps(ONE))));

        assertThat(former(new Message("court", List.of(sure, doubtful, beside))).values())
                .hasSize(3)
                .allSatisfy(gone -> assertThat(gone).isEmpty());
    }

    @Test
    void a_name_is_that_of_its_feed() {
        heard.put("court", Set.of(new Heard("E-1", ONE)));
        CourtEvent jail = update("E-1", NOBODY);

        assertThat(former(new Message("jail", List.of(jail)))).containsEntry(jail, Set.of());
        assertThat(asked).containsExactly("jail [E-1]");
    }

    @Test
    void two_events_of_one_name_are_one_statement_about_all_of_their_cases() {
        heard.put("court", Set.of(new Heard("E-1", ONE), new Heard("E-1", TWO)));
        CourtEvent first = update("E-1", NOBODY);
        CourtEvent second = says("E-1", EventAction.UPDATE, 3, surely(TWO));

        assertThat(former(new Message("court", List.of(first, second)))).containsOnly(Map.entry(first, Set.of(ONE)));
    }

    @Test
    void what_an_earlier_message_of_the_same_batch_says_counts_as_told() {
        CourtEvent first = says("E-1", EventAction.NEW, 1, surely(ONE));
        CourtEvent later = update("E-1", NOBODY);

        assertThat(former(new Message("court", List.of(first)), new Message("court", List.of(later))))
                .containsOnly(Map.entry(later, Set.of(ONE)));
    }
}
