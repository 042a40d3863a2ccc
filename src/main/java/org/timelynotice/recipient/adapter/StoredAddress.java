package org.timelynotice.recipient.adapter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Handling;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;

/** An address that its owner called safe, and how it may be used, as it is stored. */
record StoredAddress(
        String address,
        ContentTier tier,
        Optional<String> codePhrase,
        Hours safeTimes,
        Set<WakeFor> wakeFor,
        boolean voicemail,
        Optional<LocalDate> recheckBy,
        boolean recheckAsked) {

    /** Version 1, before anybody said what people must know who use it by hand. */
    record Before(
            String address, ContentTier tier, Optional<String> codePhrase, Hours safeTimes, Set<WakeFor> wakeFor) {

        StoredAddress now() {
            return new StoredAddress(address, tier, codePhrase, safeTimes, wakeFor, false, Optional.empty(), false);
        }
    }

    /** The hours of the week in which it may be used. */
    record Hours(List<Window> windows) {}

    record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until) {}

    static StoredAddress of(ContactPoint point) {
        List<Window> windows = point.safeTimes().windows().stream()
                .map(window -> new Window(window.days(), window.from(), window.until()))
                .toList();
        return new StoredAddress(
                point.address(),
                point.tier(),
                point.codePhrase(),
                new Hours(windows),
                point.wakeFor(),
                point.handling().voicemail(),
                point.handling().recheckBy(),
                point.handling().recheckAsked());
    }

    ContactPoint point(ContactPointId id, Channel channel, ContactState state) {
        List<SafeTimes.Window> windows = safeTimes.windows().stream()
                .map(window -> new SafeTimes.Window(window.days(), window.from(), window.until()))
                .toList();
        return new ContactPoint(
                id,
                channel,
                address,
                tier,
                codePhrase,
                new SafeTimes(windows),
                wakeFor,
                state,
                new Handling(voicemail, recheckBy, recheckAsked));
    }
}
