package org.timelynotice.rights;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.docket.EventKind;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.DidYouMean;

/** Turns one written rule into one that can be applied, and says what is wrong with it where a schema cannot. */
final class RuleReader {

    /** Written where nobody has looked up since when a rule is law. */
    private static final String UNKNOWN = "unknown";

    /** Written where the statute leaves it open how somebody is told: counsel has looked, and nothing is lacking. */
    private static final String ANY_MEANS = "any-reasonable";

    private final ConfigDocument<RightsFile> document;
    private final Set<String> hearingClasses;
    private final Map<String, Duration> targets;
    private final ConfigProblems problems;

    RuleReader(
            ConfigDocument<RightsFile> document,
            Set<String> hearingClasses,
            Map<String, Duration> targets,
            ConfigProblems problems) {
        this.document = document;
        this.hearingClasses = hearingClasses;
        this.targets = targets;
        this.problems = problems;
    }

    Rule read(int index) {
        RightsFile.Entry entry = document.content().rules().get(index);
        String at = "/rules/" + index;
        Set<String> hearings = knownClasses(at + "/hearings", entry.hearings());
        Set<String> except = knownClasses(at + "/exceptHearings", entry.exceptHearings());
        checkSignOff(at + "/signOff", entry.signOff());
        return new Rule(
                entry.id(),
                entry.citation(),
                entry.law(),
                Set.copyOf(entry.events()),
                hearings,
                except,
                entry.onlyFor(),
                entry.byPerson(),
                List.copyOf(entry.roles()),
                entry.topic(),
                entry.trigger(),
                timing(at + "/timing", entry),
                validity(at, entry),
                entry.signOff().state().equals("signed"),
                entry.waivable().orElse(true),
                demands(entry));
    }

    private static Demands demands(RightsFile.Entry entry) {
        List<String> means = entry.means().orElse(List.of());
        return new Demands(entry.content().orElse(List.of()), means.contains(ANY_MEANS) ? List.of() : means);
    }

    private Set<String> knownClasses(String at, Optional<Set<String>> written) {
        Set<String> classes = written.orElse(Set.of());
        classes.stream()
                .filter(name -> !hearingClasses.contains(name))
                .forEach(name -> complain(
                        at,
                        "no hearing class '" + name + "'" + DidYouMean.among(name, hearingClasses)
                                + "; use one of " + String.join(", ", hearingClasses)
                                + ", or add its words under hearingClasses"));
        return Set.copyOf(classes);
    }

    private Timing timing(String at, RightsFile.Entry entry) {
        RightsFile.When when = entry.timing();
        TimingKind kind = TimingKind.valueOf(when.kind().toUpperCase(Locale.ROOT));
        Duration target = when.agencyTarget()
                .map(RuleReader::duration)
                .orElseGet(() -> target(entry.topic().name()));
        return new Timing(kind, period(at, kind, when), anchor(at, kind, entry), target, target("urgent"));
    }

    private Duration target(String name) {
        return targets.getOrDefault(name, Duration.ZERO);
    }

    private Optional<Period> period(String at, TimingKind kind, RightsFile.When when) {
        boolean complete = when.value().isPresent() && when.unit().isPresent();
        if (kind.counted() && !complete) {
            complain(at, when.kind() + " needs 'value' and 'unit', for instance value: 10, unit: days");
        }
        if (!kind.counted() && (when.value().isPresent() || when.unit().isPresent())) {
            complain(
                    at, when.kind() + " names no figure; remove 'value' and 'unit', or choose before_min or after_max");
        }
        return complete
                ? Optional.of(new Period(
                        when.value().get(), Unit.valueOf(when.unit().get().toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    private Anchor anchor(String at, TimingKind kind, RightsFile.Entry entry) {
        Optional<String> written = entry.timing().anchor();
        if (kind.anchored() && written.isEmpty()) {
            complain(at, entry.timing().kind() + " needs 'anchor': hearing, release, event or received");
        }
        Anchor anchor = Anchor.valueOf(written.orElse("event").toUpperCase(Locale.ROOT));
        List<EventKind> misfits = entry.events().stream()
                .filter(kindOfEvent -> !anchor.fits(kindOfEvent))
                .sorted()
                .toList();
        if (!misfits.isEmpty()) {
            complain(
                    at + "/anchor",
                    "no " + written.orElse("event") + " to count from in " + misfits
                            + "; use 'event', or move these events to a rule of their own");
        }
        return anchor;
    }

    private Validity validity(String at, RightsFile.Entry entry) {
        Optional<LocalDate> from =
                entry.validFrom().equals(UNKNOWN) ? Optional.empty() : date(at + "/validFrom", entry.validFrom());
        Optional<LocalDate> until = entry.validUntil().flatMap(text -> date(at + "/validUntil", text));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            complain(at + "/validUntil", "not after validFrom " + from.get() + ", so the rule would never be in force");
        }
        return new Validity(from, until);
    }

    private void checkSignOff(String at, RightsFile.SignOff signOff) {
        boolean signed = signOff.state().equals("signed");
        if (signed && (signOff.by().isEmpty() || signOff.on().isEmpty())) {
            complain(at, "a signed rule needs 'by' (the office that signed) and 'on' (the day), or state: unsigned");
        }
        signOff.on().ifPresent(text -> date(at + "/on", text));
    }

    private Optional<LocalDate> date(String at, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            complain(at, "'" + text + "' is not a date; write it as 2026-12-31");
            return Optional.empty();
        }
    }

    private void complain(String pointer, String message) {
        problems.add(document.problem(pointer, message));
    }

    /** Reads {@code 15 minutes} or {@code 4 hours}; the schema lets nothing else through. */
    static Duration duration(String text) {
        String[] parts = text.split(" ", 2);
        long count = Long.parseLong(parts[0]);
        return parts[1].startsWith("minute") ? Duration.ofMinutes(count) : Duration.ofHours(count);
    }

    static Map<String, Duration> durations(Map<String, String> written) {
        return written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> duration(entry.getValue())));
    }
}
