package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Likeness;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * Which hearing of a case an event speaks of. Many courts do not number their hearings, and of two feeds one may; then it is the
 * hearing of its kind that stands where the event says that it was, or is.
 */
public final class CaseHearings {

    private final List<Hearing> hearings;

    /**
     * @param known events of hearings of the case, in the order in which they were decided
     */
    public CaseHearings(List<Known> known) {
        this.hearings = SameHearing.hearings(known);
    }

    /**
     * What an event speaks of.
     *
     * @param event as one of the hearing that it speaks of, or of one of its own
     * @param maybe hearings of which it may speak, and nobody can tell; empty where it is sure
     */
    public record Recognized(HearingEvent event, Set<Matter> maybe) {

        public Recognized {
            maybe = Set.copyOf(maybe);
        }
    }

    /**
     * @param receipt of its message; what stands twice in one message is two hearings
     */
    public Recognized recognize(HearingEvent event, UUID receipt) {
        List<Hearing> possible = hearings.stream()
                .filter(hearing -> !(hearing.hasNumber() && event.hasNumber()))
                .toList();
        List<Hearing> earlier =
                possible.stream().filter(hearing -> !hearing.isIn(receipt)).toList();
        Optional<Recognized> onFile = hearings.stream()
                .filter(hearing -> hearing.has(event.matter()))
                .findFirst()
                .map(hearing -> onFile(event, hearing, earlier));
        return onFile.or(
                        () -> last(possible, hearing -> hearing.lastSays(event)).map(hearing -> one(event, hearing)))
                .or(() -> bySource(event, earlier))
                .or(() -> meant(event, earlier, hearing -> hearing.stands(event, event.previously()), false))
                .or(() -> meant(
                        event,
                        earlier,
                        hearing -> hearing.stands(event, event.header().at()),
                        true))
                .or(() -> unsureOf(event, SameHearing.beganWithAChange(earlier, event)))
                .orElseGet(() -> new Recognized(event, Set.of()));
    }

    /** What changes a hearing of which it does not say what kind it is may change every one at its time. */
    private Recognized onFile(HearingEvent event, Hearing named, List<Hearing> earlier) {
        boolean unclear = !event.hasNumber()
                && event.hearingType().isEmpty()
                && event.header().action() != EventAction.WITHDRAWAL
                && event.kind() != EventKind.HEARING_SCHEDULED
                && !named.lastSays(event);
        List<Hearing> others = !unclear
                ? List.of()
                : earlier.stream()
                        .filter(hearing -> hearing != named && !hearing.isOver())
                        .filter(hearing -> hearing.stands(event, event.previously())
                                || hearing.stands(event, event.header().at()))
                        .filter(hearing -> hearing.type(event) == Likeness.UNSURE)
                        .toList();
        return others.isEmpty()
                ? new Recognized(event, Set.of())
                : last(hearings, hearing -> hearing.lastSays(event))
                        .map(hearing -> one(event, hearing))
                        .orElseGet(() -> unsure(
                                event,
                                Stream.concat(Stream.of(named), others.stream()).toList()));
    }

    /** One source may name several hearings alike: those of one of its messages. */
    private Optional<Recognized> bySource(HearingEvent event, List<Hearing> earlier) {
        List<Hearing> named =
                earlier.stream().filter(hearing -> hearing.hasSource(event)).toList();
        List<Hearing> ofKind = named.stream()
                .filter(hearing -> hearing.type(event) == Likeness.SAME)
                .toList();
        List<Hearing> meant = ofKind.isEmpty() ? named : ofKind;
        if (meant.size() == 1) {
            return Optional.of(one(event, meant.get(0)));
        }
        return only(meant, hearing -> hearing.stands(event, event.previously()))
                .or(() -> only(
                        meant, hearing -> hearing.stands(event, event.header().at())))
                .map(hearing -> one(event, hearing))
                .or(() -> unsureOf(event, meant));
    }

