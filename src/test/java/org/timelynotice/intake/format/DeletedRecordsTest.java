package org.timelynotice.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.Messages;

/** What a sender says of a record in attributes and around the message. */
class DeletedRecordsTest {

    private static final String FORMAT = """
            title: Rolls of Sample County
            basedOn: custody
            roots: [Roll]
            fields:
              id: ["/@number"]
              caseNumbers: ["@case"]
            defendant:
              person: ["^j:Booking[not @structures:ref = gone]/j:BookingSubject"]
            action:
              - {then: WITHDRAWAL, when: [{value: "^/@structures:ref", is: [gone]}]}
              - {then: WITHDRAWAL, when: [{value: "~/soap:Header/wsa:Action", contains: [DeleteBooking]}]}
              - {then: WITHDRAWAL, when: [{present: "~//Purge/@all"}]}
            events:
              - each: [j:Booking]
                kind: [{then: BOOKED}]
            """;

    private static final String BOOKING = """
            <Roll number="R-7" xmlns:j="http://release.niem.gov/niem/domains/jxdm/7.2/"
                xmlns:structures="http://release.niem.gov/niem/structures/5.0/">
              <Code structures:id="gone">gone</Code>
              <j:Booking case="CR-9" structures:ref="kept"><j:BookingSubject/></j:Booking>
            </Roll>""";

    @TempDir
    Path config;

    private CourtEvent read(String message) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        Files.writeString(config.resolve("formats/rolls.yaml"), FORMAT);
        MessageReader reader = MessageReader.load(config, Path.of("niem-schemas"));
        return Messages.events(reader.read(message.getBytes(UTF_8), Messages.CONTEXT))
                .get(0);
    }

    private static String soap(String header) {
        return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header>"
                + header + "</s:Header><s:Body>" + BOOKING + "</s:Body></s:Envelope>";
    }

    @Test
    void an_attribute_is_a_fact_as_an_element_is() throws IOException {
        CourtEvent event = read(BOOKING);

        assertThat(event.header().action()).isEqualTo(EventAction.NEW);
        assertThat(event.header().source().id()).isEqualTo("R-7");
        assertThat(event.header().caseNumbers())
                .extracting(number -> number.printed())
                .containsExactly("CR-9");
    }

    @Test
    void a_deletion_by_an_attribute_or_by_the_envelope_takes_back() throws IOException {
        assertThat(read(BOOKING.replace("ref=\"kept\"", "ref=\"gone\""))
                        .header()
                        .action())
                .isEqualTo(EventAction.WITHDRAWAL);
        assertThat(read(soap("<a:Action>urn:jail/DeleteBooking</a:Action>"))
                        .header()
                        .action())
                .isEqualTo(EventAction.WITHDRAWAL);
        assertThat(read(soap("<Purge all='1'/>")).header().action()).isEqualTo(EventAction.WITHDRAWAL);
        assertThat(read(soap("<a:Action>urn:jail/AddBooking</a:Action><Purge/>"))
                        .header()
                        .action())
                .isEqualTo(EventAction.NEW);
    }

    @Test
    void an_action_of_the_files_own_does_not_make_a_deleted_record_new() throws IOException {
        assertThat(read(BOOKING.replace("<Roll number", "<Roll action='delete' number"))
                        .header()
                        .action())
                .isEqualTo(EventAction.WITHDRAWAL);
        assertThat(read(BOOKING.replace("gone", "void").replace("ref=\"kept\"", "ref=\"void\""))
                        .header()
                        .action())
                .isEqualTo(EventAction.WITHDRAWAL);
    }

    @ParameterizedTest
    @CsvSource({"action,Deleted,WITHDRAWAL", "operation,VOID,WITHDRAWAL", "action,add,NEW", "note,deleted,NEW"})
    void the_delivered_formats_take_back_what_says_that_it_was_deleted(String name, String value, EventAction action) {
        String release = CustodyReleaseTest.release("", "");

        assertThat(Messages.event(release.replaceFirst("<x:Custody", "<x:Custody " + name + "=\"" + value + "\""))
                        .header()
                        .action())
                .isEqualTo(action);
        assertThat(Messages.event(release.replaceFirst(
                                "<r:CustodyReleaseReport", "<r:CustodyReleaseReport " + name + "=\"" + value + "\""))
                        .header()
                        .action())
                .isEqualTo(action);
    }
}
