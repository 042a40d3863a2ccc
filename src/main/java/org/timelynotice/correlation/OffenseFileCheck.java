package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.correlation.OffenseFile.Offense;
import org.timelynotice.docket.Charge;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.DidYouMean;

/** What a schema cannot see in a file of offenses. */
final class OffenseFileCheck {

    private final ConfigDocument<OffenseFile> document;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private OffenseFileCheck(ConfigDocument<OffenseFile> document) {
        this.document = document;
    }

    static Stream<ConfigProblem> problems(ConfigDocument<OffenseFile> document) {
        var check = new OffenseFileCheck(document);
        check.file();
        return check.problems.stream();
    }

    private void file() {
        OffenseFile file = document.content();
        document.namedFor(file.jurisdiction()).ifPresent(problems::add);
        var reader = new StatuteReader(file);
        for (int i = 0; i < file.offenses().size(); i++) {
            offense("/offenses/" + i, file.offenses().get(i), reader);
        }
    }

    private void offense(String at, Offense offense, StatuteReader reader) {
        Set<String> codes = document.content().codes().orElse(Map.of()).keySet();
        offense.code()
                .filter(code -> !codes.contains(code))
                .ifPresent(code -> report(
                        at + "/code",
                        "'" + code + "' is not under codes"
                                + DidYouMean.among(code, codes)
                                + "; if it is right, add it there with its labels"));
        if (offense.from().isPresent()
                && offense.to().isPresent()
                && offense.to().get().isBefore(offense.from().get())) {
            report(at + "/to", "is before from; exchange them");
        }
        for (int i = 0; i < offense.sections().size(); i++) {
            if (Section.allOf(offense.sections().get(i)).isEmpty()) {
                report(at + "/sections/" + i, "runs backward; put the smaller number first");
            }
        }
        List<String> examples = offense.examples().orElse(List.of());
        for (int i = 0; i < examples.size(); i++) {
            if (!isRecognized(examples.get(i), offense, reader)) {
                report(
                        at + "/examples/" + i,
                        "'" + examples.get(i) + "' is not recognized as this offense;"
                                + " correct it, or add what it lacks to sections, labels or codes");
            }
        }
    }

    private static boolean isRecognized(String example, Offense offense, StatuteReader reader) {
        var charge = new Charge(
                Optional.of(example),
                Optional.empty(),
                Optional.empty(),
                offense.from().or(offense::to));
        return reader.read(example, charge) instanceof StatuteReading.Found found
                && (found.finding() instanceof OffenseFinding.Trafficking trafficking
                                && trafficking.citation().equals(offense.citation())
                        || found.finding() instanceof OffenseFinding.Related related
                                && related.citation().equals(offense.citation()));
    }

    private void report(String at, String message) {
        problems.add(document.problem(at, message));
    }
}
