package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.Fingerprint;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.xml.XmlDocument;

/** Reads the events of one message by its format. */
final class FormatReader {

    private final TimeReader times;

    FormatReader(TimeReader times) {
        this.times = times;
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
        if (saysNothing(format, place)) {
            return new Understood(format.name(), events, unused.found());
        }
        for (EventPlan plan : format.events()) {
            if (plan.ifNothingElse() && !events.isEmpty()) {
                continue;
            }
            if (plan.each().alternatives().isEmpty()) {
                add(new EventBuilder(format, plan, context, times, contentId, place), xml, events);
            } else {
                Nodes nodes = plan.each().first(place);
                for (int i = 0; i < nodes.size(); i++) {
                    int node = nodes.get(i);
                    unused.childrenOf(node);
                    add(
                            new EventBuilder(
                                    format, plan, context, times, contentId, new MessagePlace(xml, root, node, node)),
                            xml,
                            events);
                }
            }
        }
        return new Understood(format.name(), withoutPlansCarriedOut(events), unused.found());
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

    /** A message that says that somebody was released may still carry the day that had been planned for it. */
    private static List<CourtEvent> withoutPlansCarriedOut(List<CourtEvent> events) {
        return events.stream()
                .filter(event -> event.kind() != EventKind.RELEASE_SCHEDULED
                        || events.stream()
                                .noneMatch(other -> other.kind() == EventKind.RELEASED
                                        && other.matter().equals(event.matter())))
                .toList();
    }

    private static void add(EventBuilder builder, XmlDocument xml, List<CourtEvent> events) throws UnreadableMessage {
        if (events.size() == EventLimits.EVENTS || (long) events.size() * xml.size() > EventLimits.WORK) {
            throw new UnreadableMessage(UnreadableReason.whole(
                    "The message holds more events than are read at once; send it in parts.", "at most 20,000 events"));
        }
        builder.build(events.size()).map(event -> apart(event, events)).ifPresent(events::add);
    }

    /** Two dates under one number are two sittings: the later must not stand for the earlier. */
    private static CourtEvent apart(CourtEvent event, List<CourtEvent> before) {
        if (event instanceof HearingEvent hearing
                && before.stream().anyMatch(other -> isOtherSitting(hearing, other))) {
            String when = hearing.header().at().map(CourtTime::toString).orElse("undated");
            return new HearingEvent(
                    hearing.kind(),
                    hearing.header(),
                    hearing.hearingId() + "@" + Fingerprint.of(when),
                    hearing.hearingType(),
                    hearing.previously());
        }
        return event;
    }

    private static boolean isOtherSitting(HearingEvent hearing, CourtEvent other) {
        return other.matter().equals(hearing.matter())
                && !other.header().at().equals(hearing.header().at());
    }
}
