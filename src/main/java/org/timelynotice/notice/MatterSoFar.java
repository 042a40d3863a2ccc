package org.timelynotice.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventSource;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * What was said of one matter so far: how much of it stands, in the order in which it happened, and what of it one more word would
 * take back. It is made of the facts alone, so that it is the same in whichever order they came in.
 */
public final class MatterSoFar {

    private final List<Known> known;
    private final List<Known> standing;
    private final Chronology chronology;
    private final List<Known> inOrder;

    /**
     * @param known in the order in which it was decided
     */
    public MatterSoFar(List<Known> known) {
        this.known = List.copyOf(known);
        this.standing = standing(known);
        this.chronology = new Chronology(lastVersions(standing));
        this.inOrder = chronology.inOrder();
    }

    /** The same with one word more. */
    public MatterSoFar and(Known next) {
        return new MatterSoFar(Stream.concat(known.stream(), Stream.of(next)).toList());
    }

    /** Whether a later version of the same event was heard before. */
    public boolean overtakes(CourtEvent event) {
        return overtakes(known, event);
    }

    /** Whether an event that was not heard of before was taken back all the same: its withdrawal came first. */
    public boolean tookBackUnheard(CourtEvent event) {
        return !takesBack(event) && !overtakes(event) && known.stream().anyMatch(one -> waitsFor(one, event));
    }

    /** The last word that was not taken back. */
    public Optional<CourtEvent> lastWord() {
        return last(inOrder).map(Known::event);
    }

    /** The last word that still stands of one event, by the name that its source gives it. */
    public Optional<CourtEvent> lastWordOf(String sourceId) {
        return last(standing.stream().filter(one -> isNamed(one, sourceId)).toList())
                .map(Known::event);
    }

    /** Whatever stands, in the order in which it happened. */
    public List<Known> standing() {
        return inOrder;
    }

    /** What stands and is replaced by nothing that came after it: what people are to know. */
    public List<Known> current() {
        return inOrder.stream().filter(one -> replacements(one).isEmpty()).toList();
    }

    /** Whether an event is on record here and is not so, or is not so any more; what is only reported once more is still so. */
    public boolean isOver(EventId event) {
        return known.stream().anyMatch(one -> one.id().equals(event))
                && current().stream()
                        .noneMatch(one -> one.id().equals(event)
                                || reportedBefore(one).stream()
                                        .anyMatch(same -> same.id().equals(event)));
    }

    /** Earlier reports of something that stands, with nothing between that came of it, the nearest first. */
    public List<Known> reportedBefore(Known one) {
        int place = inOrder.indexOf(one);
        return place < 0 ? List.of() : ReportedTwice.before(inOrder, place);
    }

    /** Whether something that stands was reported before, so long ago that it may have happened once more. */
    public boolean isReportedLongAfter(Known one) {
        return reportedBefore(one).stream()
                .findFirst()
                .filter(earlier -> ReportedTwice.mayBeTwo(earlier.event(), one.event()))
                .isPresent();
    }

    /** Whether something came after a fact that says that it is so no more, or was not so for a while. */
    public boolean isInterrupted(Known one) {
        return after(one).stream()
                .anyMatch(later ->
                        ReportedTwice.interrupts(later.event(), one.event().kind()));
    }

    /** What came after something that stands and made it stale. */
    public List<Known> replacements(Known one) {
        return after(one).stream()
                .filter(later ->
                        Supersession.replaces(later.event(), one.event().kind()))
                .toList();
    }

    /** What stands and came after something that stands. */
    public List<Known> after(Known one) {
        int place = inOrder.indexOf(one);
        return place < 0 ? List.of() : inOrder.subList(place + 1, inOrder.size());
    }

    /** What contradicts something that stands, and nothing but the order of their arrival tells which came last. */
    public List<Known> contradictions(Known one) {
        return !inOrder.contains(one)
                ? List.of()
                : inOrder.stream()
                        .filter(other -> other != one && !chronology.tellsApart(one, other))
                        .filter(other -> Contradiction.between(other.event(), one.event()))
                        .toList();
    }

    /** Whether two that stand are ordered by what their sources say, and not only by how things usually go. */
    public boolean isSurelyBefore(Known one, Known other) {
        return chronology.surelyBefore(one, other);
    }

    /** What stands and is taken back by an event; nothing, unless the event is a withdrawal. */
    public List<Known> takenBackBy(CourtEvent event) {
        return takesBack(event) ? takenBackBy(event, standing) : List.of();
    }

    /** Whether the same was taken back before. */
    public boolean tookBack(CourtEvent withdrawal) {
        return tookBack(known, withdrawal);
    }

