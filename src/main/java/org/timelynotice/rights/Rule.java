package org.timelynotice.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.EventKind;

/**
 * One rule of law or policy.
 *
 * @param law whether it is law, and not the agency's own policy
 * @param hearings classes of hearing that it is limited to; empty for all
 * @param exceptHearings classes of hearing that it leaves out
 * @param onlyFor what else it asks for, in words, that no feed can tell; taken to be so
 * @param waivable whether counsel lets a person waive it
 * @param demands what it asks to be said, and how, beyond what our messages do
 * @param byPerson why a person fulfils it and no machine, and what they are to do
 */
record Rule(
        String id,
        String citation,
        boolean law,
        Set<EventKind> events,
        Set<String> hearings,
        Set<String> exceptHearings,
        Optional<String> onlyFor,
        Optional<String> byPerson,
        List<Role> roles,
        Topic topic,
        Trigger trigger,
        Timing timing,
        Validity validity,
        boolean signedOff,
        boolean waivable,
        Demands demands) {

    /**
     * Why a rule does not arise.
     *
     * @param doubtful whether better facts or a newer text of the law might say otherwise
     */
    record Refusal(String reason, boolean doubtful) {}

    /** Empty where the rule arises. */
    Optional<Refusal> refusal(Occurrence occurrence) {
        return Stream.of(
                        wrongKind(occurrence),
                        wrongHearing(occurrence),
                        exceptedHearing(occurrence),
                        notInForce(occurrence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Stream<Obligation> obligations(Occurrence occurrence, CourtCalendar calendar) {
        NoticeTiming when = timing.plan(occurrence, calendar, trigger == Trigger.ON_REQUEST);
        Demands beyond = occurrence.kind() == EventKind.HEARING_CANCELLED ? Demands.NONE : demands;
        return roles.stream()
                .map(role -> new Obligation(
                        id,
                        citation,
                        law,
                        role,
                        topic,
                        trigger,
                        when,
                        signedOff,
                        assumption(),
                        waivable,
                        beyond,
                        byPerson));
    }

    RuleTerms terms() {
        return new RuleTerms(topic, trigger, law, waivable);
    }

    private Optional<String> assumption() {
        return onlyFor.map(gate -> "holds only for: " + gate + "; no feed can tell, so it is taken to hold");
    }

    private Optional<Refusal> wrongKind(Occurrence occurrence) {
        if (events.contains(occurrence.kind())) {
            return Optional.empty();
        }
        String kinds = events.stream().sorted().map(Occurrence::words).collect(Collectors.joining(", "));
        return no("applies to: " + kinds + "; this is: " + Occurrence.words(occurrence.kind()));
    }

    private Optional<Refusal> wrongHearing(Occurrence occurrence) {
        if (hearings.isEmpty() || !occurrence.kind().isHearing()) {
            return Optional.empty();
        }
        Set<String> actual = occurrence.hearingClasses();
        if (actual.isEmpty()) {
            return Optional.of(new Refusal(
                    "applies to " + listed(hearings)
                            + " hearings; the type of this hearing is missing or not in the word list",
                    true));
        }
        return hearings.stream().anyMatch(actual::contains)
                ? Optional.empty()
                : no("applies to " + listed(hearings) + " hearings; this is " + article(actual) + listed(actual)
                        + " hearing");
    }

    private Optional<Refusal> exceptedHearing(Occurrence occurrence) {
        Set<String> actual = occurrence.hearingClasses();
        boolean allExcepted = !actual.isEmpty() && exceptHearings.containsAll(actual);
        return allExcepted ? no("leaves out " + listed(exceptHearings) + " hearings") : Optional.empty();
    }

    private Optional<Refusal> notInForce(Occurrence occurrence) {
        return validity.whyNotOn(occurrence.day()).map(reason -> new Refusal(reason, true));
    }

    private static Optional<Refusal> no(String reason) {
        return Optional.of(new Refusal(reason, false));
    }

    private static String listed(Set<String> classes) {
        return classes.stream().sorted().collect(Collectors.joining(" or "));
    }

    private static String article(Set<String> classes) {
        return "aeiou".indexOf(classes.stream().sorted().findFirst().orElse("x").charAt(0)) >= 0 ? "an " : "a ";
    }
}
