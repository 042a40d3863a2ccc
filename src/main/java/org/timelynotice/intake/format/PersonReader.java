package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;

/** Reads the defendants of an event: those that stand in that role, and nobody else in the message. */
final class PersonReader {

    /** Each is a key to look up; nobody's friends call them by more names than these. */
    private static final int MOST_ALIASES = 20;

    private final EventPlan plan;
    private final ReadingContext context;
    private final TimeReader times;
    private final ValueContext values;
    private final NameReader names;

    PersonReader(EventPlan plan, ReadingContext context, TimeReader times, ValueContext values) {
        this.plan = plan;
        this.context = context;
        this.times = times;
        this.values = values;
        this.names = new NameReader(plan.defendant(), values);
    }

    List<Defendant> read(MessagePlace place) throws UnreadableMessage {
        Nodes persons = paths("person").first(place);
        EventLimits.require(persons.size(), EventLimits.PERSONS, "defendants");
        boolean alone = persons.size() == 1;
        var defendants = new ArrayList<Defendant>();
        for (int i = 0; i < persons.size(); i++) {
            defendants.add(defendant(place.at(persons.get(i)), alone));
        }
        if (defendants.isEmpty()) {
            Identifiers ids = identifiers(place, true);
            if (ids.booking().or(ids::inmate).isPresent()) {
                defendants.add(new Defendant(Optional.empty(), Optional.empty(), ids));
            }
        }
        return defendants;
    }

    private Defendant defendant(MessagePlace person, boolean alone) {
        Optional<PersonName> name = names.read(NameReader.Parts.OF_THE_PERSON, person);
        return new Defendant(
                name,
                times.day(paths("birthDate"), person, values),
                identifiers(person, alone),
                aliases(name, person, alone));
    }

    /** Every other name, once; what stands outside of the person's element is theirs only where there is one person. */
    private List<PersonName> aliases(Optional<PersonName> name, MessagePlace person, boolean alone) {
        Paths paths = alone ? paths("alias") : paths("alias").inside();
        Nodes nodes = paths.all(person);
        var aliases = new LinkedHashSet<PersonName>();
        for (int i = 0; i < nodes.size() && aliases.size() < MOST_ALIASES; i++) {
            names.read(NameReader.Parts.OF_AN_ALIAS, person.at(nodes.get(i))).ifPresent(aliases::add);
        }
        name.ifPresent(aliases::remove);
        return List.copyOf(aliases);
    }

    /** Numbers that stand outside of the person's element are that person's only where there is one person. */
    private Identifiers identifiers(MessagePlace person, boolean alone) {
        return new Identifiers(
                        number("sid", person, alone),
                        number("fbi", person, alone),
                        number("booking", person, alone),
                        number("inmate", person, alone),
                        Optional.empty())
                .issuedBy(facility(person, alone));
    }

    private List<String> facility(MessagePlace person, boolean alone) {
        return context.facility()
                .map(List::of)
                .orElseGet(() -> paths("facility").keys(person, values.placeholders(), !alone));
    }

    private Optional<String> number(String field, MessagePlace person, boolean alone) {
        return paths(field).key(person, values.placeholders(), !alone);
    }

    private Paths paths(String field) {
        return plan.defendant().getOrDefault(field, Paths.NONE);
    }
}