    /**
     * @param here whether it is to be where the event is now, so that another room may be another hearing
     */
    private Optional<Recognized> meant(HearingEvent event, List<Hearing> some, Predicate<Hearing> there, boolean here) {
        List<Hearing> found = some.stream()
                .filter(there)
                .filter(hearing -> hearing.type(event) != Likeness.OTHER)
                .toList();
        boolean mayMove = !here || event.kind() == EventKind.HEARING_RESCHEDULED;
        List<Hearing> alike = ahead(found.stream()
                .filter(hearing -> hearing.type(event) == Likeness.SAME)
                .filter(hearing -> mayMove || hearing.place(event) == Likeness.SAME)
                .toList());
        boolean untold = event.hearingType().isEmpty() && ahead(found).size() > 1;
        if (alike.size() == 1 && !untold) {
            return Optional.of(one(event, alike.get(0)));
        }
        return found.isEmpty() || isOver(found) && event.kind().setsHearing()
                ? Optional.empty()
                : Optional.of(
                        isOver(found) && found.size() == 1 ? one(event, found.get(0)) : unsure(event, ahead(found)));
    }

    private static boolean isOver(List<Hearing> some) {
        return some.stream().allMatch(Hearing::isOver);
    }

    private static Recognized one(HearingEvent event, Hearing hearing) {
        return new Recognized(event.of(hearing.id()), Set.of());
    }

    private Optional<Recognized> unsureOf(HearingEvent event, List<Hearing> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(unsure(event, some));
    }

    /** It is kept as of a hearing of its own, under a name that no other has. */
    private Recognized unsure(HearingEvent event, List<Hearing> some) {
        HearingEvent apart = event;
        while (!apart.hasNumber() && isOnFile(apart)) {
            apart = apart.apart();
        }
        return new Recognized(apart, some.stream().map(Hearing::matter).collect(Collectors.toSet()));
    }

    private boolean isOnFile(HearingEvent event) {
        return hearings.stream().anyMatch(hearing -> hearing.has(event.matter()));
    }

    /** The hearings still to come that may be meant by a change of one that nobody knows. */
    public Set<Matter> maybeChangedBy(HearingEvent event) {
        return hearings.stream()
                .filter(hearing -> !hearing.has(event.matter()) && !hearing.isOver())
                .filter(hearing -> !(hearing.hasNumber() && event.hasNumber()))
                .filter(hearing -> hearing.type(event) != Likeness.OTHER)
                .filter(hearing -> Hearing.sameCase(hearing.first(), event.header()))
                .map(Hearing::matter)
                .collect(Collectors.toSet());
    }

    /** The last that is known of the hearing of a name. */
    public Optional<HearingEvent> lastWord(Matter matter) {
        return new MatterSoFar(of(matter))
                .lastWord()
                .filter(HearingEvent.class::isInstance)
                .map(HearingEvent.class::cast);
    }

    /** All names under which hearings are on record that are known by some of them. */
    public Set<Matter> names(Set<Matter> some) {
        return hearings.stream()
                .filter(hearing -> some.stream().anyMatch(hearing::has))
                .flatMap(hearing ->
                        hearing.known().stream().map(one -> one.event().matter()))
                .collect(Collectors.toSet());
    }

    /** What was said of the hearing of a matter, under whatever name, in the order in which it was decided. */
    public List<Known> of(Matter matter) {
        return hearings.stream()
                .filter(hearing -> hearing.has(matter))
                .map(Hearing::known)
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Hearing> last(List<Hearing> hearings, Predicate<Hearing> test) {
        return hearings.stream().filter(test).reduce((first, second) -> second);
    }

    private static Optional<Hearing> only(List<Hearing> hearings, Predicate<Hearing> test) {
        List<Hearing> meant = ahead(hearings.stream().filter(test).toList());
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** One that is still to come goes before one that is over. */
    private static List<Hearing> ahead(List<Hearing> found) {
        List<Hearing> ahead =
                found.stream().filter(hearing -> !hearing.isOver()).toList();
        return ahead.isEmpty() ? found : ahead;
    }
}
