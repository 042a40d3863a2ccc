package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.Fingerprint;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.xml.XmlDocument;

/** Reads the events of one message by its format. */
final class FormatReader {

    private static final String ANSWERS =
            "Read, and nobody is told: an answer or a proposal in a calendar (METHOD) sets, moves and calls off nothing.";

    private final TimeReader times;

    private final Repeats repeats;

    FormatReader(TimeReader times, Repeats repeats) {
        this.times = times;
        this.repeats = repeats;
    }

    /**
     * @param root the message's own first element, inside any envelope
     * @param contentId a name for the message derived from its content, asked for only where it gives none itself
     */
    Understood read(Format format, XmlDocument xml, int root, ReadingContext context, Supplier<String> contentId)
            throws UnreadableMessage {
        var place = new MessagePlace(xml, root, root, root);
        var unused = new UnusedElements(format, xml);
        unused.childrenOf(root);
        var events = new ArrayList<CourtEvent>();
        var oneDays = new HashSet<Matter>();
        var times = new HashMap<Matter, Set<Optional<CourtTime>>>();
        boolean answers = false;
        if (saysNothing(format, place)) {
            return new Understood(format.name(), events, unused.found());
        }
        for (EventPlan plan : format.events()) {
            if (plan.ifNothingElse() && !events.isEmpty()) {
                continue;
            }
            if (plan.each().alternatives().isEmpty() && answers) {
                continue;
            }
            if (plan.each().alternatives().isEmpty()) {
                add(
                        new EventBuilder(format, plan, context, this.times, contentId, place),
                        place,
                        events,
                        oneDays,
                        times);
            } else {
                Nodes nodes = plan.each().first(place);
                requireFew(events.size() + nodes.size(), xml);
                for (int i = 0; i < nodes.size(); i++) {
                    int node = nodes.get(i);
                    unused.childrenOf(node);
                    var at = new MessagePlace(xml, root, node, node);
                    if (repeats.answers(at)) {
                        answers = true;
                        continue;
                    }
                    add(new EventBuilder(format, plan, context, this.times, contentId, at), at, events, oneDays, times);
                }
            }
        }
        Optional<String> passedOver = answers ? Optional.of(ANSWERS) : Optional.empty();
        return new Understood(
                format.name(), withoutPlansCarriedOut(withoutPlansSaidTwice(events)), passedOver, unused.found());
    }

    /** An answer that is an error, or what a clerk turned away, tells of nothing that happened. */
    private static boolean saysNothing(Format format, MessagePlace place) throws UnreadableMessage {
        for (Format.Nothing nothing : format.nothing()) {
            if (Format.holds(nothing.when(), place)) {
                if (nothing.park().isPresent()) {
                    throw new UnreadableMessage(
                            UnreadableReason.whole(nothing.park().get(), "an answer that says what happened"));
                }
                return true;
            }
        }
        return false;
    }

    /** A release that is planned may be said by the status and by its day. */
    private static List<CourtEvent> withoutPlansSaidTwice(List<CourtEvent> events) {
        var plans = new HashSet<List<Object>>();
        return events.stream()
                .filter(event -> event.kind() != EventKind.RELEASE_SCHEDULED
                        || plans.add(List.of(event.matter(), event.header().at())))
                .toList();
    }

    /** A message that says that somebody was released may still carry the day that had been planned for it. */
    private static List<CourtEvent> withoutPlansCarriedOut(List<CourtEvent> events) {
        return events.stream()
                .filter(event -> event.kind() != EventKind.RELEASE_SCHEDULED
                        || events.stream()
                                .noneMatch(other -> other.kind() == EventKind.RELEASED
                                        && other.matter().equals(event.matter())))
                .toList();
    }

    /**
     * @param oneDays the days of entries that repeat of which the message says something else than of the rest
     * @param times when what was read so far of each matter is
     */
    private void add(
            EventBuilder builder,
            MessagePlace place,
            List<CourtEvent> events,
            Set<Matter> oneDays,
            Map<Matter, Set<Optional<CourtTime>>> times)
            throws UnreadableMessage {
        requireFew(events.size() + 1, place.xml());
        Optional<CourtEvent> built = builder.build(events.size());
        if (built.isEmpty()) {
            return;
        }
        boolean oneDay = repeats.isOneDay(place);
        for (CourtEvent event : repeats.each(built.get(), place)) {
            if (oneDay) {
                events.removeIf(other -> other.matter().equals(event.matter()));
                times.remove(event.matter());
                oneDays.add(event.matter());
            }
            if (oneDay || !oneDays.contains(event.matter())) {
                CourtEvent read = apart(event, times);
                events.add(read);
                times.computeIfAbsent(read.matter(), none -> new HashSet<>())
                        .add(read.header().at());
            }
        }
    }

    /** Before the first of many is read: whoever sends too many must not keep others waiting. */
    private static void requireFew(int events, XmlDocument xml) throws UnreadableMessage {
        if (events > EventLimits.EVENTS || (long) events * xml.size() > EventLimits.WORK) {
            throw new UnreadableMessage(UnreadableReason.whole(
                    "The message holds more events than are read at once; send it in parts.", "at most 20,000 events"));
        }
    }

    /** Two dates under one number are two sittings: the later must not stand for the earlier. */
    private static CourtEvent apart(CourtEvent event, Map<Matter, Set<Optional<CourtTime>>> times) {
        Optional<CourtTime> at = event.header().at();
        boolean another = times.getOrDefault(event.matter(), Set.of()).stream().anyMatch(other -> !other.equals(at));
        if (event instanceof HearingEvent hearing && another) {
            String when = at.map(CourtTime::toString).orElse("undated");
            return hearing.of(hearing.hearingId() + "@" + Fingerprint.of(when));
        }
        return event;
    }
}
