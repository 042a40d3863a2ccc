package org.timelynotice.intake.format;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.CustodyKey;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.xml.XmlDocument;

/** Builds one event from one element of a message. Nothing is invented: what the message does not say stays empty. */
final class EventBuilder {

    private final Format format;
    private final EventPlan plan;
    private final ReadingContext context;
    private final TimeReader times;
    private final Supplier<String> contentId;
    private final MessagePlace place;
    private final ValueContext values;
    private List<Format.Moment> when = List.of();

    EventBuilder(
            Format format,
            EventPlan plan,
            ReadingContext context,
            TimeReader times,
            Supplier<String> contentId,
            MessagePlace place) {
        this.format = format;
        this.plan = plan;
        this.context = context;
        this.times = times;
        this.contentId = contentId;
        this.place = place;
        var notes = new LinkedHashSet<String>();
        Optional<String> zone = plan.field("zone").text(place, format.placeholders());
        this.values = new ValueContext(
                times.clockOfPlace(zone, context.zone()),
                zone,
                context.dayOrder(),
                format.midnightMeansUnknown(),
                format.placeholders(),
                notes);
    }

    /**
     * @param before how many events of the message were built already
     */
    Optional<CourtEvent> build(int before) throws UnreadableMessage {
        Optional<Format.Chosen<EventKind>> chosen =
                Format.holds(plan.when(), place) ? Format.chosen(plan.kind(), place) : Optional.empty();
        return chosen.isEmpty() ? Optional.empty() : build(chosen.get(), before);
    }

    private Optional<CourtEvent> build(Format.Chosen<EventKind> chosen, int before) throws UnreadableMessage {
        EventKind kind = chosen.then();
        if (chosen.note() != null) {
            values.note(chosen.note());
        }
        if (chosen.ask() != null) {
            values.note(EventHeader.doubt(chosen.ask()));
        }
        format.asks().stream()
                .filter(ask -> ask.concerns(kind, place))
                .forEach(ask -> values.note(EventHeader.doubt(ask.reason())));
        when = when(kind);
        if (kind.isHearing()) {
            return Optional.of(hearing(kind));
        }
        if (kind.isCustody()) {
            return Optional.of(custody(kind));
        }
        if (kind == EventKind.CASE_ACCESS) {
            CaseAccess access = Format.choose(plan.access(), place);
            return access == null ? Optional.empty() : Optional.of(new CaseAccessEvent(header(part(before)), access));
        }
        Optional<String> description = text("description");
        return Optional.of(new CaseEvent(kind, header(part(before)), description));
    }

    private HearingEvent hearing(EventKind kind) throws UnreadableMessage {
        Optional<String> type = text("hearingType");
        Optional<CourtTime> previously = times.first(moments("previously"), place, values);
        Optional<String> given = key("hearingId");
        EventHeader header = header("");
        String id = given.orElseGet(() -> derivedHearing(header, type, previously));
        return new HearingEvent(kind, header, id, type, previously);
    }

    private static String derivedHearing(EventHeader header, Optional<String> type, Optional<CourtTime> previously) {
        String number = header.caseNumbers().isEmpty()
                ? header.source().id()
                : header.caseNumbers().get(0).normalized();
        return HearingEvent.derivedId(number, previously.or(header::at), type, header.place());
    }

    private CustodyEvent custody(EventKind kind) throws UnreadableMessage {
        Optional<String> facility = text("facility");
        Optional<String> destination = plan.field("destination").joined(place, format.placeholders());
        EventHeader header = header("");
        return new CustodyEvent(kind, header, CustodyKey.of(header), facility, destination);
    }

    private EventHeader header(String part) throws UnreadableMessage {
        // First, so that what is to be asked about it is not lost among many notes.
        Optional<CourtTime> at = at();
        EventSource source = source(part);
        Optional<CourtId> court = CourtId.of(plan.field("court").texts(place, format.placeholders()))
                .or(context::court);
        List<Defendant> defendants = new PersonReader(plan, context, times, values).read(place);
        var charges = new ChargeReader(plan, times, values).read(place);
        Optional<String> where = plan.field("place").joined(place, format.placeholders());
        boolean marked = format.trafficking().stream().anyMatch(condition -> condition.holds(place));
        return new EventHeader(
                source, action(), court, caseNumbers(), defendants, charges, at, where, notUnderstood(), marked);
    }

    private EventAction action() {
        return format.deleted().stream().anyMatch(condition -> condition.holds(place))
                ? EventAction.WITHDRAWAL
                : Optional.ofNullable(Format.choose(format.action(), place)).orElse(EventAction.NEW);
    }

