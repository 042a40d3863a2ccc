package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.Charge;

/**
 * A file under {@code config/offences}: the offenses of one jurisdiction and how its courts print them.
 *
 * @param codes each code that must be named beside a section, with the labels by which it is named
 * @param elsewhere labels of codes that hold none of these offenses
 * @param labels words around a citation that say nothing
 * @param wrappers sections of attempt, conspiracy and the like, which name the offense aimed at beside them
 */
record OffenseFile(
        String jurisdiction,
        Optional<Map<String, List<String>>> codes,
        Optional<List<String>> elsewhere,
        Optional<Map<String, String>> titles,
        Optional<List<String>> labels,
        Optional<Map<Inchoate, List<String>>> wrappers,
        List<Offense> offenses) {

    enum Kind {
        TRAFFICKING,
        RELATED
    }

    /**
     * @param code the code of {@code codes} to which the sections belong
     * @param alone the sections are told from those of other codes even where the code is not printed
     * @param stripped the sections as printed by systems that drop all punctuation
     * @param local local charge codes that mean this offense
     * @param subsections only these are meant; all, where empty
     * @param from first day of offenses under this citation
     * @param to last day of offenses under this citation
     */
    record Offense(
            String citation,
            String label,
            Kind kind,
            Optional<String> code,
            Optional<Boolean> alone,
            List<String> sections,
            Optional<List<String>> stripped,
            Optional<List<String>> local,
            Optional<List<String>> subsections,
            Optional<Inchoate> inchoate,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<List<String>> examples) {

        boolean appliesTo(Charge charge) {
            return charge.offenseDate()
                    .map(day -> !from.map(day::isBefore).orElse(false)
                            && !to.map(day::isAfter).orElse(false))
                    .orElse(true);
        }

        OffenseFinding finding(Optional<Inchoate> wrapper) {
            Optional<Inchoate> shortOf = wrapper.or(() -> inchoate);
            return kind == Kind.TRAFFICKING
                    ? new OffenseFinding.Trafficking(citation, label, shortOf)
                    : new OffenseFinding.Related(citation, label, shortOf);
        }
    }
}
