package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.correlation.OffenseFinding.NotListed;
import org.timelynotice.correlation.OffenseFinding.Related;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
import org.timelynotice.docket.Charge;

class OffenseCatalogTest {

    private static final OffenseCatalog CATALOG = OffenseCatalog.load(OffenseConfigTest.CONFIG);

    private static OffenseFinding recognize(String jurisdiction, String statute, String description, LocalDate day) {
        return recognize(jurisdiction, statute, description, null, day);
    }

    private static OffenseFinding recognize(
            String jurisdiction, String statute, String description, String ucr, LocalDate day) {
        return CATALOG.recognize(
                new Charge(
                        Optional.ofNullable(statute),
                        Optional.ofNullable(description),
                        Optional.ofNullable(ucr),
                        Optional.ofNullable(day)),
                jurisdiction);
    }

    private static OffenseFinding cited(String jurisdiction, String statute) {
        return recognize(jurisdiction, statute, null, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the same number under another title, code or act
                "PA; 75 § 3011",
                "PA; 35 § 3011(a)",
                "CA; VC 236.1",
                "CA; 236.1(A) HS",
                "DE; 16-787",
                "IL; 720 ILCS 570/401",
                "IL; 625 ILCS 5/10-9",
                "ME; 29-A/852",
                "MA; 266/50/A",
                "MD; TA 3-1102",
                // neighbors of listed sections
                "PA; 18 § 2502",
                "PA; 18 § 30110",
                "FL; 787.01(1)(a)",
                "FL; 810.02(3)",
                "ID; 18-4001",
                "ID; I18-860 {F}",
                "VA; 18.2-51",
                "VA; 18.2-357.2",
                "UT; 76-5-308.9",
                "CA; PC 187(a)",
                "CA; PC 647(f)",
                "TX; 22.02(a)",
                "NV; 200.030",
                "KY; 0230200 511.020",
                "AZ; 13-1203A1",
                "IA; 710.2",
                "CT; 53a-192",
                "MI; 750.462A"
            })
    void other_offenses_are_not_taken_for_trafficking(String jurisdiction, String statute) {
        assertThat(cited(jurisdiction, statute))
                .isNotInstanceOf(Trafficking.class)
                .isNotInstanceOf(Related.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PA; 18 § 2502",
                "PA; 75 § 3802 §§ A1",
                "PA; 75 § 3011",
                "CA; VC 23152(A)",
                "CA; PC 187(a)",
                "CA; PC 647(f)",
                "FL; 810.02(3)",
                "ID; I18-4001 {F}",
                "NV; 200.030",
                "TX; PC 22.02(a)",
                "KY; 0230200 511.020",
                "AZ; 13-1203A1",
                "NY; PL 120.05 01",
                "IL; 720 ILCS 5/12-3",
                "MA; 265/13A/A",
                "NJ; 2C:12-1B(1)",
                "WA; RCW 9A.36.021(1)(a)",
                "US; 21:841",
                "NC; 14-72"
            })
    void a_citation_that_can_be_read_and_is_on_no_list_is_not_listed(String jurisdiction, String statute) {
        assertThat(cited(jurisdiction, statute)).isEqualTo(new NotListed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PA; 3011",
                "PA; 3011(a)(1)",
                "DE; 787",
                "IL; 10-9(b)",
                "ME; 852",
                "CA; 236.1(B)",
                "NY; 230.34",
                "MD; 3-1102",
                "CA; PC 2361(B)",
                "FL; 787.6",
                "NV; NRS 201.300",
                "PA; LOCAL-77",
                "PA; 18 § 903",
                "TX; 64999999",
                "ZZ; 18-8607",
                "PA; ''",
                "PA; see attached",
                "MI; 7500462B",
                "FL; 8931351B"
            })
    void what_cannot_be_told_goes_to_a_person(String jurisdiction, String statute) {
        assertThat(cited(jurisdiction, statute)).isInstanceOf(Undetermined.class);
    }

    @ParameterizedTest
    @CsvSource({"PA, 3011(a)(1)", "IL, 10-9(b)", "CA, 236.1(B)", "NY, 230.34"})
    void a_bare_number_counts_when_the_description_speaks_of_trafficking(String jurisdiction, String statute) {
        assertThat(recognize(jurisdiction, statute, "Trafficking in indiv. - recruit", null))
                .isInstanceOf(Trafficking.class);
    }

