package org.timelynotice.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Match;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.notice.CaseEvents.Heard;

/**
 * Which cases heard of an event earlier, under the name that its feed gives it, and are not among those that it concerns now: what
 * they were told was of somebody else, or is taken back by a message that names nobody.
 */
public final class FormerCases {

    private final BiFunction<String, Set<String>, Set<Heard>> heard;

    /**
     * @param heard who heard of events that still stand, by feed and by the names that their source gives them
     */
    public FormerCases(BiFunction<String, Set<String>, Set<Heard>> heard) {
        this.heard = heard;
    }

    /** What one message of a feed says. */
    public record Message(String feed, List<CourtEvent> events) {}

    private record Name(String feed, String id) {

        static Name of(Message message, CourtEvent event) {
            return new Name(message.feed(), event.header().source().id());
        }
    }

    /**
     * Asks once for each feed; the answer is by identity, and names a case at the first event of a message that has the name.
     *
     * @param messages in the order in which they are decided, so that a later one may correct an earlier one of the same batch
     */
    public Map<CourtEvent, Set<CaseId>> of(List<Message> messages, Function<CourtEvent, Correlation> correlations) {
        Map<Name, Set<CaseId>> heard = heard(messages);
        Map<CourtEvent, Set<CaseId>> former = new IdentityHashMap<>();
        for (Message message : messages) {
            Map<Name, Set<CaseId>> concerned = new HashMap<>();
            message.events()
                    .forEach(event -> concerned
                            .computeIfAbsent(Name.of(message, event), name -> new HashSet<>())
                            .addAll(concerned(correlations.apply(event))));
            var named = new HashSet<Name>();
            for (CourtEvent event : message.events()) {
                Name name = Name.of(message, event);
                if (isLater(event) && named.add(name)) {
                    var gone = new HashSet<>(heard.getOrDefault(name, Set.of()));
                    gone.removeAll(concerned.getOrDefault(name, Set.of()));
                    former.put(event, gone);
                }
            }
            concerned.forEach((name, cases) ->
                    heard.computeIfAbsent(name, none -> new HashSet<>()).addAll(cases));
        }
        return former;
    }

    private Map<Name, Set<CaseId>> heard(List<Message> messages) {
        Map<String, Set<String>> ids = new HashMap<>();
        messages.forEach(message -> message.events().stream()
                .filter(FormerCases::isLater)
                .forEach(event -> ids.computeIfAbsent(message.feed(), feed -> new HashSet<>())
                        .add(event.header().source().id())));
        Map<Name, Set<CaseId>> heard = new HashMap<>();
        ids.forEach((feed, names) -> {
            for (Heard one : this.heard.apply(feed, names)) {
                heard.computeIfAbsent(new Name(feed, one.sourceId()), name -> new HashSet<>())
                        .add(one.theCase());
            }
        });
        return heard;
    }

    /** Whether its source may have said the same event before. */
    private static boolean isLater(CourtEvent event) {
        return event.header().action() != EventAction.NEW
                || event.header().source().version() > 1;
    }

    private static Collection<CaseId> concerned(Correlation correlation) {
        Stream<Match> matches = Stream.of();
        if (correlation instanceof Correlation.Linked linked) {
            matches = Stream.concat(
                    linked.matches().stream(),
                    linked.doubtful().stream().flatMap(doubt -> doubt.candidates().stream()));
        } else if (correlation instanceof Correlation.NeedsReview review) {
            matches = review.candidates().stream();
        }
        return matches.map(Match::caseId).collect(Collectors.toSet());
    }
}
