package org.timelynotice.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.AdverseParties;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.registration.Conflict;
import org.timelynotice.registration.FollowedAlready;
import org.timelynotice.registration.NamesOfCase;
import org.timelynotice.registration.OtherSide;
import org.timelynotice.registration.Remark;
import org.timelynotice.registration.Twice;

/** Begins to follow a case, and looks whether anything about it has come in already. */
public final class RegisterCase {

    private static final String SILENT =
            "an address of somebody in this case was silent when they were registered, since its owner said STOP or it is"
                    + " frozen: ask how they want to be told";

    private final Rooms rooms;
    private final OtherSide otherSide;
    private final FollowedAlready followedAlready;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Function<String, UUID> hash;
    private final Clock clock;

    /**
     * @param hash keyed, so that a registration cannot be guessed from it
     */
    public RegisterCase(
            Rooms rooms, Transactions transactions, Supplier<UUID> ids, Function<String, UUID> hash, Clock clock) {
        this.rooms = rooms;
        this.otherSide = new OtherSide(rooms.cases(), rooms.index(), rooms.recipients());
        this.followedAlready = new FollowedAlready(rooms.cases(), rooms.index(), rooms.recipients());
        this.transactions = transactions;
        this.ids = ids;
        this.hash = hash;
        this.clock = clock;
    }

    /** How a registration ended. */
    public sealed interface Registered {

        /**
         * @param beside followed cases of the same number, for other victims
         * @param read earlier messages that speak of the case and are read again
         * @param toAsk victims whom nobody has asked whether an alarm may wake them
         * @param remarks what is on file already about the addresses of these people
         */
        record Following(CaseId id, int read, List<CaseId> beside, List<RecipientId> toAsk, List<Remark> remarks)
                implements Registered {}

        /** The very same was registered before, and is followed once. */
        record FollowedBefore(CaseId id) implements Registered {}

        /** It is followed, and its people are changed there; nothing was registered. */
        record FollowedAsAnother(CaseId id) implements Registered {}

        /** A contact belongs to the other side; nothing was registered. */
        record Refused(List<Conflict> conflicts) implements Registered {}
    }

    /**
     * Registers a case, unless somebody on the other side would be told.
     *
     * @param asSent the registration as it was sent; whoever lost the answer and sends it again gets the same case
     */
    public Registered register(CaseRegistration registration, String asSent) {
        List<Conflict> conflicts = Stream.of(
                        AdverseParties.of(registration).among(registration.recipients()),
                        Twice.among(registration.recipients()),
                        NamesOfCase.of(registration).among(registration.recipients()))
                .flatMap(List::stream)
                .toList();
        return conflicts.isEmpty()
                ? transactions.inOne(() -> followOnce(registration, hash.apply(asSent)))
                : new Registered.Refused(conflicts);
    }

    private Registered followOnce(CaseRegistration registration, UUID sent) {
        // Nobody begins to be followed meanwhile, so that two registrations of one case cannot miss each other.
        rooms.index().change();
        Optional<CaseId> before = rooms.cases().registeredBy(sent);
        if (before.isPresent()) {
            return new Registered.FollowedBefore(before.get());
        }
        List<Conflict> conflicts = otherSide.of(registration.caseNumbers()).among(registration.recipients());
        return conflicts.isEmpty() ? followUnlessFollowed(registration, sent) : new Registered.Refused(conflicts);
    }

    private Registered followUnlessFollowed(CaseRegistration registration, UUID sent) {
        TraffickingCase theCase = theCase(registration);
        return followedAlready
                .find(theCase, registration.recipients())
                .filter(known -> !registration.separate())
                .<Registered>map(Registered.FollowedAsAnother::new)
                .orElseGet(() -> follow(theCase, registration, sent));
    }

    private TraffickingCase theCase(CaseRegistration registration) {
        return new TraffickingCase(
                new CaseId(ids.get()),
                registration.jurisdiction(),
                registration.court(),
                registration.caseNumbers(),
                registration.defendants().stream()
                        .map(defendant -> new TrackedDefendant(new DefendantId(ids.get()), defendant.person()))
                        .toList());
    }

    private Registered follow(TraffickingCase theCase, CaseRegistration registration, UUID sent) {
        CaseId id = theCase.id();
        List<CaseId> beside = followedAlready.sameCase(theCase);
        rooms.cases().add(theCase, sent);
        Set<MatchKey> keys = MatchKeys.of(theCase);
        rooms.index().index(id, keys);
        registration
                .defendants()
                .forEach(defendant -> defendant
                        .addresses()
                        .forEach((channel, addresses) ->
                                addresses.forEach(address -> rooms.recipients().addAdverse(id, channel, address))));
        List<Recipient> people = registration.recipients().stream()
                .map(person -> person.recipient(new RecipientId(ids.get()), id, ids))
                .toList();
        people.forEach(rooms.recipients()::add);
        if (!beside.isEmpty()) {
            RecordSharing.mayBeNamedAnew(rooms, id);
        }
        List<RecipientId> toAsk = AskMayWeWake.ask(rooms, id, people, clock.instant());
        List<Remark> remarks = remarks(id, people);
        rooms.audit()
                .append(new AuditEntry(
                        id.toString(),
                        clock.instant(),
                        "CASE_REGISTERED",
                        id.toString(),
                        details(registration, beside)));
        return new Registered.Following(
                id, rooms.messages().readAgain(rooms.index().hashes(keys)), beside, toAsk, remarks);
    }

    /** A number whose owner said STOP before they were registered is silent from the first day: somebody asks how they want to be told. */
    private List<Remark> remarks(CaseId id, List<Recipient> added) {
        var remarks = new ArrayList<Remark>();
        boolean silent = false;
        for (int i = 0; i < added.size(); i++) {
            Recipient asOnRecord = rooms.recipients().find(added.get(i).id()).orElseThrow();
            remarks.addAll(RecordSharing.changed(rooms, asOnRecord, "recipients[" + i + "]."));
            silent |= asOnRecord.contactPoints().stream().anyMatch(point -> !point.usable());
        }
        if (silent) {
            rooms.desk().ask(id, SILENT, clock.instant(), clock.instant().plus(RecordReply.ANSWER_WITHIN));
        }
        return remarks;
    }

    private static Map<String, String> details(CaseRegistration registration, List<CaseId> beside) {
        var details = new HashMap<>(Map.of(
                "jurisdiction", registration.jurisdiction(),
                "defendants", String.valueOf(registration.defendants().size()),
                "recipients", String.valueOf(registration.recipients().size())));
        if (!beside.isEmpty()) {
            details.put("beside", beside.stream().map(CaseId::toString).collect(Collectors.joining(", ")));
        }
        return details;
    }
}
