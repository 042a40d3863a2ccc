package org.timelynotice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Sittings;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.reading.Reading;

/** Hearings that one message sets, moves or calls off on days that follow each other, as those of a trial: they are one matter. */
final class SittingsOfOneMatter {

    /** A weekend with a holiday beside it may lie between two days of a trial. */
    private static final int DAYS_BETWEEN = 4;

    private SittingsOfOneMatter() {}

    /** What a message says, the days of each matter in their order and knowing of each other. */
    static Reading together(Reading reading) {
        return reading instanceof Reading.Understood read ? read.with(together(read.events())) : reading;
    }

    private static List<CourtEvent> together(List<CourtEvent> events) {
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof HearingEvent hearing && mayBeOneOfSeveral(hearing)) {
                alike.computeIfAbsent(key(hearing), any -> new ArrayList<>()).add(i);
            }
        }
        var together = new ArrayList<>(events);
        alike.values().forEach(places -> order(events, places, together));
        return together;
    }

    private static boolean mayBeOneOfSeveral(HearingEvent hearing) {
        boolean changes = hearing.kind().setsHearing() || hearing.kind() == EventKind.HEARING_CANCELLED;
        return changes
                && hearing.header().at().isPresent()
                && TimeDoubt.questionFirst(hearing).isEmpty();
    }

    /** Where a calendar names no case, its entries are of many; the days of one entry share its number. */
    private static Object key(HearingEvent hearing) {
        boolean named = !hearing.header().caseNumbers().isEmpty();
        return List.of(
                hearing.kind(),
                hearing.header().action(),
                hearing.header().caseNumbers(),
                hearing.header().defendants(),
                hearing.hearingType(),
                named ? "" : hearing.hearingId().replaceFirst("/\\d{4}-\\d{2}-\\d{2}$", ""));
    }

    private static void order(List<CourtEvent> events, List<Integer> places, List<CourtEvent> together) {
        List<HearingEvent> inOrder = places.stream()
                .map(place -> (HearingEvent) events.get(place))
                .sorted(Comparator.comparing(SittingsOfOneMatter::day))
                .toList();
        for (int from = 0; from < inOrder.size(); ) {
            int to = from + 1;
            while (to < inOrder.size() && follows(inOrder.get(to - 1), inOrder.get(to))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                together.set(places.get(i), sitting(inOrder, from, to, i));
            }
            from = to;
        }
    }

    /** Two at different hours of one day are two hearings. */
    private static boolean follows(HearingEvent one, HearingEvent next) {
        return day(next).isAfter(day(one)) && !day(next).isAfter(day(one).plusDays(DAYS_BETWEEN));
    }

    private static HearingEvent sitting(List<HearingEvent> inOrder, int from, int to, int i) {
        HearingEvent first = inOrder.get(from);
        return to - from == 1
                ? first
                : inOrder.get(i).among(new Sittings(first.hearingId(), day(first), day(inOrder.get(to - 1))));
    }

    private static LocalDate day(HearingEvent hearing) {
        return hearing.header().at().map(CourtTime::date).orElse(LocalDate.MAX);
    }
}
