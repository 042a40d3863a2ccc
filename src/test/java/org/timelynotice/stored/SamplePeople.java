package org.timelynotice.stored;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Handling;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.SafetyHold;
import org.timelynotice.recipient.WakeFor;

/** People who said everything that can be said, or next to nothing, and every way to reach them. */
public final class SamplePeople {

    private static final PersonName NOBODY = new PersonName(Optional.empty(), Optional.empty(), Optional.empty());
    private static final PersonName READER =
            new PersonName(Optional.of("Sámple"), Optional.of("M."), Optional.of("O'Reader"));

    private static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");

    private SamplePeople() {}

    /** By a name for each, in a fixed order. */
    public static Map<String, Recipient> all() {
        var all = new LinkedHashMap<String, Recipient>();
        all.put("chose-everything", person(1, READER, "zh-Hant", "America/Chicago", Topic.values(), Topic.values()));
        all.put("chose-nothing", person(2, NOBODY, "en", "UTC", new Topic[0], new Topic[0]));
        for (Topic topic : Topic.values()) {
            all.put("requested-" + topic, person(3, READER, "es", "-05:00", new Topic[] {topic}, new Topic[0]));
            all.put("declined-" + topic, person(4, READER, "es-MX", "-05:00", new Topic[0], new Topic[] {topic}));
        }
        Recipient held = all.get("chose-nothing")
                .held(new SafetyHold(
                        new UUID(0x401D, 1), "the phone was séen", MAY, MAY.plusSeconds(86_400), "C. C.", true))
                .held(new SafetyHold(new UUID(0x401D, 2), "", MAY, MAY.plusSeconds(1), "", false));
        all.put("held", held);
        all.put("ended", held.ended(MAY.plusNanos(1)));
        return all;
    }

    /** An address of each channel, with each tier, safe at every kind of hours. */
    public static Map<String, ContactPoint> addresses() {
        var all = new LinkedHashMap<String, ContactPoint>();
        var nights = new SafeTimes.Window(Set.of(DayOfWeek.values()), LocalTime.of(22, 0), LocalTime.of(2, 30));
        var noon = new SafeTimes.Window(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.of(12, 0, 1));
        var never = new SafeTimes.Window(Set.of(), LocalTime.MIDNIGHT, LocalTime.MAX);
        for (Channel channel : Channel.values()) {
            all.put("bare-" + channel, point(channel, ContentTier.BARE, "", SafeTimes.unrestricted(), Set.of()));
            for (ContentTier tier : ContentTier.values()) {
                var safe = new SafeTimes(List.of(nights, noon, never));
                all.put(
                        tier + "-" + channel,
                        point(channel, tier, "blue heron", safe, Set.of(WakeFor.RELEASE, WakeFor.ESCAPE)));
            }
        }
        for (WakeFor event : List.of(WakeFor.RELEASE, WakeFor.ESCAPE)) {
            var safe = new SafeTimes(List.of(noon));
            all.put("wakes-for-" + event, point(Channel.SMS, ContentTier.FULL, "", safe, Set.of(event)));
        }
        all.put("voicemail", handled(new Handling(true, Optional.empty(), false)));
        all.put("recheck", handled(new Handling(false, Optional.of(LocalDate.of(2027, 2, 28)), false)));
        all.put("recheck-asked", handled(new Handling(true, Optional.of(LocalDate.of(2027, 2, 28)), true)));
        return all;
    }

    private static Recipient person(
            int number, PersonName name, String language, String zone, Topic[] requested, Topic[] declined) {
        return new Recipient(
                new RecipientId(new UUID(0x9E0, number)),
                new CaseId(new UUID(0xCA5E, 1)),
                Role.VICTIM,
                name,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                List.of(),
                new Elections(Set.of(requested), Set.of(declined)));
    }

    private static ContactPoint handled(Handling handling) {
        ContactPoint plain = point(Channel.VOICE, ContentTier.BARE, "", SafeTimes.unrestricted(), Set.of());
        return new ContactPoint(
                plain.id(),
                plain.channel(),
                plain.address(),
                plain.tier(),
                plain.codePhrase(),
                plain.safeTimes(),
                plain.wakeFor(),
                plain.state(),
                handling);
    }

    private static ContactPoint point(
            Channel channel, ContentTier tier, String phrase, SafeTimes safe, Set<WakeFor> wakeFor) {
        String address = switch (channel) {
            case SMS, VOICE -> "+12155550101";
            case EMAIL -> "reader@example.org";
            case LETTER -> "1 Sample Street\nPhiladelphia, PA 19107";
            case WEBHOOK -> "https://example.org/hook?of=reader";
        };
        return new ContactPoint(
                new ContactPointId(new UUID(0xADD, channel.ordinal())),
                channel,
                address,
                tier,
                phrase.isEmpty() ? Optional.empty() : Optional.of(phrase),
                safe,
                wakeFor,
                ContactState.ACTIVE);
    }
}
