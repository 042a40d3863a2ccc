package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.reading.Generation;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;

/** Reads the defendants of an event: those that stand in that role, and nobody else in the message. */
final class PersonReader {

    private static final Set<String> TITLES = Set.of("ESQ", "JD", "MD");

    private final EventPlan plan;
    private final ReadingContext context;
    private final TimeReader times;
    private final ValueContext values;

    PersonReader(EventPlan plan, ReadingContext context, TimeReader times, ValueContext values) {
        this.plan = plan;
        this.context = context;
        this.times = times;
        this.values = values;
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
        return new Defendant(name(person), times.day(paths("birthDate"), person, values), identifiers(person, alone));
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

    private Optional<PersonName> name(MessagePlace person) {
        Optional<String> given = text("given", person);
        Optional<String> middle = text("middle", person);
        Optional<String> generation = text("suffix", person);
        Optional<String> surname = text("surname", person).map(name -> Generation.behind(name, generation));
        if (given.isPresent() || surname.isPresent()) {
            return Optional.of(new PersonName(given, middle, surname));
        }
        return text("fullName", person).map(this::parts);
    }

    /** A name given whole: {@code Surname, Given Middle} is sure, {@code Given Middle Surname} is the best reading and noted. */
    private PersonName parts(String whole) {
        int comma = whole.indexOf(',');
        if (comma > 0 && !isSuffix(whole.substring(comma + 1))) {
            String[] rest = whole.substring(comma + 1).strip().split(" ", 2);
            return new PersonName(
                    word(rest, 0),
                    word(rest, 1),
                    Optional.of(whole.substring(0, comma).strip()));
        }
        values.note("a person's name is given whole and not in parts; it was split at the spaces");
        List<String> words =
                new ArrayList<>(List.of(whole.replace(",", " ").strip().split(" +")));
        Optional<String> suffix = Optional.empty();
        if (words.size() > 1 && isSuffix(words.get(words.size() - 1))) {
            suffix = Optional.of(words.remove(words.size() - 1));
        }
        int last = words.size() - 1;
        return new PersonName(
                last > 0 ? Optional.of(words.get(0)) : Optional.empty(),
                last > 1 ? Optional.of(String.join(" ", words.subList(1, last))) : Optional.empty(),
                Optional.of(Generation.behind(words.get(last), suffix)));
    }

    private static boolean isSuffix(String word) {
        return Generation.is(word) || TITLES.contains(Nodes.fold(word));
    }

    private static Optional<String> word(String[] words, int index) {
        return index < words.length && !words[index].isBlank() ? Optional.of(words[index]) : Optional.empty();
    }

    private Optional<String> text(String field, MessagePlace person) {
        return paths(field).text(person, values.placeholders());
    }

    private Paths paths(String field) {
        return plan.defendant().getOrDefault(field, Paths.NONE);
    }
}
