package org.timelynotice.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;

/**
 * What is left to do for an event that came in after something newer: nobody is told of it, and nobody who would have been is left without
 * a word.
 *
 * @param would what it would have led to, had it come in time
 * @param since what people hear of what came after
 */
record Overtaken(Plan would, Words since) {

    private static final String OLDER = "older than what is known";

    /**
     * Why nothing newer is changed by a fact; empty where nothing newer replaces it.
     *
     * @param elsewhere what befell the same person later, in another stay
     */
    static Optional<String> why(MatterSoFar matter, Known fact, List<Known> elsewhere) {
        boolean stands = matter.standing().contains(fact);
        List<Known> inMatter = stands ? matter.replacements(fact) : List.of();
        List<Known> by = inMatter.isEmpty() ? elsewhere : inMatter;
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(OLDER + ": it came in late, after a later "
                        + words(by.get(by.size() - 1).event().kind()) + " that holds");
    }

    /** What was planned of still older events falls away; new duties become reasons why nothing is owed. */
    Plan plan() {
        List<Plan.NotOwed> notOwed = would.notices().stream()
                .filter(Words::isFirstWord)
                .map(notice -> new Plan.NotOwed(notice.basis(), OLDER))
                .distinct()
                .toList();
        Set<NoticeId> dropped = would.notices().stream().map(Notice::id).collect(Collectors.toSet());
        List<Plan.Task> tasks = would.tasks().stream()
                .filter(task -> !dropped.contains(task.notice()))
                .toList();
        var plan = new Plan(
                        List.of(),
                        would.superseded(),
                        Stream.concat(would.notOwed().stream(), notOwed.stream())
                                .toList(),
                        tasks)
                .and(calledOffUntold());
        return plan.and(since.unsaid(plan));
    }

    /** Nobody need hear that a hearing is off of which they would hear first by that. */
    Plan calledOffUntold() {
        List<Notice> off = since.planned()
                .filter(word -> word.notice().kind() == EventKind.HEARING_CANCELLED)
                .filter(word -> word.notice().occasion() == Occasion.FIRST)
                .filter(word -> would.notices().stream()
                        .anyMatch(notice ->
                                notice.state() instanceof NoticeState.Waiting && Words.isToSame(notice, word.notice())))
                .map(word -> word.superseded("nobody had been told of this hearing yet"))
                .toList();
        return new Plan(List.of(), off, List.of(), List.of());
    }

    /** The same of a hearing whose dates came in late, after it was off. */
    static Plan withoutCalledOffUntold(Plan plan) {
        List<Notice> told = plan.notices().stream()
                .filter(word -> word.kind() != EventKind.HEARING_CANCELLED || word.occasion() != Occasion.FIRST)
                .toList();
        return new Plan(told, plan.superseded(), plan.notOwed(), plan.tasks());
    }

    /** A date that has been changed since is owed to nobody; that somebody was let out, got away or was caught is. */
    Optional<String> question(CourtEvent event) {
        boolean owed = event.kind().isCustody()
                && would.notices().stream().anyMatch(notice -> Words.isFirstWord(notice) && !since.reach(notice));
        return owed
                ? Optional.of("it was reported late that somebody was " + words(event.kind())
                        + ", and what came after it is known: nobody"
                        + " is told of it by a machine, so make sure that whoever must know knows how it stands")
                : Optional.empty();
    }

    private static String words(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
