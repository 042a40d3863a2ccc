package org.timelynotice.registration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Choice;

/** What is said anew of somebody who is told of a case; what is left out stays as it is. */
public record PersonChange(
        Role role,
        Optional<PersonName> name,
        Optional<Locale> language,
        ZoneId zone,
        Optional<List<CaseRegistration.Address>> addresses,
        Optional<Map<Topic, Choice>> choices) {}
