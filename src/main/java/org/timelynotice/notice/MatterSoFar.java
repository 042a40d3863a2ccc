package org.timelynotice.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.notice.CaseEvents.Known;

/** What was said of one matter so far: how much of it stands, and what of it one more word would take back. */
public final class MatterSoFar {

    private final List<Known> known;
    private final List<Known> standing;

    /**
     * @param known in the order in which it was decided
     */
    public MatterSoFar(List<Known> known) {
        this.known = List.copyOf(known);
        this.standing = standing(known);
    }

    /** Whether a later version of the same event was heard before. */
    public boolean overtakes(CourtEvent event) {
        return overtakes(known, event);
    }

    /** The last word that was neither taken back nor, when it came, older than what was known. */
    public Optional<CourtEvent> lastWord() {
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(standing.get(standing.size() - 1).event());
    }

    /** The last word that still stands of one event, by the name that its source gives it. */
    public Optional<CourtEvent> lastWordOf(String sourceId) {
        return standing.stream()
                .map(Known::event)
                .filter(event -> event.header().source().id().equals(sourceId))
                .reduce((first, second) -> second);
    }

    /** What stands and is taken back by an event; nothing, unless the event is a withdrawal. */
    public List<Known> takenBackBy(CourtEvent event) {
        return takesBack(event) ? takenBackBy(event, standing) : List.of();
    }

    /** Whether the same was taken back before. */
    public boolean tookBack(CourtEvent withdrawal) {
        return known.stream()
                .map(Known::event)
                .filter(MatterSoFar::takesBack)
                .anyMatch(earlier -> earlier.header()
                                .source()
                                .id()
                                .equals(withdrawal.header().source().id())
                        || says(earlier, withdrawal));
    }

    /** What was replaced by the events that a withdrawal takes back, and by nothing else: it stands again. */
    public Optional<Known> standsAgainAfter(CourtEvent withdrawal) {
        List<Known> takenBack = takenBackBy(withdrawal);
        var rest = new ArrayList<>(standing);
        rest.removeAll(takenBack);
        return rest.stream()
                .filter(earlier -> takenBack.stream().anyMatch(later -> replaced(earlier, later)))
                .filter(earlier -> rest.stream().noneMatch(later -> replaced(earlier, later)))
                .reduce((first, second) -> second);
    }

    private boolean replaced(Known earlier, Known later) {
        return known.indexOf(earlier) < known.indexOf(later)
                && Supersession.replaces(later.event(), earlier.event().kind());
    }

    private static List<Known> standing(List<Known> known) {
        var standing = new ArrayList<Known>();
        for (int i = 0; i < known.size(); i++) {
            Known next = known.get(i);
            if (!next.news() || overtakes(known.subList(0, i), next.event())) {
                continue;
            }
            if (takesBack(next.event())) {
                standing.removeAll(takenBackBy(next.event(), standing));
            } else {
                standing.add(next);
            }
        }
        return Collections.unmodifiableList(standing);
    }

    private static boolean overtakes(List<Known> known, CourtEvent event) {
        return known.stream()
                .anyMatch(earlier -> event.header()
                        .source()
                        .isOlderThan(earlier.event().header().source()));
    }

    /** By the source's own name of the event; a source that names nothing twice is taken to mean the last that says the same. */
    private static List<Known> takenBackBy(CourtEvent withdrawal, List<Known> standing) {
        String id = withdrawal.header().source().id();
        List<Known> named = standing.stream()
                .filter(known -> known.event().header().source().id().equals(id))
                .toList();
        return named.isEmpty()
                ? standing.stream()
                        .filter(known -> says(known.event(), withdrawal))
                        .reduce((first, second) -> second)
                        .stream()
                        .toList()
                : named;
    }

    private static boolean says(CourtEvent event, CourtEvent withdrawal) {
        return event.kind() == withdrawal.kind()
                && (withdrawal.header().at().isEmpty()
                        || withdrawal.header().at().equals(event.header().at()));
    }

    private static boolean takesBack(CourtEvent event) {
        return event.header().action() == EventAction.WITHDRAWAL;
    }
}