    private Optional<CourtTime> at() {
        var doubts = EnumSet.noneOf(TimeDoubt.class);
        Optional<CourtTime> at = times.first(when, place, values, doubts);
        doubts.forEach(doubt -> values.note(doubt.note()));
        Optional<CourtTime> check = times.first(moments("check"), place, values);
        if (at.isPresent() && check.isPresent() && !at.equals(check)) {
            values.note(
                    "the message gives two different times for one event; the one that the format prefers was taken");
        }
        return at;
    }

    /**
     * Where the time of a kind of event may stand. What the source tries to say of when it happened, and nobody can read, is not replaced
     * by when the message was written; nor is the day of what is only planned. Unreadable, it makes a question of every event; missing, of
     * those on which somebody's safety hangs.
     */
    private List<Format.Moment> when(EventKind kind) {
        List<Format.Moment> all = moments("at").stream()
                .filter(moment -> moment.of().contains(kind))
                .toList();
        List<Format.Moment> happened =
                all.stream().filter(moment -> !moment.recorded()).toList();
        var notes = new LinkedHashSet<String>();
        ValueContext aside = values.noting(notes);
        if (times.first(happened, place, aside).isPresent()) {
            return all;
        }
        boolean planned = kind == EventKind.RELEASE_SCHEDULED;
        Optional<String> unread =
                times.unread(happened, place, aside).filter(path -> !notes.isEmpty() || kind.isAlarm() || planned);
        unread.ifPresent(path -> values.note(EventHeader.doubt(path + ": does not say when it happened")));
        if (unread.isEmpty() && planned) {
            values.note(EventHeader.doubt("a release is planned, and nothing says for which day"));
        }
        return unread.isPresent() || planned ? happened : all;
    }

    /**
     * What counts its own versions is named by its own number, in whatever message it comes; it counts from 0. Where it does not say the
     * number of its version, that is no sign of a first one: those who call off leave it out as well.
     */
    private EventSource source(String part) {
        Optional<CourtTime> said = times.first(moments("said"), place, values);
        Optional<String> entry = key("entry");
        if (entry.isPresent()) {
            return new EventSource(entry.get(), counted(), said);
        }
        String id = key("id").orElseGet(contentId);
        return new EventSource(
                part.isEmpty() ? id : id + "/" + part, number("version").orElse(EventSource.UNCOUNTED), said);
    }

    private long counted() {
        return number("sequence").map(sequence -> sequence + 1).orElse(EventSource.UNCOUNTED);
    }

    private Optional<Long> number(String field) {
        Optional<String> printed = key(field);
        Optional<Long> number = printed.map(Condition::whole);
        if (number.isEmpty() && printed.isPresent()) {
            values.note(EventHeader.doubt("the number of the version is none"));
        }
        return number;
    }

    /** What tells apart the entries of one message: their own number, else their order. */
    private String part(int before) {
        return key("part").orElseGet(() -> before == 0 ? "" : Integer.toString(before + 1));
    }

    private List<CaseNumber> caseNumbers() throws UnreadableMessage {
        var numbers = new LinkedHashSet<CaseNumber>();
        var folded = new LinkedHashSet<String>();
        Nodes nodes = plan.field("caseNumbers").all(place);
        EventLimits.require(nodes.size(), EventLimits.CASE_NUMBERS, "case numbers");
        for (int i = 0; i < nodes.size(); i++) {
            String text = PrintedText.squeeze(place.xml().text(nodes.get(i)));
            if (PrintedText.says(text, format.placeholders()) && folded.add(Nodes.fold(text))) {
                numbers.add(new CaseNumber(text));
            }
        }
        return List.copyOf(numbers);
    }

    private List<String> notUnderstood() {
        XmlDocument xml = place.xml();
        xml.dangling().forEach(path -> values.note(path + ": points to an element that is not in the message"));
        for (List<CompiledPath> paths : format.unread()) {
            Nodes nodes = new Paths(List.of(paths)).all(place);
            for (int i = 0; i < nodes.size() && i < 5; i++) {
                values.note(xml.pathOf(nodes.get(i)) + ": not read");
            }
        }
        return values.notes().stream().limit(50).toList();
    }

    private List<Format.Moment> moments(String name) {
        return plan.times().getOrDefault(name, List.of());
    }

    private Optional<String> text(String field) {
        return plan.field(field).text(place, format.placeholders());
    }

    private Optional<String> key(String field) {
        return plan.field(field).key(place, format.placeholders(), false);
    }
}
