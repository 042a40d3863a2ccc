package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** A later word on one stay in custody must carry the name that the earlier one had. */
class CustodyKeyTest {

    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1988, 4, 17));

    private static String key(Defendant... people) {
        return CustodyKey.of(new EventHeader(
                new EventSource("E-1", 1),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                List.of(people),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    private static Defendant numbered(String sid, String booking, String inmate, String facility) {
        return new Defendant(
                name("Dorian"),
                BORN,
                new Identifiers(given(sid), given(""), given(booking), given(inmate), given(facility)));
    }

    private static Defendant unnumbered(Optional<PersonName> name, Optional<LocalDate> birthDate) {
        return new Defendant(name, birthDate, Identifiers.none());
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<PersonName> name(String given) {
        return Optional.of(new PersonName(Optional.of(given), Optional.empty(), Optional.of("Testcase")));
    }

    @Test
    void a_stay_is_named_by_its_booking_number_within_its_facility() {
        assertThat(key(numbered("PA-1", "B-77", "I-88", "JAIL-1"))).isEqualTo("JAIL-1:B-77");
    }

    @Test
    void without_a_booking_number_the_inmate_number_names_it() {
        assertThat(key(numbered("PA-1", "", "I-88", "JAIL-1"))).isEqualTo("JAIL-1:I-88");
    }

    @Test
    void without_a_facility_the_number_stands_alone() {
        assertThat(key(numbered("PA-1", "B-77", "", ""))).isEqualTo("B-77");
    }

    @Test
    void without_any_number_of_the_jail_what_names_the_person_names_the_stay_and_says_nobodys_name() {
        String bySid = key(numbered("PA-1", "", "", "JAIL-1"));
        String byName = key(unnumbered(name("Dorian"), BORN));

        assertThat(List.of(bySid, byName, key(numbered("PA-2", "", "", "JAIL-1")), key(unnumbered(name("Dora"), BORN))))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("derived-[0-9a-f]{24}"));
        assertThat(key(numbered("PA-1", "", "", "JAIL-2"))).isEqualTo(bySid);
        assertThat(key(unnumbered(name("Dorian"), BORN))).isEqualTo(byName);
    }

    @Test
    void who_cannot_be_told_from_others_leaves_only_the_event_to_name_the_stay() {
        assertThat(key(unnumbered(name("Dorian"), Optional.empty()))).isEqualTo("E-1");
        assertThat(key(unnumbered(Optional.empty(), BORN))).isEqualTo("E-1");
        assertThat(key()).isEqualTo("E-1");
        assertThat(key(numbered("PA-1", "B-77", "", ""), numbered("PA-2", "B-78", "", "")))
                .isEqualTo("E-1");
    }

    @Test
    void a_fingerprint_never_changes_or_what_is_on_record_would_get_another_name() {
        assertThat(Fingerprint.of("PA-1")).isEqualTo("derived-ab42b2598a84dd007c92a737");
    }
}
