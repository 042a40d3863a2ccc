package org.timelynotice.intake.hl7;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.reading.Generation;

/** Who a message is about, from its PID segment, or who they were before, from its MRG segment. */
final class Hl7Person {

    /** Types of patient number that a facility gives out itself; one without a type is its own too. */
    private static final Set<String> OWN_NUMBERS = Set.of("MR", "MRN", "PI", "PT", "PN", "");

    private static final Set<String> OTHER_NAMES = Set.of("A", "N", "S", "M");

    /** A pseudonym is given to protect somebody, and is no name to look for. */
    private static final String PSEUDONYM = "S";

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** Where a segment has names, further names, numbers, and the number from before there were several. */
    private record Places(String names, String aliases, String numbers, String number) {}

    private static final Places NOW = new Places("PID-5", "PID-9", "PID-3", "PID-2");
    private static final Places BEFORE = new Places("MRG-7", "MRG-7", "MRG-1", "MRG-4");

    private final Places places;
    private final Hl7Fields fields;
    private final Optional<String> facility;
    private final List<String> notes;

    /**
     * @param facility who gives out the numbers
     * @param notes what could not be read is added to them
     */
    Hl7Person(Hl7Fields fields, Optional<String> facility, List<String> notes) {
        this(NOW, fields, facility, notes);
    }

    /** As whom the facility had them before. */
    static Hl7Person before(Hl7Fields fields, Optional<String> facility, List<String> notes) {
        return new Hl7Person(BEFORE, fields, facility, notes);
    }

    private Hl7Person(Places places, Hl7Fields fields, Optional<String> facility, List<String> notes) {
        this.places = places;
        this.fields = fields;
        this.facility = facility;
        this.notes = notes;
    }

    /** The legal name, else one that is not said to be another, else the first that there is. */
    Optional<PersonName> name() {
        List<String> names = named(places.names()).toList();
        return names.stream()
                .filter(name -> fields.text(name + "-7").equals("L"))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> !OTHER_NAMES.contains(fields.text(name + "-7")))
                        .findFirst())
                .or(() -> names.stream().findFirst())
                .map(this::name);
    }

    /** Every other name, also where the standard had aliases before a person could have several names. */
    List<PersonName> aliases() {
        Optional<PersonName> own = name();
        return Stream.concat(named(places.names()), named(places.aliases()))
                .filter(name -> !fields.text(name + "-7").equals(PSEUDONYM))
                .map(this::name)
                .filter(alias -> !own.equals(Optional.of(alias)))
                .distinct()
                .toList();
    }

    private Stream<String> named(String field) {
        return fields.repetitions(field).stream()
                .filter(name -> !fields.first(name + "-1", name + "-2").isEmpty());
    }

    private PersonName name(String place) {
        Optional<String> surname = fields.optional(place + "-1-1");
        return new PersonName(
                fields.optional(place + "-2"),
                fields.optional(place + "-3"),
                surname.map(name -> Generation.behind(name, generation(place + "-4"))));
    }

    private Optional<String> generation(String place) {
        Optional<String> suffix = fields.optional(place);
        if (suffix.isPresent() && !Generation.is(suffix.get()) && !notes.contains(noGeneration())) {
            notes.add(noGeneration());
        }
        return suffix;
    }

    private String noGeneration() {
        return places.names() + "-4: not a generation; not read";
    }

    Identifiers identifiers() {
        List<String> numbers = numbers();
        Optional<String> sid = numbers.stream()
                .filter(number -> type(number).equals("SID"))
                .flatMap(number -> stateNumber(number).stream())
                .findFirst();
        Optional<String> inmate = inmate(numbers);
        if (!numbers.isEmpty() && inmate.isEmpty() && sid.isEmpty()) {
            notes.add(places.numbers() + ": no number of a type that is read");
        }
        return new Identifiers(sid, Optional.empty(), Optional.empty(), inmate.or(this::oldNumber), facility);
    }

    private List<String> numbers() {
        return fields.repetitions(places.numbers()).stream()
                .filter(number -> !fields.text(number + "-1").isEmpty())
                .toList();
    }

    /** Every number that the facility gave out itself. */
    List<String> ownNumbers() {
        Stream<String> several = numbers().stream()
                .filter(number -> OWN_NUMBERS.contains(type(number)))
                .map(number -> fields.text(number + "-1"));
        return Stream.concat(several, oldNumber().stream()).distinct().toList();
    }

    /** Where the number stood before the standard allowed several. */
    private Optional<String> oldNumber() {
        return fields.optional(places.number() + "-1").filter(number -> OWN_NUMBERS.contains(type(places.number())));
    }

    /** A person may bring numbers of other facilities: the one that this facility is said to have given goes first. */
    private Optional<String> inmate(List<String> numbers) {
        List<String> own = numbers.stream()
                .filter(number -> OWN_NUMBERS.contains(type(number)))
                .toList();
        return own.stream()
                .filter(number -> fields.optional(number + "-4-1").equals(facility))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(number -> fields.text(number + "-1"));
    }

    /** States number independently, so that a number counts only with its state: the authority's, or the jurisdiction's. */
    private Optional<String> stateNumber(String place) {
        String number = fields.text(place + "-1");
        return List.of(fields.text(place + "-4-1"), fields.text(place + "-9-1")).stream()
                .filter(state -> STATE.matcher(state).matches())
                .findFirst()
                .map(state -> number.startsWith(state) ? number : state + number);
    }

    private String type(String number) {
        return fields.text(number + "-5").toUpperCase(Locale.ROOT);
    }
}
