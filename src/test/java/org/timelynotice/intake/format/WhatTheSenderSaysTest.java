package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Messages;

/** Other names, whose law is cited, and the mark of a trafficking case: said outright, and read. */
class WhatTheSenderSaysTest {

    private static final String NAMED = "<nc:PersonName><nc:PersonGivenName>Sam</nc:PersonGivenName>";

    private static PersonName name(String given, String surname) {
        return new PersonName(Optional.ofNullable(given), Optional.empty(), Optional.ofNullable(surname));
    }

    private static Defendant person(String message) {
        return Messages.event(message).header().defendants().get(0);
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("niem-schemas", "iep-sample", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:PersonName><nc:PersonNameCategoryText>Alias</nc:PersonNameCategoryText><nc:PersonGivenName>Rex</nc:PersonGivenName><nc:PersonSurName>Marlow</nc:PersonSurName></nc:PersonName>",
                "<nc:PersonName><nc:PersonNameCategoryText>AKA</nc:PersonNameCategoryText><nc:PersonFullName>Marlow, Rex</nc:PersonFullName></nc:PersonName>",
                "<nc:PersonAlternateName><nc:PersonGivenName>Rex</nc:PersonGivenName><nc:PersonSurName>Marlow</nc:PersonSurName></nc:PersonAlternateName>"
            })
    void every_name_beside_the_persons_own_is_an_alias(String alias) {
        Defendant person = person(CustodyReleaseTest.release("", "").replace(NAMED, alias + NAMED));

        assertThat(person.name()).contains(new PersonName(Optional.of("Sam"), Optional.of("Q"), Optional.of("Sample")));
        assertThat(person.aliases()).containsExactly(name("Rex", "Marlow"));
    }

    @Test
    void a_second_name_of_no_kind_is_an_alias_too() {
        String second =
                "<nc:PersonName><nc:PersonGivenName>Rex</nc:PersonGivenName><nc:PersonSurName>Marlow</nc:PersonSurName></nc:PersonName><j:PersonAugmentation>";

        Defendant person = person(CustodyReleaseTest.release("", "").replace("<j:PersonAugmentation>", second));

        assertThat(person.name().flatMap(PersonName::given)).contains("Sam");
        assertThat(person.aliases()).containsExactly(name("Rex", "Marlow"));
    }

    @Test
    void an_associated_identity_is_an_alias_of_the_only_person() {
        String association = """
                <nc:PersonAliasIdentityAssociation><nc:Person s:ref="P1"/><nc:Identity><nc:IdentityPersonRepresentation><nc:PersonName>
                <nc:PersonGivenName>Rex</nc:PersonGivenName><nc:PersonSurName>Marlow</nc:PersonSurName></nc:PersonName>
                </nc:IdentityPersonRepresentation></nc:Identity></nc:PersonAliasIdentityAssociation>""";

        assertThat(person(CustodyReleaseTest.release("", association)).aliases())
                .containsExactly(name("Rex", "Marlow"));
    }

    @Test
    void nobody_elses_name_is_an_alias() {
        assertThat(person(CustodyReleaseTest.release("", "")).aliases()).isEmpty();
    }

    @Test
    void the_projects_own_exchange_says_names_law_and_mark() throws IOException {
        CourtEvent event = Messages.event(sample("charge-disposition-notice-new-plea.xml"));

        assertThat(event.header().defendants().get(0).aliases()).containsExactly(name("Dory", "Sample"));
        assertThat(event.header().charges()).extracting(Charge::jurisdiction).containsOnly(Optional.of("PA"));
        assertThat(event.header().markedAsTrafficking()).isTrue();
        assertThat(event.header().notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "false, false", "0, false"})
    void the_mark_of_the_exchange_is_what_it_says(String said, boolean marked) throws IOException {
        String message = sample("custody-notice-new-released.xml")
                .replaceAll("(<cce:CaseHumanTraffickingIndicator>)[a-z]+(<)", "$1" + said + "$2");

        assertThat(message).contains(">" + said + "</cce:CaseHumanTraffickingIndicator>");
        assertThat(Messages.event(message).header().markedAsTrafficking()).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:CaseCategoryText>Criminal - Human Trafficking</nc:CaseCategoryText>",
                "<x:CaseHumanTraffickingIndicator>Y</x:CaseHumanTraffickingIndicator>"
            })
    void others_may_mark_a_case_in_their_own_way(String mark) {
        String message = CustodyReleaseTest.release("", "").replace("</nc:CaseDocketID>", "</nc:CaseDocketID>" + mark);

        assertThat(Messages.event(message).header().markedAsTrafficking()).isTrue();
        assertThat(Messages.event(CustodyReleaseTest.release("", "")).header().markedAsTrafficking())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:JurisdictionText>OH</nc:JurisdictionText>",
                "<nc:LocationStateUSPostalServiceCode>OH</nc:LocationStateUSPostalServiceCode>",
                "<nc:LocationStateName>OH</nc:LocationStateName>"
            })
    void whose_law_a_charge_cites_is_read(String printed) {
        String message = CustodyReleaseTest.release("", "")
                .replace(
                        "</j:ChargeStatute>",
                        "<j:StatuteJurisdiction>" + printed + "</j:StatuteJurisdiction></j:ChargeStatute>");

        assertThat(Messages.event(message).header().charges())
                .extracting(Charge::jurisdiction)
                .containsExactly(Optional.of("OH"));
    }
}
