package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.Charge;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.UnreadableMessage;

/** Reads the counts that an event is about. */
final class ChargeReader {

    private final EventPlan plan;
    private final TimeReader times;
    private final ValueContext values;

    ChargeReader(EventPlan plan, TimeReader times, ValueContext values) {
        this.plan = plan;
        this.times = times;
        this.values = values;
    }

    List<Charge> read(MessagePlace place) throws UnreadableMessage {
        Nodes nodes = paths("each").all(place);
        EventLimits.require(nodes.size(), EventLimits.CHARGES, "charges");
        var charges = new ArrayList<Charge>();
        for (int i = 0; i < nodes.size(); i++) {
            MessagePlace charge = place.at(nodes.get(i));
            charges.add(new Charge(
                    statute(charge),
                    text("description", charge),
                    text("ucr", charge),
                    times.day(paths("offenseDate"), charge, values),
                    text("jurisdiction", charge)));
        }
        return charges;
    }

    /** A section number alone means little without its code: both are printed where they stand apart. */
    private Optional<String> statute(MessagePlace charge) {
        Optional<String> section = text("section", charge);
        Optional<String> book = text("book", charge);
        if (section.isEmpty()) {
            return text("statute", charge).or(() -> book);
        }
        boolean joins = book.isPresent() && !section.get().startsWith(book.get());
        return joins ? Optional.of(join(book.get(), section.get())) : section;
    }

    private static String join(String book, String section) {
        return book.endsWith("§") ? book + " " + section : book + " § " + section;
    }

    private Optional<String> text(String field, MessagePlace charge) {
        return paths(field).text(charge, values.placeholders());
    }

    private Paths paths(String field) {
        return plan.charge().getOrDefault(field, Paths.NONE);
    }
}
