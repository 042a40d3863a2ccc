package org.timelynotice.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
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
import org.timelynotice.recipient.WakeFor;

/**
 * A case as a coordinator registers it, checked for form but not yet for safety.
 *
 * @param separate whether it is followed beside another that looks the same, on purpose
 */
public record CaseRegistration(
        String jurisdiction,
        Optional<CourtId> court,
        List<CaseNumber> caseNumbers,
        List<RegisteredDefendant> defendants,
        List<Person> recipients,
        boolean separate) {

    /** One that is not said to be another than one that is followed. */
    public CaseRegistration(
            String jurisdiction,
            Optional<CourtId> court,
            List<CaseNumber> caseNumbers,
            List<RegisteredDefendant> defendants,
            List<Person> recipients) {
        this(jurisdiction, court, caseNumbers, defendants, recipients, false);
    }

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
            Elections elections) {

        /** Somebody as they are told of a case from now on. */
        public Recipient recipient(RecipientId id, CaseId theCase, Supplier<UUID> ids) {
            return new Recipient(
                    id,
                    theCase,
                    role,
                    name,
                    language,
                    zone,
                    addresses.stream()
                            .map(address -> address.point(new ContactPointId(ids.get()), ContactState.ACTIVE))
                            .toList(),
                    elections);
        }
    }

    /** A way to reach them, and under which conditions. */
    public record Address(
            Channel channel,
            String address,
            ContentTier tier,
            Optional<String> codePhrase,
            SafeTimes safeTimes,
            Set<WakeFor> wakeFor,
            Handling handling) {

        /** One of which nothing is said for people who use it by hand. */
        public Address(
                Channel channel,
                String address,
                ContentTier tier,
                Optional<String> codePhrase,
                SafeTimes safeTimes,
                Set<WakeFor> wakeFor) {
            this(channel, address, tier, codePhrase, safeTimes, wakeFor, Handling.ORDINARY);
        }

        /** The address as one of somebody's, under a name of its own. */
        public ContactPoint point(ContactPointId id, ContactState state) {
            return new ContactPoint(id, channel, address, tier, codePhrase, safeTimes, wakeFor, state, handling);
        }
    }
}
