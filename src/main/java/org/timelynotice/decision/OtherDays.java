package org.timelynotice.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Sittings;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * What an event says of days of its calendar entry beside its own: whoever calls off an entry calls off all of its days, and a later version
 * that leaves some out calls those off. Only days to come are looked at.
 */
record OtherDays(CaseId theCase, OnRecord record, Instant now) {

    private static final String LEFT_OUT =
            "its calendar entry came again without this day, and it is not sure that it is off: nothing tells which version is the later, or"
                    + " on which days it is now";
    private static final String BY_NUMBER =
            "a hearing that is on several days was called off by its number, and it is not said whether all of its days are";

    /** A weekend with a holiday beside it may lie between two days of a trial. */
    private static final int DAYS_BETWEEN = 4;

    /**
     * A day as it stands.
     *
     * @param name what the source calls it
     */
    private record Day(String name, HearingEvent hearing) {}

    /** An event as of the days on record that it is of, and what it says of others; as it is, where none are on record. */
    List<CourtEvent> and(CourtEvent event) {
        return event instanceof HearingEvent hearing ? said(hearing) : List.of(event);
    }

    private List<CourtEvent> said(HearingEvent hearing) {
        String name = hearing.header().source().id();
        Optional<List<LocalDate>> listed = EntryDays.of(hearing);
        boolean sets = hearing.kind().setsHearing() && hearing.header().action() != EventAction.WITHDRAWAL;
        if (listed.isPresent()) {
            String entry = EntryDays.entry(name);
            boolean first =
                    EntryDays.day(entry, name).equals(listed.get().stream().findFirst());
            return sets && first && !hearing.isQuestion()
                    ? leavingOut(hearing, listed.get(), days(entry, Optional.empty()))
                    : List.of(hearing);
        }
        boolean states = hearing.header().source().version() != EventSource.UNCOUNTED
                || hearing.kind() == EventKind.HEARING_RESCHEDULED;
        if (hearing.isQuestion() || hearing.kind() == EventKind.HEARING_CANCELLED || !sets) {
            return ofAll(hearing, days(name, Optional.of(hearing.hearingId())));
        }
        return states
                ? leavingOut(
                        hearing,
                        hearing.header().at().map(CourtTime::date).stream().toList(),
                        days(name, Optional.empty()))
                : List.of(hearing);
    }

    /**
     * The days of an entry that are set and lie ahead; none, where it never was on several.
     *
     * @param number under which its hearings are known where the entry is not
     */
    private SortedMap<LocalDate, Day> days(String entry, Optional<String> number) {
        var days = new TreeMap<LocalDate, Day>();
        var whole = new HashMap<LocalDate, Day>();
        Stream.concat(record.daysOfEntries(theCase).stream(), record.events(theCase, entry).stream())
                .filter(Known::news)
                .map(Known::event)
                .filter(event -> event.kind().setsHearing())
                .distinct()
                .map(HearingEvent.class::cast)
                .forEach(event -> {
                    String name = event.header().source().id();
                    Optional<LocalDate> day = EntryDays.day(entry, name)
                            .or(() -> number.flatMap(of -> EntryDays.day(of, event.hearingId())));
                    Optional<Day> stands = day.isPresent() || name.equals(entry)
                            ? stands(event).map(hearing -> new Day(name, hearing))
                            : Optional.empty();
                    stands.ifPresent(one ->
                            (day.isPresent() ? days : whole).put(day.orElseGet(() -> date(one.hearing())), one));
                });
        if (!days.isEmpty() || number.isEmpty()) {
            whole.forEach(days::putIfAbsent);
        }
        return days;
    }

    private Optional<HearingEvent> stands(HearingEvent event) {
        return EventInCase.onRecord(theCase, event, record)
                .soFar()
                .lastWord()
                .map(HearingEvent.class::cast)
                .filter(last -> last.kind().setsHearing())
                .filter(last -> last.header()
                        .at()
                        .filter(at -> at.latest().isAfter(now))
                        .isPresent());
    }

