package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.Match;
import org.timelynotice.decision.Arrival;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.FormerCases;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.FindCases.Found;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.intake.Receipt;

/** Decides what messages mean, each as if all before it had been carried out; writes nothing. */
public final class DecideMessages {

    private final FindCases findCases;
    private final FormerCases formerCases;
    private final DecideEvent decide;

    public DecideMessages(Rooms rooms, Correlator correlator, DecideEvent decide) {
        this.findCases = new FindCases(rooms.index(), rooms.cases(), correlator);
        this.formerCases = new FormerCases(rooms.events()::heard);
        this.decide = decide;
    }

    /**
     * @param heard when it had come
     * @param again whether it had come before, and something later was said since of what it says
     * @param jurisdiction whose courts the feed serves; empty where it is no single one
     * @param events what it says, in order
     */
    record Message(
            Receipt receipt,
            Instant heard,
            boolean again,
            String feed,
            Optional<String> jurisdiction,
            List<CourtEvent> events) {}

    /**
     * @param decisions one for each event, in order
     * @param hashes keyed hashes of everybody of whom the message speaks
     */
    record Decided(List<Decision> decisions, Set<UUID> hashes) {}

    /**
     * Decides messages in their order.
     *
     * @param record what is on record of the cases that they concern, and of whatever else
     */
    List<Decided> decide(List<Message> messages, Instant now, Function<Set<CaseId>, OnRecord> record) {
        Map<CourtEvent, Found> found = findCases.of(
                messages.stream().flatMap(message -> message.events().stream()).toList());
        Map<CourtEvent, Set<CaseId>> former = formerCases.of(
                messages.stream()
                        .map(message -> new FormerCases.Message(message.feed(), message.events()))
                        .toList(),
                event -> about(found, event).correlation());
        OnRecord known = record.apply(concerned(found, former.values()));
        var decided = new ArrayList<Decided>();
        for (Message message : messages) {
            var decisions = new ArrayList<Decision>();
            for (CourtEvent event : message.events()) {
                var arrival = new Arrival(
                        message.receipt(),
                        decisions.size(),
                        event,
                        message.jurisdiction(),
                        message.heard(),
                        message.again(),
                        now);
                Correlation correlation = about(found, event).correlation();
                Decision decision = decide.decide(arrival, correlation, former.getOrDefault(event, Set.of()), known);
                known = known.after(decision);
                decisions.add(decision);
            }
            decided.add(new Decided(decisions, hashes(message, found)));
        }
        return decided;
    }

    private static Stream<Match> changed(CourtEvent event, Correlation correlation) {
        boolean doubtfulToo = event.kind() == EventKind.NUMBER_CHANGED;
        if (correlation instanceof Correlation.Linked linked) {
            Stream<Match> doubtful = linked.doubtful().filter(doubt -> doubtfulToo).stream()
                    .flatMap(doubt -> doubt.candidates().stream());
            return Stream.concat(linked.matches().stream(), doubtful);
        }
        return doubtfulToo && correlation instanceof Correlation.NeedsReview doubt
                ? doubt.candidates().stream()
                : Stream.of();
    }

    private Set<UUID> hashes(Message message, Map<CourtEvent, Found> found) {
        return findCases.hashes(
                message.events().stream().map(event -> about(found, event)).toList());
    }

    private static Found about(Map<CourtEvent, Found> found, CourtEvent event) {
        return Objects.requireNonNull(found.get(event));
    }

    /** Also of those of which it is in doubt whether they are concerned, where they may come to know a number by it. */
    private static Set<CaseId> concerned(Map<CourtEvent, Found> found, Collection<Set<CaseId>> former) {
        Stream<CaseId> linked = found.entrySet().stream()
                .flatMap(one -> changed(one.getKey(), one.getValue().correlation()))
                .map(Match::caseId);
        return Stream.concat(linked, former.stream().flatMap(Set::stream)).collect(Collectors.toSet());
    }
}
