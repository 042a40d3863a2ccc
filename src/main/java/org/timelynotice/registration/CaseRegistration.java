package org.timelynotice.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;

/** A case as a coordinator registers it, checked for form but not yet for safety. */
public record CaseRegistration(
        String jurisdiction,
        Optional<CourtId> court,
        List<CaseNumber> caseNumbers,
        List<RegisteredDefendant> defendants,
        List<Person> recipients) {

    public CaseRegistration {
        caseNumbers = List.copyOf(caseNumbers);
        defendants = List.copyOf(defendants);
        recipients = List.copyOf(recipients);
    }

    /**
     * A defendant as registered.
     *
     * @param addresses by channel, as far as known: they are never used for anybody
     */
    public record RegisteredDefendant(Defendant person, Map<Channel, List<String>> addresses) {}

    /** Somebody who is to be told. */
    public record Person(
            Role role,
            PersonName name,
            java.util.Locale language,
            java.time.ZoneId zone,
            List<Address> addresses,
            Elections elections) {}

    /** A way to reach them, and under which conditions. */
    public record Address(
            Channel channel,
            String address,
            ContentTier tier,
            Optional<String> codePhrase,
            SafeTimes safeTimes,
            Set<WakeFor> wakeFor) {}
}