    private List<CourtEvent> ofAll(HearingEvent hearing, SortedMap<LocalDate, Day> days) {
        if (days.isEmpty()) {
            return List.of(hearing);
        }
        var off = new ArrayList<HearingEvent>();
        for (Day day : days.values()) {
            HearingEvent one = hearing.header().action() == EventAction.WITHDRAWAL
                    ? day.hearing().with(day.hearing().header().takenBackBy(source(hearing, day)))
                    : of(hearing, hearing.kind(), day);
            boolean byNumber = !EntryDays.entry(day.name())
                    .equals(EntryDays.entry(hearing.header().source().id()));
            off.add(byNumber ? one.with(one.header().doubting(BY_NUMBER)) : one);
        }
        return together(off, List.of());
    }

    private List<CourtEvent> leavingOut(HearingEvent hearing, List<LocalDate> listed, SortedMap<LocalDate, Day> days) {
        boolean counted = TimeDoubt.questionFirst(hearing).isEmpty();
        var off = new ArrayList<HearingEvent>();
        days.forEach((date, day) -> {
            VersionInDoubt.Order order = VersionInDoubt.order(
                    hearing.header().source(), day.hearing().header().source());
            boolean left = !counted || !listed.contains(date);
            if (left
                    && order != VersionInDoubt.Order.EARLIER
                    && !day.name().equals(hearing.header().source().id())) {
                HearingEvent one = of(hearing, EventKind.HEARING_CANCELLED, day);
                boolean sure = counted && order == VersionInDoubt.Order.LATER;
                off.add(sure ? one : one.with(one.header().doubting(LEFT_OUT)));
            }
        });
        // What bears the very name of it is another hearing of its message, or the same one: which of them tells its
        // kind.
        Optional<Day> same = hearing.header()
                .at()
                .map(CourtTime::date)
                .map(days::get)
                .filter(day -> !day.name().equals(hearing.header().source().id()));
        HearingEvent known =
                same.map(day -> hearing.of(day.hearing().hearingId())).orElse(hearing);
        return Stream.concat(Stream.of(known), together(off, listed).stream()).toList();
    }

    /** What is said of an entry, as said of one of its days. */
    private static HearingEvent of(HearingEvent hearing, EventKind kind, Day day) {
        return new HearingEvent(
                kind,
                hearing.header()
                        .from(source(hearing, day))
                        .at(day.hearing().header().at().orElseThrow()),
                day.hearing().hearingId(),
                hearing.hearingType().or(day.hearing()::hearingType),
                Optional.empty());
    }

    private static EventSource source(HearingEvent hearing, Day day) {
        EventSource source = hearing.header().source();
        return new EventSource(day.name(), source.version(), source.said(), source.act());
    }

    /** Days that follow each other, and none that stands between them, are told in one text. */
    private static List<CourtEvent> together(List<HearingEvent> off, List<LocalDate> standing) {
        var told = new ArrayList<CourtEvent>();
        for (int from = 0; from < off.size(); ) {
            int to = from + 1;
            while (to < off.size() && follows(date(off.get(to - 1)), date(off.get(to)), standing)) {
                to++;
            }
            var days = new Sittings(off.get(from).hearingId(), date(off.get(from)), date(off.get(to - 1)));
            for (HearingEvent one : off.subList(from, to)) {
                told.add(to - from == 1 || one.isQuestion() ? one : one.among(days));
            }
            from = to;
        }
        return told;
    }

    private static boolean follows(LocalDate one, LocalDate next, List<LocalDate> standing) {
        return next.isAfter(one)
                && !next.isAfter(one.plusDays(DAYS_BETWEEN))
                && standing.stream().noneMatch(day -> day.isAfter(one) && day.isBefore(next));
    }

    private static LocalDate date(HearingEvent hearing) {
        return hearing.header().at().map(CourtTime::date).orElse(LocalDate.MAX);
    }
}
