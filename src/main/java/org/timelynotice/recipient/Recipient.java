package org.timelynotice.recipient;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.PersonName;

/**
 * A person who is told about one case.
 *
 * @param language in which they are told; a missing text is never replaced by English in silence
 * @param zone in which their safe times and quiet hours are read
 * @param contactPoints in the order in which they want to be reached
 */
public record Recipient(
        RecipientId id,
        CaseId caseId,
        Role role,
        PersonName name,
        Locale language,
        ZoneId zone,
        List<ContactPoint> contactPoints,
        Elections elections) {

    public Recipient {
        contactPoints = List.copyOf(contactPoints);
    }
}
