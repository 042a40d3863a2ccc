package org.timelynotice.recipient;

import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.EventKind;

/**
 * One address that its owner called safe.
 *
 * @param address E.164 number, e-mail address, postal address or URL; never logged
 * @param codePhrase agreed words, where the tier asks for them
 * @param safeTimes hours in which this address may be used, in the recipient's zone; empty means the ordinary quiet hours
 * @param wakeFor the events for which its owner said that it may be used at any hour; empty where nobody has asked them
 */
public record ContactPoint(
        ContactPointId id,
        Channel channel,
        String address,
        ContentTier tier,
        Optional<String> codePhrase,
        SafeTimes safeTimes,
        Set<WakeFor> wakeFor,
        ContactState state,
        Handling handling) {

    public ContactPoint {
        wakeFor = Set.copyOf(wakeFor);
    }

    /** One of which nothing was said for people who use it by hand. */
    public ContactPoint(
            ContactPointId id,
            Channel channel,
            String address,
            ContentTier tier,
            Optional<String> codePhrase,
            SafeTimes safeTimes,
            Set<WakeFor> wakeFor,
            ContactState state) {
        this(id, channel, address, tier, codePhrase, safeTimes, wakeFor, state, Handling.ORDINARY);
    }

    /** Whether both reach the same reader in the same way. */
    public boolean isSameAddress(ContactPoint other) {
        return channel == other.channel && reachesTheSame(other);
    }

    /** Whether both reach the same phone or mailbox, in whatever way. */
    public boolean reachesTheSame(ContactPoint other) {
        return channel.comparable(address).equals(other.channel.comparable(other.address));
    }

    /** The same address under another name, or silent as it was before. */
    public ContactPoint as(ContactPointId another, ContactState silent) {
        return new ContactPoint(another, channel, address, tier, codePhrase, safeTimes, wakeFor, silent, handling);
    }

    /** The same, once somebody has the task to ask whether it is still safe. */
    ContactPoint recheckAsked() {
        return new ContactPoint(id, channel, address, tier, codePhrase, safeTimes, wakeFor, state, handling.asked());
    }

    /** The same, once its owner said for which events it may ring at any hour. */
    public ContactPoint waking(Set<WakeFor> events) {
        return new ContactPoint(id, channel, address, tier, codePhrase, safeTimes, events, state, handling);
    }

    /** The same, saying no more than this. */
    public ContactPoint saying(ContentTier least) {
        return new ContactPoint(id, channel, address, least, codePhrase, safeTimes, wakeFor, state, handling);
    }

    /** Whether its owner asked to be told of this kind of news at any hour, here; of its end as well. */
    public boolean mayWake(EventKind kind) {
        return switch (kind) {
            case RELEASED, TEMPORARY_LEAVE, RETURNED -> wakeFor.contains(WakeFor.RELEASE);
            case ESCAPED, RECAPTURED -> wakeFor.contains(WakeFor.ESCAPE);
            default -> false;
        };
    }

    /** Whether its owner has said anything about when it may be used; then that alone counts. */
    public boolean hasOwnHours() {
        return !wakeFor.isEmpty() || !safeTimes.windows().isEmpty();
    }

    public boolean usable() {
        return state == ContactState.ACTIVE;
    }
}
