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
 * @param wakeFor the events for which it may be used at any hour
 */
public record ContactPoint(
        ContactPointId id,
        Channel channel,
        String address,
        ContentTier tier,
        Optional<String> codePhrase,
        SafeTimes safeTimes,
        Set<WakeFor> wakeFor,
        ContactState state) {

    public ContactPoint {
        wakeFor = Set.copyOf(wakeFor);
    }

    /** Whether its owner asked to be told of this kind of news at any hour, here. */
    public boolean mayWake(EventKind kind) {
        return switch (kind) {
            case RELEASED -> wakeFor.contains(WakeFor.RELEASE);
            case ESCAPED -> wakeFor.contains(WakeFor.ESCAPE);
            default -> false;
        };
    }

    public boolean usable() {
        return state == ContactState.ACTIVE;
    }
}
