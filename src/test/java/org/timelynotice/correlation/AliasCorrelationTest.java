package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** People who are known by several names, on either side. */
class AliasCorrelationTest {

    private static final LocalDate BORN = LocalDate.of(1985, 11, 3);
    private static final PersonName STREET_NAME = name("Rex", "Marlow");
    private static final Defendant FOLLOWED = called(person("Ivo", "Tanager", BORN), STREET_NAME);

    private final Correlator correlator = new Correlator(CourtNames.none());

    private static Defendant called(Defendant person, PersonName... aliases) {
        return new Defendant(person.name(), person.birthDate(), person.identifiers(), List.of(aliases));
    }

    private static Defendant numbered(Defendant person, Identifiers numbers) {
        return new Defendant(person.name(), person.birthDate(), numbers, person.aliases());
    }

    private Correlation correlate(CourtEvent event, Defendant tracked) {
        return correlator.correlate(event, List.of(caseOf("PA", COURT, NUMBER, tracked)));
    }

    private static Stream<String> statements(Match match) {
        return match.evidence().stream().map(Evidence::statement);
    }

    @Test
    void an_alias_on_file_finds_the_case_and_asks() {
        CourtEvent event = release(null, null, person("Rex", "Marlow", BORN));

        assertThat(shared(event)).extracting(MatchKey::kind).contains(MatchKey.Kind.NAME_AND_BIRTH_DATE);
        var review = (NeedsReview) correlate(event, FOLLOWED);
        assertThat(statements(review.candidates().get(0))).containsExactly("same name and birth date, by an alias");
        assertThat(review.candidates().get(0).against()).isEmpty();
    }

    @Test
    void an_alias_in_the_message_finds_the_case_and_asks() {
        CourtEvent event = release(null, null, called(person("Nobody", "Else", BORN), name("Ivo", "Tanager")));

        assertThat(shared(event)).isNotEmpty();
        assertThat(correlate(event, FOLLOWED)).isInstanceOf(NeedsReview.class);
    }

    private static Set<MatchKey> shared(CourtEvent event) {
        var shared = new HashSet<>(MatchKeys.of(event));
        shared.retainAll(MatchKeys.of(caseOf("PA", COURT, NUMBER, FOLLOWED)));
        return shared;
    }

    @Test
    void in_the_same_case_an_alias_is_as_good_as_the_name() {
        assertThat(correlate(release(COURT, NUMBER, person("Rex", "Marlow", null)), FOLLOWED))
                .isInstanceOf(Linked.class);
        assertThat(correlate(hearing(COURT, NUMBER, person("rex", "MARLOW", BORN)), FOLLOWED))
                .isInstanceOf(Linked.class);
    }

    @Test
    void a_jails_number_with_an_alias_links() {
        var numbers = numbers(null, null, null, "60213", "Millbrook County Jail");

        assertThat(correlate(
                        release(null, null, numbered(person("Rex", "Marlow", null), numbers)),
                        numbered(FOLLOWED, numbers)))
                .isInstanceOf(Linked.class);
    }

    @Test
    void a_single_word_names_nobody() {
        var numbers = numbers(null, null, null, "60213", "Millbrook County Jail");
        var nicknamed = called(person("Ivo", "Tanager", BORN), name("Marlow", null), name(null, "Marlow"));

        assertThat(correlate(release(null, null, person("Rex", "Marlow", BORN)), nicknamed))
                .isEqualTo(new Unrelated());
        assertThat(correlate(
                        release(null, null, numbered(person("Rex", "Marlow", null), numbers)),
                        numbered(nicknamed, numbers)))
                .isInstanceOf(NeedsReview.class);
    }

    @Test
    void an_alias_with_another_birth_date_is_nobody() {
        assertThat(correlate(release(null, null, person("Rex", "Marlow", BORN.minusYears(20))), FOLLOWED))
                .isEqualTo(new Unrelated());
    }
}
