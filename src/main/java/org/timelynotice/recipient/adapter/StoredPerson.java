package org.timelynotice.recipient.adapter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafetyHold;
import org.timelynotice.recipient.Standing;
import org.timelynotice.stored.StoredName;

/** A person who is told, without their addresses, as they are stored. */
record StoredPerson(
        StoredName name, String language, ZoneId zone, Chosen elections, Optional<Instant> ended, List<Hold> holds) {

    /** What they asked to be told and what they declined. */
    record Chosen(Set<Topic> requested, Set<Topic> declined) {}

    /** A safety hold that stands. */
    record Hold(UUID id, String reason, Instant placedAt, Instant until, String by, boolean warned) {}

    /** Version 1, before anybody could end or be held. */
    record Before(StoredName name, String language, ZoneId zone, Chosen elections) {

        StoredPerson person() {
            return new StoredPerson(name, language, zone, elections, Optional.empty(), List.of());
        }
    }

    static StoredPerson of(Recipient recipient) {
        Elections elections = recipient.elections();
        return new StoredPerson(
                StoredName.of(recipient.name()),
                recipient.language().toLanguageTag(),
                recipient.zone(),
                new Chosen(elections.requested(), elections.declined()),
                recipient.standing().ended(),
                recipient.standing().holds().stream().map(StoredPerson::of).toList());
    }

    private static Hold of(SafetyHold hold) {
        return new Hold(hold.id(), hold.reason(), hold.placedAt(), hold.until(), hold.by(), hold.warned());
    }

    Recipient recipient(Row row, List<ContactPoint> points) {
        return new Recipient(
                row.id(),
                row.theCase(),
                row.role(),
                name.name(),
                Locale.forLanguageTag(language),
                zone,
                points,
                new Elections(elections.requested(), elections.declined()),
                new Standing(
                        row.version(),
                        row.asked(),
                        ended,
                        holds.stream().map(StoredPerson::hold).toList()));
    }

    private static SafetyHold hold(Hold hold) {
        return new SafetyHold(hold.id(), hold.reason(), hold.placedAt(), hold.until(), hold.by(), hold.warned());
    }

    /** What of a person stands in columns of its own. */
    record Row(RecipientId id, CaseId theCase, Role role, long version, boolean asked) {

        static Row of(Recipient recipient) {
            Standing standing = recipient.standing();
            return new Row(recipient.id(), recipient.caseId(), recipient.role(), standing.version(), standing.asked());
        }
    }
}