    private static Optional<Known> last(List<Known> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    private static List<Known> standing(List<Known> known) {
        var standing = new ArrayList<Known>();
        var versions = new HashMap<String, Long>();
        for (Known next : known) {
            EventSource source = next.event().header().source();
            long highest = versions.getOrDefault(source.id(), EventSource.UNCOUNTED);
            boolean overtaken = source.version() != EventSource.UNCOUNTED && source.version() < highest;
            versions.put(source.id(), Math.max(highest, source.version()));
            if (next.news() && !overtaken) {
                if (takesBack(next.event())) {
                    standing.removeAll(takenBackBy(next.event(), standing));
                } else {
                    standing.add(next);
                }
            }
        }
        return Collections.unmodifiableList(standing);
    }

    /** An older version of an event is no fact beside its newer one. */
    private static List<Known> lastVersions(List<Known> standing) {
        var versions = new HashMap<String, Long>();
        standing.forEach(one -> versions.put(
                source(one).id(),
                Math.max(
                        source(one).version(), versions.getOrDefault(source(one).id(), EventSource.UNCOUNTED))));
        return standing.stream()
                .filter(one -> source(one).version() == EventSource.UNCOUNTED
                        || source(one).version()
                                == versions.getOrDefault(source(one).id(), EventSource.UNCOUNTED))
                .toList();
    }

    private static EventSource source(Known known) {
        return known.event().header().source();
    }

    private static boolean overtakes(List<Known> known, CourtEvent event) {
        return known.stream()
                .anyMatch(earlier -> event.header()
                        .source()
                        .isOlderThan(earlier.event().header().source()));
    }

    /**
     * Of withdrawals that found nothing to take back, each waits for what its source calls by the same name or, if that never comes,
     * for the first that says the same.
     */
    private boolean waitsFor(Known withdrawal, CourtEvent event) {
        boolean unheard = !withdrawal.news() && takesBack(withdrawal.event());
        if (!unheard || wasKnown(withdrawal) || saidAnew(event, withdrawal.event())) {
            return false;
        }
        EventSource source = withdrawal.event().header().source();
        return source.id().equals(event.header().source().id())
                ? !source.isOlderThan(event.header().source()) && none(one -> isNamed(one, source.id()))
                : tellsWhich(withdrawal.event(), event)
                        && says(event, withdrawal.event())
                        && none(one -> isNamed(one, source.id()) || says(one.event(), withdrawal.event()));
    }

    /** Whether a withdrawal that came first says of which event it speaks: by its time or, if it is of a stay's last one, by when it was said. */
    private static boolean tellsWhich(CourtEvent withdrawal, CourtEvent event) {
        EventSource source = withdrawal.header().source();
        return source.act().isEmpty()
                ? withdrawal.header().at().isPresent()
                : source.said().isPresent() && event.header().source().said().isPresent();
    }

    private boolean none(Predicate<Known> which) {
        return known.stream().filter(one -> !takesBack(one.event())).noneMatch(which);
    }

    /** Whether it only said again that something is taken back. */
    private boolean wasKnown(Known withdrawal) {
        return tookBack(known.subList(0, known.indexOf(withdrawal)), withdrawal.event());
    }

    private static boolean saidAnew(CourtEvent event, CourtEvent withdrawal) {
        Optional<CourtTime> taken = withdrawal.header().source().said();
        Optional<CourtTime> said = event.header().source().said();
        return taken.isPresent() && said.isPresent() && taken.get().isSurelyBefore(said.get());
    }

    private static boolean tookBack(List<Known> known, CourtEvent withdrawal) {
        return known.stream()
                .map(Known::event)
                .filter(MatterSoFar::takesBack)
                .anyMatch(earlier -> earlier.header()
                                .source()
                                .id()
                                .equals(withdrawal.header().source().id())
                        || says(earlier, withdrawal));
    }

    /**
     * By the source's own name of the event; a source that names nothing twice is taken to mean the last that says the same, and one that
     * takes back by what it calls such a thing the last of these.
     */
    private static List<Known> takenBackBy(CourtEvent withdrawal, List<Known> standing) {
        String id = withdrawal.header().source().id();
        boolean byName = withdrawal.header().source().act().isEmpty();
        List<Known> named =
                standing.stream().filter(known -> byName && isNamed(known, id)).toList();
        return named.isEmpty()
                ? standing.stream()
                        .filter(known -> says(known.event(), withdrawal))
                        .reduce((first, second) -> second)
                        .stream()
                        .toList()
                : named;
    }

    private static boolean isNamed(Known known, String sourceId) {
        return known.event().header().source().id().equals(sourceId);
    }

    private static boolean says(CourtEvent event, CourtEvent withdrawal) {
        return withdrawal.header().source().act().isPresent()
                ? isSuchAThing(event, withdrawal) && !saidAnew(event, withdrawal)
                : saysTheSame(event, withdrawal);
    }

    /** What was stored before sources were read so is known by its kind alone. */
    private static boolean isSuchAThing(CourtEvent event, CourtEvent withdrawal) {
        Optional<String> act = event.header().source().act();
        return act.isPresent() ? act.equals(withdrawal.header().source().act()) : event.kind() == withdrawal.kind();
    }

    private static boolean saysTheSame(CourtEvent event, CourtEvent withdrawal) {
        return event.kind() == withdrawal.kind()
                && (withdrawal.header().at().isEmpty()
                        || withdrawal.header().at().equals(event.header().at()));
    }

    /** What is not understood takes nothing back: a person finds out what it was to say. */
    private static boolean takesBack(CourtEvent event) {
        return event.header().action() == EventAction.WITHDRAWAL && !event.isQuestion();
    }
}
