package org.timelynotice.recipient.adapter;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.StoredName;

/** A person who is told, without their addresses, as they are stored. */
record StoredPerson(StoredName name, String language, ZoneId zone, Chosen elections) {

    /** What they asked to be told and what they declined. */
    record Chosen(Set<Topic> requested, Set<Topic> declined) {}

    static StoredPerson of(Recipient recipient) {
        Elections elections = recipient.elections();
        return new StoredPerson(
                StoredName.of(recipient.name()),
                recipient.language().toLanguageTag(),
                recipient.zone(),
                new Chosen(elections.requested(), elections.declined()));
    }

    Recipient recipient(RecipientId id, CaseId theCase, Role role, List<ContactPoint> points) {
        return new Recipient(
                id,
                theCase,
                role,
                name.name(),
                Locale.forLanguageTag(language),
                zone,
                points,
                new Elections(elections.requested(), elections.declined()));
    }
}
