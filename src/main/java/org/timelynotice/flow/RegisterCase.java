package org.timelynotice.flow;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Begins to follow a case, and looks whether anything about it has come in already. */
public final class RegisterCase {

    private final Rooms rooms;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public RegisterCase(Rooms rooms, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a registration ended. */
    public sealed interface Registered {

        /**
         * @param read earlier messages that speak of the case and are read again
         */
        record Following(CaseId id, int read) implements Registered {}

        /** A contact belongs to the other side; nothing was registered. */
        record Refused(List<Problem> problems) implements Registered {}
    }

    /**
     * @param field path in the registration, such as {@code recipients[0].contactPoints[1].address}
     */
    public record Problem(String field, String reason) {}

    /** Registers a case, unless somebody on the other side would be told. */
    public Registered register(CaseRegistration registration) {
        List<Problem> problems = conflicts(registration);
        return problems.isEmpty() ? transactions.inOne(() -> follow(registration)) : new Registered.Refused(problems);
    }

    private Registered follow(CaseRegistration registration) {
        var id = new CaseId(ids.get());
        var theCase = new TraffickingCase(
                id,
                registration.jurisdiction(),
                registration.court(),
                registration.caseNumbers(),
                registration.defendants().stream()
                        .map(accused -> new TrackedDefendant(new DefendantId(ids.get()), accused.person()))
                        .toList());
        rooms.index().change();
        rooms.cases().add(theCase);
        Set<MatchKey> keys = MatchKeys.of(theCase);
        rooms.index().index(id, keys);
        registration
                .defendants()
                .forEach(accused -> accused.addresses()
                        .forEach((channel, addresses) ->
                                addresses.forEach(address -> rooms.recipients().addAdverse(id, channel, address))));
        registration.recipients().forEach(person -> rooms.recipients().add(recipient(id, person)));
        rooms.audit()
                .append(new AuditEntry(
                        id.toString(),
                        clock.instant(),
                        "CASE_REGISTERED",
                        id.toString(),
                        Map.of(
                                "jurisdiction", registration.jurisdiction(),
                                "defendants",
                                        String.valueOf(registration.defendants().size()),
                                "recipients",
                                        String.valueOf(registration.recipients().size()))));
        return new Registered.Following(
                id, rooms.messages().readAgain(rooms.index().hashes(keys)));
    }

    private Recipient recipient(CaseId theCase, CaseRegistration.Person person) {
        return new Recipient(
                new RecipientId(ids.get()),
                theCase,
                person.role(),
                person.name(),
                person.language(),
                person.zone(),
                person.addresses().stream().map(this::point).toList(),
                person.elections());
    }

    private ContactPoint point(CaseRegistration.Address address) {
        return new ContactPoint(
                new ContactPointId(ids.get()),
                address.channel(),
                address.address(),
                address.tier(),
                address.codePhrase(),
                address.safeTimes(),
                address.wakeFor(),
                ContactState.ACTIVE);
    }

    /** Defendant is not contact: neither their name nor an address of theirs may stand among those who are told. */
    private static List<Problem> conflicts(CaseRegistration registration) {
        Set<String> accusedNames = registration.defendants().stream()
                .flatMap(accused -> accused.person().name().stream())
                .flatMap(name -> folded(name).stream())
                .collect(Collectors.toSet());
        Set<String> accusedAddresses = registration.defendants().stream()
                .flatMap(accused -> accused.addresses().entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(address -> fold(entry.getKey(), address)))
                .collect(Collectors.toCollection(HashSet::new));
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < registration.recipients().size(); i++) {
            CaseRegistration.Person person = registration.recipients().get(i);
            String field = "recipients[" + i + "]";
            if (folded(person.name()).filter(accusedNames::contains).isPresent()) {
                problems.add(new Problem(
                        field + ".name", "has the name of a defendant of this case; check who is to be told"));
            }
            for (int j = 0; j < person.addresses().size(); j++) {
                CaseRegistration.Address address = person.addresses().get(j);
                if (accusedAddresses.contains(fold(address.channel(), address.address()))) {
                    problems.add(new Problem(
                            field + ".contactPoints[" + j + "].address", "is an address of a defendant of this case"));
                }
            }
        }
        return problems;
    }

    private static String fold(Channel channel, String address) {
        String kind = channel == Channel.SMS || channel == Channel.VOICE ? "phone" : channel.name();
        return kind + ":" + address.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> folded(PersonName name) {
        if (name.given().isEmpty() || name.surname().isEmpty()) {
            return Optional.empty();
        }
        String whole = Stream.of(name.given().get(), name.surname().get()).collect(Collectors.joining(" "));
        return Optional.of(Normalizer.normalize(whole, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L} ]", "")
                .toUpperCase(Locale.ROOT));
    }
}
