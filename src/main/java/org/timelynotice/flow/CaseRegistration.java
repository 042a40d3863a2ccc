package org.timelynotice.flow;

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
        List<Accused> defendants,
        List<Person> recipients) {

    public CaseRegistration {
        caseNumbers = List.copyOf(caseNumbers);
        defendants = List.copyOf(defendants);
        recipients = List.copyOf(recipients);
    }

    /**
     * @param addresses by channel, as far as known: they are never used for anybody
     */
    public record Accused(Defendant person, Map<Channel, List<String>> addresses) {}

    public record Person(
            Role role,
            PersonName name,
            java.util.Locale language,
            java.time.ZoneId zone,
            List<Address> addresses,
            Elections elections) {}

    public record Address(
            Channel channel,
            String address,
            ContentTier tier,
            Optional<String> codePhrase,
            SafeTimes safeTimes,
            Set<WakeFor> wakeFor) {}
}
