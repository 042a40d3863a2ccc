package org.timelynotice.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.EventKind;

/** A file of {@code config/rights/} as written; what is optional in it may be absent. */
record RightsFile(
        String jurisdiction,
        String name,
        String zone,
        String calendar,
        Optional<Map<String, List<String>>> hearingClasses,
        Optional<Map<String, String>> agencyTargets,
        List<Entry> rules) {

    record Entry(
            String id,
            String citation,
            Set<EventKind> events,
            Optional<Set<String>> hearings,
            Optional<Set<String>> exceptHearings,
            Optional<String> onlyFor,
            Optional<String> byPerson,
            List<Role> roles,
            Topic topic,
            Trigger trigger,
            Optional<Boolean> waivable,
            Optional<Set<String>> alsoIn,
            When timing,
            String validFrom,
            Optional<String> validUntil,
            String confidence,
            SignOff signOff,
            Optional<List<String>> content,
            Optional<List<String>> means) {

        /** What a rule that the agency gave itself says of its confidence. */
        boolean law() {
            return !confidence.equals("agency-policy");
        }
    }

    record When(
            String kind,
            Optional<Integer> value,
            Optional<String> unit,
            Optional<String> anchor,
            Optional<String> agencyTarget) {}

    record SignOff(String state, Optional<String> by, Optional<String> on) {}
}
