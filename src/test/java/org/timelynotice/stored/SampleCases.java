package org.timelynotice.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;

/** Cases that hold everything, and next to nothing. */
public final class SampleCases {

    private SampleCases() {}

    /** By a name for each, in a fixed order. */
    public static Map<String, TraffickingCase> all() {
        var all = new LinkedHashMap<String, TraffickingCase>();
        all.put("full", full(SampleEvents.court(), SampleEvents.defendants()));
        all.put("custody-alone", theCase(2, Optional.empty(), List.of(), SampleEvents.defendants()));
        all.put(
                "plain-court",
                theCase(
                        3,
                        Optional.of(new CourtId("Sample Municipal Court")),
                        List.of("MC-1"),
                        SampleEvents.defendants()));
        all.put("other-names", theCase(5, Optional.empty(), List.of("MC-2"), SampleEvents.knownByOtherNames()));
        all.put("further-numbers", theCase(6, Optional.empty(), List.of("MC-3"), SampleEvents.withFurtherNumbers()));
        all.put("nobody", new TraffickingCase(id(4), "US", Optional.empty(), List.of(), List.of()));
        return all;
    }

    /** As {@code full} was understood before courts and facilities had further names. */
    public static TraffickingCase withoutOtherNames() {
        return full(new CourtId(SampleEvents.court().value()), SampleEvents.defendants(List.of()));
    }

    private static TraffickingCase full(CourtId court, List<Defendant> people) {
        return theCase(1, Optional.of(court), List.of("CP-51-CR-0001234-2026", "№ 7"), people);
    }

    private static TraffickingCase theCase(
            int number, Optional<CourtId> court, List<String> caseNumbers, List<Defendant> people) {
        return new TraffickingCase(
                id(number),
                "PA",
                court,
                caseNumbers.stream().map(CaseNumber::new).toList(),
                IntStream.range(0, people.size())
                        .mapToObj(at -> new TrackedDefendant(new DefendantId(new UUID(number, at)), people.get(at)))
                        .toList());
    }

    private static CaseId id(int number) {
        return new CaseId(new UUID(0xCA5E, number));
    }
}
