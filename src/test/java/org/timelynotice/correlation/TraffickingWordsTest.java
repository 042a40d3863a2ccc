package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.correlation.OffenseFinding.NotListed;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
import org.timelynotice.docket.Charge;

/** What is said or looks like trafficking is asked about; what is surely something else is not. */
class TraffickingWordsTest {

    private static final OffenseCatalog CATALOG = OffenseCatalog.load(OffenseConfigTest.CONFIG);

    private static OffenseFinding recognize(String feed, String statute, String description, String printed) {
        return CATALOG.recognize(
                new Charge(
                        Optional.ofNullable(statute),
                        Optional.ofNullable(description),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(printed)),
                feed);
    }

    private static void isAsked(OffenseFinding finding) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Undetermined.class, asked -> assertThat(asked.suspect()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUMAN TRAFFICKING WITH A FIREARM",
                "SEX TRAFFICKING - FURNISHING DRUGS TO VICTIM",
                "RECEIVED BENEFIT FROM FORCED LABOR",
                "INVOLUNTARY SERVITUDE, DEADLY WEAPON",
                "TRAFFICKING OF A CHILD, HEROIN INVOLVED",
                "TRAFF IN PERSONS, VEHICLE USED",
                "MINOR TRAFFICKING / CONTROLLED SUBSTANCE",
                "LABOR TRAFFICKING AT A FISH CANNERY"
            })
    void no_word_beside_it_silences_what_speaks_of_people(String description) {
        isAsked(recognize("PA", null, description, null));
        isAsked(recognize("PA", "18 § 903", description, null));
        isAsked(recognize("PA", "75 § 3736", description, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GA; 165.46",
                "TN; 39-13309",
                "OR; 163266",
                "UT; 765308",
                "VA; 182-3571",
                "NM; 30521",
                "AZ; 131307A",
                "MI; 750.462D2"
            })
    void a_citation_of_trafficking_that_lost_its_separators_is_asked_about(String state, String statute) {
        isAsked(recognize(state, statute, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GA; 16-5-461",
                "TN; 39-13-3081",
                "OR; 163.2661",
                "AZ; 13-13071",
                "SD; 22-4-91",
                "WV; 61-1-421",
                "MA; 265/505",
                "NE; 28-8312"
            })
    void a_neighbor_with_all_its_separators_is_not(String state, String statute) {
        assertThat(recognize(state, statute, null, null)).isInstanceOf(NotListed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OH; 2925.03(A)(2); TRAFFICKING IN DRUGS, SCHEDULE I",
                "FL; 893.135; TRAFFICKING IN HEROIN",
                "FL; 893.135(1)(b); TRAFFICKING",
                "GA; 16-13-31; TRAFFICKING IN BATH SALTS",
                "KY; 434.650; TRAFFICKING IN GIFT CARDS",
                "TN; 70-4-115; TRAFFICKING IN BIRDS"
            })
    void trafficking_in_things_that_is_cited_as_such_asks_nobody(String state, String statute, String description) {
        assertThat(recognize(state, statute, description, null)).isInstanceOf(NotListed.class);
    }

    @Test
    void trafficking_that_neither_cites_nor_says_what_it_is_asks() {
        isAsked(recognize("OH", null, "AGG TRAFFICKING", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINOR TRAFFIC VIOLATION", "CHILD IN TRAFFIC LANE", "TRAFFIC OFFENSE, ADULT"})
    void the_traffic_of_cars_is_none(String description) {
        assertThat(recognize("PA", "75 § 3111", description, null)).isInstanceOf(NotListed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OH; 13-1307(A); AZ",
                "OH; 13-1307(A); Arizona",
                "''; 18 § 3011; Pennsylvania",
                "''; 18 § 3011; Commonwealth of Pennsylvania",
                "TX; 18:1591(a)(1); US",
                "TX; 18:1591(a)(1); United States",
                "TX; PC 236.1(b); STATE OF CALIFORNIA"
            })
    void the_law_that_is_printed_beside_a_charge_goes_before_the_feeds(String feed, String statute, String printed) {
        assertThat(recognize(feed, statute, null, printed)).isInstanceOf(Trafficking.class);
        assertThat(recognize(feed, statute, null, null)).isNotInstanceOf(Trafficking.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Philadelphia County", "", "42"})
    void what_names_no_state_leaves_the_feeds(String printed) {
        assertThat(recognize("PA", "18 § 3011", null, printed)).isInstanceOf(Trafficking.class);
    }
}
