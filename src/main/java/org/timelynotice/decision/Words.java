package org.timelynotice.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlannedNotice;

/**
 * What people hear, or may have heard, of what came after something.
 *
 * @param since notices of what came after it, in any state
 * @param mayHaveGoneOut those with an attempt that may have reached its reader
 */
record Words(List<Notice> since, Set<NoticeId> mayHaveGoneOut) {

    private static final String NEVER_SAID =
            "this was not told before it was overtaken by later news, of which this person is told nothing: make sure that they know"
                    + " how it stands";

    /** Tasks for what a plan drops unsaid of somebody's custody, where those whom it was for hear nothing else of it. */
    Plan unsaid(Plan plan) {
        List<Plan.Task> tasks = plan.superseded().stream()
                .filter(dropped -> dropped.kind().isCustody() && isFirstWord(dropped))
                .filter(dropped -> dropped.state() instanceof NoticeState.Superseded)
                .filter(dropped ->
                        !reach(dropped) && plan.notices().stream().noneMatch(word -> isToSame(word, dropped)))
                .map(dropped -> new Plan.Task(dropped.id(), NEVER_SAID))
                .toList();
        return new Plan(List.of(), List.of(), List.of(), tasks);
    }

    static boolean isFirstWord(Notice notice) {
        return notice.occasion() == Occasion.FIRST || notice.occasion() == Occasion.CHANGE;
    }

    /** Whether whoever was to have a notice hears of what came after. */
    boolean reach(Notice unsaid) {
        return since.stream().anyMatch(word -> isToSame(word, unsaid) && isSaid(word));
    }

    /** What is still to be said, and surely was not yet. */
    Stream<PlannedNotice> planned() {
        return since.stream()
                .filter(word -> word.state() instanceof NoticeState.Waiting && !mayHaveGoneOut.contains(word.id()))
                .map(PlannedNotice::new);
    }

    private boolean isSaid(Notice word) {
        boolean closedUnsaid = Stream.of(
                        NoticeState.Superseded.class, NoticeState.NotMet.class, NoticeState.Waived.class)
                .anyMatch(unsaid -> unsaid.isInstance(word.state()));
        return !closedUnsaid || mayHaveGoneOut.contains(word.id());
    }

    static boolean isToSame(Notice one, Notice other) {
        return one.role() == other.role() && one.recipient().equals(other.recipient());
    }
}
