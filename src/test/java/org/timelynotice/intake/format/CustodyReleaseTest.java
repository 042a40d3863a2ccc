package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.Unused;

public class CustodyReleaseTest {

    private static final String RELEASE =
            "<nc:Release><nc:ActivityDate><nc:DateTime>%s</nc:DateTime></nc:ActivityDate></nc:Release>";

    @Test
    void the_person_booked_is_the_one_released_and_the_officer_is_nobody() {
        CustodyEvent event = custody(release("", RELEASE.formatted("2026-11-20T14:05:00")));

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event.header().defendants()).singleElement().satisfies(person -> {
            assertThat(person.name())
                    .contains(new PersonName(Optional.of("Sam"), Optional.of("Q"), Optional.of("Sample")));
            assertThat(person.birthDate()).contains(LocalDate.parse("1980-01-02"));
            assertThat(person.identifiers()).isEqualTo(ids("SID-5", "B-77", "J-1"));
        });
        assertThat(event.header().at()).contains(at("2026-11-20", "14:05"));
        assertThat(event.header().caseNumbers()).containsExactly(new CaseNumber("CR-1"));
        assertThat(event.header().charges())
                .containsExactly(new Charge(
                        Optional.of("18 § 3011"), Optional.of("Trafficking"), Optional.empty(), Optional.empty()));
        assertThat(event.custodyId()).isEqualTo("J-1:B-77");
        assertThat(event.facility()).contains("J-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<nc:PersonSurName>Sample</nc:PersonSurName><nc:PersonNameSuffixText>Jr.</nc:PersonNameSuffixText>|Sam|Sample Jr.",
                "<nc:PersonSurName>Sample</nc:PersonSurName><nc:PersonNameSuffixText>MD</nc:PersonNameSuffixText>|Sam|Sample",
                "<nc:PersonSurName>Sample</nc:PersonSurName><nc:PersonNameSuffixText/>|Sam|Sample"
            })
    void a_generation_belongs_to_the_surname_and_a_title_does_not(String printed, String given, String surname) {
        String named = release("", "").replace("<nc:PersonSurName>Sample</nc:PersonSurName>", printed);

        assertThat(custody(named).header().defendants().get(0).name())
                .contains(new PersonName(Optional.of(given), Optional.of("Q"), Optional.of(surname)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam Q Sample, Jr.|Sam|Q|Sample Jr.",
                "Sam Q Sample III|Sam|Q|Sample III",
                "Sample Jr, Sam Q|Sam|Q|Sample Jr",
                "Sam Q Sample, Esq.|Sam|Q|Sample",
            })
    void a_name_given_whole_keeps_its_generation(String whole, String given, String middle, String surname) {
        String named = release("", "")
                .replaceFirst(
                        "<nc:PersonGivenName>Sam<.*Sample</nc:PersonSurName>",
                        "<nc:PersonFullName>" + whole + "</nc:PersonFullName>");

        assertThat(custody(named).header().defendants().get(0).name())
                .contains(new PersonName(Optional.of(given), Optional.of(middle), Optional.of(surname)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00:00,2026-11-20,",
        "2026-11-20,2026-11-20,",
        "2026-11-20T14:05:00Z,2026-11-20,07:05",
        "2026-11-20T14:05:00-05:00,2026-11-20,12:05",
        "2026-11-20T00:00:00Z,2026-11-20,",
        " 2026-11-20T14:05:00.123 ,2026-11-20,14:05"
    })
    void times_of_all_makes_are_read_on_the_jails_clock(String printed, String date, String time) {
        assertThat(custody(release("", RELEASE.formatted(printed))).header().at())
                .contains(at(date, time));
    }

    @Test
    void a_report_without_a_release_element_is_a_release_all_the_same() {
        CustodyEvent dated = custody(
                release("<nc:DocumentCreationDate><nc:Date>2026-11-21</nc:Date></nc:DocumentCreationDate>", ""));
        CustodyEvent undated = custody(release("", ""));

        assertThat(dated.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(dated.header().at()).contains(at("2026-11-21", null));
        assertThat(undated.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(undated.header().at()).isEmpty();
    }

    @Test
    void a_day_still_to_come_is_a_planned_release() {
        String planned =
                "<j:Detention><j:SupervisionAugmentation><j:SupervisionReleaseEligibilityDate><nc:Date>2027-01-05</nc:Date>"
                        + "</j:SupervisionReleaseEligibilityDate></j:SupervisionAugmentation></j:Detention>";
        String created = "<nc:DocumentCreationDate><nc:Date>2026-11-21</nc:Date></nc:DocumentCreationDate>";

        CustodyEvent event = custody(release(created, planned));

        assertThat(event.kind()).isEqualTo(EventKind.RELEASE_SCHEDULED);
        assertThat(event.header().at()).contains(at("2027-01-05", null));
        assertThat(custody(release(created, planned.replace("2027-01-05", "2026-11-01")))
                        .kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void health_data_reaches_no_field_and_is_not_even_mentioned() {
        String health = "<x:MedicalAlert>insulin</x:MedicalAlert><x:Cell>7</x:Cell>";

        Reading reading = Messages.read(release("", RELEASE.formatted("2026-11-20") + health));

        assertThat(reading.toString()).doesNotContain("insulin", "Medical");
        assertThat(Messages.event(release("", RELEASE.formatted("2026-11-20") + health))
                        .header()
                        .notUnderstood())
                .isEmpty();
        assertThat(((Reading.Understood) reading).unused())
                .isEqualTo(new Unused(List.of("CustodyReleaseReport/Custody/Cell"), 1));
    }

    @Test
    void placeholders_say_nothing() {
        CustodyEvent event = custody(release("", RELEASE.formatted("TBD"))
                .replace("SID-5", "Unknown")
                .replace("CR-1", "n/a"));

        assertThat(event.header().at()).isEmpty();
        assertThat(event.header().defendants().get(0).identifiers().sid()).isEmpty();
        assertThat(event.header().caseNumbers()).isEmpty();
    }

    @Test
    void a_reference_that_leads_nowhere_is_said_and_nobody_else_is_taken() {
        CustodyEvent event =
                custody(release("", RELEASE.formatted("2026-11-20")).replace("s:ref=\"P1\"", "s:ref=\"P9\""));

        assertThat(event.header().defendants())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEmpty());
        assertThat(event.header().notUnderstood())
                .anyMatch(note -> note.contains("RoleOfPerson: points to an element"));
    }

    @Test
    void every_spelling_of_the_namespaces_is_the_same_message() {
        String message = release("", RELEASE.formatted("2026-11-20T14:05:00"));
        CustodyEvent expected = custody(message);
        List<String> spellings = List.of(
                message.replace("nc:", "core:").replace("xmlns:nc", "xmlns:core"),
                message.replace("niem-core/3.0/", "niem-core/5.0/")
                        .replace("jxdm/5.1/", "jxdm/7.2/")
                        .replace("structures/3.0/", "structures/5.0/"),
                message.replace("http://release.niem.gov/niem/niem-core/3.0/", "http://niem.gov/niem/niem-core/2.0")
                        .replace(
                                "http://release.niem.gov/niem/domains/jxdm/5.1/",
                                "http://niem.gov/niem/domains/jxdm/4.1")
                        .replace("http://release.niem.gov/niem/structures/3.0/", "http://niem.gov/niem/structures/2.0")
                        .replace("<nc:RoleOfPerson s:ref=\"P1\"/>", "<nc:RoleOfPersonReference s:ref=\"P1\"/>"),
                message.replace("nc:", "").replace("xmlns:nc", "xmlns"),
                message.replaceAll("(</?)(?:nc|j|r|x):", "$1").replaceAll(" xmlns:(?:nc|j|r|x)=\"[^\"]*\"", ""),
                message.replace("s:ref=\"P1\"", "s:uri=\"#P1\""),
                message.replaceAll(">([^<>\\s][^<>]*)<", ">\n\t $1 \n\t<"));

        for (String spelling : spellings) {
            CustodyEvent event = custody(spelling);
            assertThat(event.header().defendants()).isEqualTo(expected.header().defendants());
            assertThat(event.header().at()).isEqualTo(expected.header().at());
            assertThat(event.header().caseNumbers()).isEqualTo(expected.header().caseNumbers());
            assertThat(event.custodyId()).isEqualTo(expected.custodyId());
        }
    }

    @Test
    void byte_order_marks_and_wide_characters_are_read() {
        String message = release("", RELEASE.formatted("2026-11-20")).replace("Sam", "Zoë");
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Reading marked = Messages.READER.read(("\uFEFF" + message).getBytes(charset), Messages.CONTEXT);
            Reading bare = Messages.READER.read(message.getBytes(charset), Messages.CONTEXT);

            for (Reading reading : List.of(marked, bare)) {
                assertThat(Messages.events(reading)
                                .get(0)
                                .header()
                                .defendants()
                                .get(0)
                                .name()
                                .orElseThrow()
                                .given())
                        .contains("Zoë");
            }
        }
        byte[] latin = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + message).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Messages.events(Messages.READER.read(latin, Messages.CONTEXT))
                        .toString())
                .contains("Zoë");
    }

    @Test
    void the_older_shape_without_a_custody_element_is_read() {
        String older = release(
                        "",
                        "<j:BookingRelease><nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate></j:BookingRelease>")
                .replaceAll("</?x:Custody>", "")
                .replace("BookingDetentionFacility", "BookingFacility")
                .replaceAll("<j:BookingAgencyRecordIdentification>.*?</j:BookingAgencyRecordIdentification>", "")
                .replace(
                        "</j:BookingSubject>",
                        "<j:SubjectIdentification><nc:IdentificationID>B-77</nc:IdentificationID></j:SubjectIdentification></j:BookingSubject>");

        CustodyEvent event = custody(older);

        assertThat(event.header().at()).contains(at("2026-11-20", null));
        assertThat(event.custodyId()).isEqualTo("J-1:B-77");
    }

    @Test
    void the_facility_of_the_feed_goes_before_the_one_printed() {
        var context = new ReadingContext(List.of(), Messages.BOISE, Optional.empty(), Optional.of("ADA-JAIL"));
        byte[] message = release("", "").getBytes(StandardCharsets.UTF_8);

        CustodyEvent event = (CustodyEvent)
                Messages.events(Messages.READER.read(message, context)).get(0);

        assertThat(event.custodyId()).isEqualTo("ADA-JAIL:B-77");
        assertThat(event.facility()).contains("J-1");
    }

    @Test
    void a_facility_keeps_its_code_and_its_name_and_no_other_facility_s() {
        String named = "</nc:FacilityIdentification><nc:FacilityName>Sample County Jail</nc:FacilityName>";
        String heldElsewhere =
                "<j:Detention><nc:SupervisionFacility><nc:FacilityName>Other Jail</nc:FacilityName></nc:SupervisionFacility></j:Detention>";

        CustodyEvent event = custody(release("", heldElsewhere).replaceFirst("</nc:FacilityIdentification>", named));

        Identifiers ids = event.header().defendants().get(0).identifiers();
        assertThat(ids.facility()).contains("J-1");
        assertThat(ids.otherFacilityNames()).containsExactly("Sample County Jail");
        assertThat(event.custodyId()).isEqualTo("J-1:B-77");
    }

    public static String release(String beforeCustody, String inCustody) {
        return """
                <r:CustodyReleaseReport xmlns:r="http://example.org/release" xmlns:x="http://example.org/ext"
                    xmlns:nc="http://release.niem.gov/niem/niem-core/3.0/" xmlns:j="http://release.niem.gov/niem/domains/jxdm/5.1/"
                    xmlns:s="http://release.niem.gov/niem/structures/3.0/">%s<x:Custody>
                  <nc:Case><nc:CaseDocketID>CR-1</nc:CaseDocketID></nc:Case>
                  <j:Booking><j:BookingAgencyRecordIdentification><nc:IdentificationID>B-77</nc:IdentificationID></j:BookingAgencyRecordIdentification>
                    <j:BookingDetentionFacility><nc:FacilityIdentification><nc:IdentificationID>J-1</nc:IdentificationID></nc:FacilityIdentification></j:BookingDetentionFacility>
                    <j:BookingSubject><nc:RoleOfPerson s:ref="P1"/></j:BookingSubject></j:Booking>%s
                  <nc:Person s:id="P2"><nc:PersonName><nc:PersonGivenName>Pat</nc:PersonGivenName><nc:PersonSurName>Officer</nc:PersonSurName></nc:PersonName></nc:Person>
                  <nc:Person s:id="P1"><nc:PersonBirthDate><nc:Date>1980-01-02</nc:Date></nc:PersonBirthDate>
                    <nc:PersonName><nc:PersonGivenName>Sam</nc:PersonGivenName><nc:PersonMiddleName>Q</nc:PersonMiddleName><nc:PersonSurName>Sample</nc:PersonSurName></nc:PersonName>
                    <j:PersonAugmentation><j:PersonStateFingerprintIdentification><nc:IdentificationID>SID-5</nc:IdentificationID></j:PersonStateFingerprintIdentification></j:PersonAugmentation></nc:Person>
                  <j:Charge><j:ChargeDescriptionText>Trafficking</j:ChargeDescriptionText><j:ChargeStatute>
                    <j:StatuteCodeIdentification><nc:IdentificationID>18</nc:IdentificationID></j:StatuteCodeIdentification>
                    <j:StatuteCodeSectionIdentification><nc:IdentificationID>3011</nc:IdentificationID></j:StatuteCodeSectionIdentification></j:ChargeStatute></j:Charge>
                </x:Custody></r:CustodyReleaseReport>""".formatted(beforeCustody, inCustody);
    }

    private static CustodyEvent custody(String message) {
        return (CustodyEvent) Messages.event(message);
    }

    private static Identifiers ids(String sid, String booking, String facility) {
        return new Identifiers(
                Optional.of(sid), Optional.empty(), Optional.of(booking), Optional.empty(), Optional.of(facility));
    }

    private static CourtTime at(String date, String time) {
        return new CourtTime(LocalDate.parse(date), Optional.ofNullable(time).map(LocalTime::parse), Messages.BOISE);
    }
}
