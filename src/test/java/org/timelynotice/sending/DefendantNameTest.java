package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

class DefendantNameTest {

    private static final Defendant ANTON = person("Anton", "PA1");
    private static final Defendant BORIS = person("Boris", "PA2");
    private static final Defendant CARLO = person("Carlo", "PA3");

    private static Defendant person(String given, String sid) {
        return new Defendant(
                Optional.of(new PersonName(Optional.of(given), Optional.empty(), Optional.of("Testcase"))),
                Optional.of(LocalDate.of(1980, 1, 2)),
                new Identifiers(
                        Optional.of(sid), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Optional<String> named(List<Defendant> byEvent, Defendant... followed) {
        var header = new EventHeader(
                new EventSource("E-1", 1),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                byEvent,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        CourtEvent event = new CaseEvent(EventKind.PLEA, header, Optional.empty());
        var file = new TraffickingCase(
                new CaseId(new UUID(1, 1)),
                "PA",
                Optional.empty(),
                List.of(),
                Stream.of(followed)
                        .map(one -> new TrackedDefendant(new DefendantId(UUID.randomUUID()), one))
                        .toList());
        return DefendantName.name(event, Optional.of(file)).flatMap(PersonName::given);
    }

    @Test
    void of_several_accused_the_one_who_is_followed_is_named() {
        assertThat(named(List.of(ANTON, BORIS), BORIS)).contains("Boris");
        assertThat(named(List.of(ANTON, BORIS), CARLO, BORIS)).contains("Boris");
    }

    @Test
    void whoever_is_known_by_a_number_is_named_as_the_case_names_them() {
        assertThat(named(List.of(ANTON, person("B.", "pa-2")), CARLO, BORIS)).contains("Boris");
    }

    @Test
    void whoever_is_known_by_an_alias_is_named_as_the_case_names_them() {
        var known = new Defendant(
                BORIS.name(),
                BORIS.birthDate(),
                BORIS.identifiers(),
                CARLO.name().stream().toList());

        assertThat(named(List.of(person("Carlo", "PA9")), known)).contains("Boris");
    }

    @Test
    void somebody_else_whom_the_event_names_alone_is_not_called_by_the_name_of_the_followed() {
        assertThat(named(List.of(ANTON), BORIS)).contains("Anton");
    }

    @Test
    void of_several_accused_who_are_all_spelled_otherwise_the_only_one_who_is_followed_is_meant() {
        assertThat(named(List.of(ANTON, CARLO), BORIS)).contains("Boris");
    }

    @Test
    void where_the_event_names_nobody_the_case_does() {
        assertThat(named(List.of(), BORIS)).contains("Boris");
        assertThat(named(List.of(ANTON))).contains("Anton");
    }
}
