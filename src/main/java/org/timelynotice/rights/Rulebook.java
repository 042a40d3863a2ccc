package org.timelynotice.rights;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;

/**
 * The law as the agency's files state it: says what an event in a case obliges to, and why the rest does not.
 *
 * <p>It looks at the event, not at people. Whether somebody asked for a notice or declined it, and how to reach them, is decided
 * later; so is what becomes of an earlier notice when the source changes or withdraws what it said. A withdrawn event obliges
 * whom the event itself obliged, for they are the ones to be told.
 */
public final class Rulebook {

    private final Map<String, Jurisdiction> jurisdictions;

    Rulebook(Map<String, Jurisdiction> jurisdictions) {
        this.jurisdictions = Map.copyOf(jurisdictions);
    }

    /**
     * Reads {@code rights/} and {@code calendars/}.
     *
     * @throws org.timelynotice.settings.ConfigException listing every problem of every file, with its line
     */
    public static Rulebook load(Path configFolder) {
        return RulebookReader.read(configFolder);
    }

    /** The jurisdictions whose law is on file: {@code US} and postal codes, in order. */
    public Set<String> jurisdictions() {
        var codes = new TreeSet<>(jurisdictions.keySet());
        codes.remove(Jurisdiction.EVERYWHERE);
        return codes;
    }

    /** Whether the courts of a jurisdiction keep a day; where its law is not on file, whether those of the United States do. */
    public boolean isHoliday(String jurisdiction, LocalDate day) {
        return Optional.ofNullable(jurisdictions.get(jurisdiction))
                .or(() -> Optional.ofNullable(jurisdictions.get("US")))
                .filter(known -> known.calendar().isHoliday(day))
                .isPresent();
    }

    /** Whether counsel has signed a rule; one that has left the files is signed no longer. */
    public boolean signed(String rule) {
        return jurisdictions.values().stream()
                .flatMap(jurisdiction -> jurisdiction.rules().stream())
                .anyMatch(known -> known.id().equals(rule) && known.signedOff());
    }

    /** What a rule has to do with what people choose, as the files say now; empty once it has left them. */
    public Optional<RuleTerms> terms(String rule) {
        return jurisdictions.values().stream()
                .flatMap(jurisdiction -> jurisdiction.rules().stream())
                .filter(known -> known.id().equals(rule))
                .map(Rule::terms)
                .findFirst();
    }

    /**
     * Applies every rule of the case's jurisdiction, and every rule that holds everywhere, to one event. A federal rule never
     * applies to a state case. The rule that counts is the one in force on the day of the event.
     *
     * @param receivedAt when the message arrived; nothing is planned before it
     */
    public Ruling rule(CourtEvent event, TraffickingCase theCase, Instant receivedAt) {
        return rule(event, theCase, receivedAt, Since.heard(receivedAt));
    }

    /**
     * As {@link #rule(CourtEvent, TraffickingCase, Instant)}, of an event that is looked at later than it came.
     *
     * @param now nothing is planned before it
     * @param since since when notice could be given: a deadline that had passed by then is nobody's lateness here
     */
    public Ruling rule(CourtEvent event, TraffickingCase theCase, Instant now, Since since) {
        String code = theCase.jurisdiction().strip().toUpperCase(Locale.ROOT);
        Optional<Jurisdiction> own = Optional.ofNullable(jurisdictions.get(code))
                .filter(j -> !j.code().equals(Jurisdiction.EVERYWHERE));
        Optional<Finding> law = own.map(jurisdiction -> find(jurisdiction, event, now, since));
        Stream<Finding> policy = Optional.ofNullable(jurisdictions.get(Jurisdiction.EVERYWHERE)).stream()
                .map(everywhere -> find(everywhere, event, now, since));
        List<Finding> all = Stream.concat(law.stream(), policy).toList();
        return new Ruling(
                all.stream().flatMap(finding -> finding.owed.stream()).toList(),
                all.stream().flatMap(finding -> finding.notOwed.stream()).toList(),
                law.map(Finding::doubt)
                        .orElse(Optional.of("no rights file for jurisdiction " + code
                                + ": what the law owes the victim is unknown here")));
    }

    private static Finding find(Jurisdiction jurisdiction, CourtEvent event, Instant now, Since since) {
        var occurrence = Occurrence.of(event, now, since, jurisdiction.zone(), jurisdiction.hearingClasses());
        var finding = new Finding(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Rule rule : jurisdiction.rules()) {
            rule.refusal(occurrence)
                    .ifPresentOrElse(
                            refusal -> finding.refuse(rule, refusal),
                            () -> rule.obligations(occurrence, jurisdiction.calendar())
                                    .forEach(finding.owed::add));
        }
        return finding;
    }

    private record Finding(List<Obligation> owed, List<NotOwed> notOwed, List<String> doubts) {

        void refuse(Rule rule, Rule.Refusal refusal) {
            notOwed.add(new NotOwed(rule.id(), rule.citation(), refusal.reason()));
            if (refusal.doubtful() && rule.roles().contains(Role.VICTIM)) {
                doubts.add(rule.id() + " (" + refusal.reason() + ")");
            }
        }

        /** Nothing is dropped on doubt: a doubtful refusal matters where no other rule has the victim told. */
        Optional<String> doubt() {
            boolean victimIsTold = owed.stream().anyMatch(obligation -> obligation.role() == Role.VICTIM);
            return victimIsTold || doubts.isEmpty()
                    ? Optional.empty()
                    : Optional.of("no notice to the victim was found to be owed, but these may be: "
                            + String.join("; ", doubts));
        }
    }
}
