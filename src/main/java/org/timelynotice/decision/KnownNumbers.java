package org.timelynotice.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.ChangedNumbers;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * The numbers by which a case knows its defendants, where a facility changes them. They are kept as soon as the facility says so, and
 * while a person is asked whether it is the defendant, so that nothing is missed that comes in meanwhile under the other number.
 */
final class KnownNumbers {

    private static final String ANOTHER_NAME =
            "a jail or hospital gave a number of the defendant's to a record of another name, or put the two together: find out whether"
                    + " they are one person. What comes in under the other number is taken as the defendant's where the name agrees, and"
                    + " asked about where it does not";

    private KnownNumbers() {}

    /** What a case learns from an event that concerns it, or may; asks nobody. */
    static Decision kept(CaseId theCase, Arrival arrival, OnRecord record) {
        return record.file(theCase)
                .flatMap(file -> ChangedNumbers.keptIn(file, arrival.event())
                        .map(changed -> change(file, changed, "NUMBER_KEPT", arrival)))
                .orElse(Decision.NOTHING);
    }

    /** Why a person is asked whether the numbers that a case learns are of one person; empty where one name stands for both. */
    static Optional<String> question(CaseId theCase, CourtEvent event, OnRecord record) {
        boolean another = event.kind() == EventKind.NUMBER_CHANGED
                && event.header().question().isEmpty()
                && record.file(theCase).stream()
                        .flatMap(file -> file.defendants().stream())
                        .map(TrackedDefendant::person)
                        .allMatch(tracked ->
                                event.header().defendants().stream().allMatch(said -> isNamedOtherwise(said, tracked)));
        return another ? Optional.of(ANOTHER_NAME) : Optional.empty();
    }

    private static boolean isNamedOtherwise(Defendant said, Defendant tracked) {
        return said.name().isPresent()
                && tracked.name().isPresent()
                && tracked.names()
                        .noneMatch(name -> SamePerson.isSame(name, said.name().get()));
    }

    /** A person said that an event does not concern a case: what only that event said of its numbers is forgotten. */
    static Decision forgotten(CaseId theCase, Arrival arrival, OnRecord record) {
        List<CourtEvent> others = record.newsOf(theCase, Set.of(EventKind.NUMBER_CHANGED)).stream()
                .map(Known::event)
                .toList();
        return record.file(theCase)
                .flatMap(file -> ChangedNumbers.forgottenIn(file, arrival.event(), others)
                        .map(changed -> change(file, changed, "NUMBER_FORGOTTEN", arrival)))
                .orElse(Decision.NOTHING);
    }

    private static Decision change(TraffickingCase before, TraffickingCase after, String action, Arrival arrival) {
        Set<MatchKey> more = new HashSet<>(MatchKeys.of(after));
        more.removeAll(MatchKeys.of(before));
        String subject = after.id().toString();
        return Decision.of(
                new Decision.ChangeCase(after, more),
                new AuditEntry(
                        subject,
                        arrival.now(),
                        action,
                        subject,
                        Map.of("receipt", arrival.receipt().toString())));
    }
}