    @ParameterizedTest
    @CsvSource({
        "18-8602, 2024-06-30, true",
        "18-8602, 2024-07-01, false",
        "18-8607, 2024-07-01, true",
        "18-8607, 2024-06-30, false"
    })
    void a_citation_means_what_it_meant_on_the_day_of_the_offense(String statute, LocalDate day, boolean trafficking) {
        OffenseFinding finding = recognize("ID", statute, null, day);

        assertThat(finding instanceof Trafficking).isEqualTo(trafficking);
        assertThat(finding instanceof Undetermined).isEqualTo(!trafficking);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "US; T. 18 USC Sec. 1589",
                "US; 18 U.S.C. §§ 1591, 1594(c)",
                "PA; Title 18 Section 3011(a)(2)",
                "PA; 18 Pa. Cons. Stat. § 3011",
                "CA; 236.1(b) P.C.",
                "CA; Cal. Penal Code § 236.1(b)",
                "CA; 459 PC, 236.1(A) PC",
                "NV; 50206 NRS 201.300.2a",
                "LA; RS 14 46.2",
                "FL; F.S.S. 787.06 3g"
            })
    void a_citation_may_stand_among_words_and_other_numbers(String jurisdiction, String statute) {
        assertThat(cited(jurisdiction, statute)).isInstanceOf(Trafficking.class);
    }

    @Test
    void a_reused_section_without_a_date_goes_to_a_person() {
        assertThat(cited("MD", "CR 11-303")).isInstanceOf(Undetermined.class);
        assertThat(recognize("MD", "CR 11-303", null, LocalDate.of(2018, 1, 1))).isInstanceOf(Trafficking.class);
        assertThat(recognize("MD", "CR 11-303", null, LocalDate.of(2021, 1, 1))).isInstanceOf(Related.class);
    }

    @Test
    void the_subsection_decides_where_one_section_holds_both() {
        assertThat(cited("NV", "201.300.2(a)")).isInstanceOf(Trafficking.class);
        assertThat(cited("NV", "NRS 201.300(1)")).isInstanceOf(Related.class);
        assertThat(cited("VA", "18.2-47(B)")).isInstanceOf(Trafficking.class);
        assertThat(cited("VA", "18.2-47")).isInstanceOf(Related.class);
        assertThat(recognize("VA", "18.2-47", "Abduction for forced labor", null))
                .isInstanceOf(Undetermined.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CA; 664/236.1(b) PC; ; ATTEMPT",
                "CA; 182(a)(1)/236.1(b) PC; ; CONSPIRACY",
                "AZ; 13-1001/13-1307; ; ATTEMPT",
                "FL; 777.04/787.06; ; ATTEMPT",
                "IL; 720 ILCS 5/8-4(10-9); ; ATTEMPT",
                "US; 18 USC 1594(c); ; CONSPIRACY",
                "PA; 18 § 903 §§ A / 18 § 3011; ; CONSPIRACY",
                "PA; 18 § 3011 §§ A1; Conspiracy - Trafficking in Individuals; CONSPIRACY",
                "NY; PL 110-230.34; ; ATTEMPT"
            })
    void an_attempt_or_conspiracy_is_what_was_aimed_at(
            String jurisdiction, String statute, String description, Inchoate inchoate) {
        OffenseFinding finding = recognize(jurisdiction, statute, description, null);

        assertThat(finding).isInstanceOf(Trafficking.class);
        assertThat(((Trafficking) finding).inchoate()).contains(inchoate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUMAN TRAFFICKING - COMMERCIAL SEX ACTS",
                "HUMAN TRAFFICKING - INVOLUNTARY SERVITUDE",
                "HUMAN_TRAFFICKING-COMMERCIAL_SEX_ACTS",
                "HUMAN TRAFFICKING_COMMERCIAL SEX ACTS",
                "HUMAN_TRAFFICKING-INVOLUNTARY_SERVITUDE",
                "HUMAN_TRAFFICKING",
                "64A",
                "64b\n\t"
            })
    void crime_codes_and_whole_wordings_are_recognized_without_a_citation(String printed) {
        assertThat(recognize("PA", null, null, printed, null)).isInstanceOf(Trafficking.class);
        assertThat(recognize("PA", null, printed, null)).isInstanceOf(Trafficking.class);
    }

    @Test
    void words_after_a_local_code_are_recognized() {
        assertThat(cited("NC", "AOC 1047 HUMAN TRAFFICKING ADULT VICTIM")).isInstanceOf(Trafficking.class);
        assertThat(recognize("PA", "LOCAL-77", "Attempted human trafficking 1st degree (F1)", null))
                .isEqualTo(new Trafficking("as worded", "Human trafficking", Optional.of(Inchoate.ATTEMPT)));
    }

    @Test
    void words_that_only_contain_trafficking_go_to_a_person() {
        assertThat(recognize("PA", "18 § 2502", "Murder in furtherance of human trafficking", null))
                .isInstanceOf(Undetermined.class);
        assertThat(recognize("PA", "18 § 2502", "Human trafficking", null)).isInstanceOf(Undetermined.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Trafficking in cocaine", "DRUG TRAFFICKING", "Trafficking stolen property", "Traffic offense"})
    void other_trafficking_is_not_meant(String description) {
        assertThat(recognize("FL", "893.135(1)(b)", description, null)).isEqualTo(new NotListed());
    }

    @Test
    void a_federal_citation_is_federal_in_any_court() {
        assertThat(cited("PA", "18 U.S.C. § 1591(a)")).isInstanceOf(Trafficking.class);
        assertThat(cited("PA", "18 USC 3011")).isNotInstanceOf(Trafficking.class);
    }

    @Test
    void a_crime_code_of_trafficking_outweighs_a_related_citation() {
        assertThat(recognize("PA", "18 § 5902 §§ B", null, "64A", null)).isInstanceOf(Trafficking.class);
    }
}
