package org.timelynotice.intake.xml;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.settings.ConfigException;

/** What does not fit the schema is refused at its place, with what should stand there and never with what does. */
class ExchangeSchemaTest {

    private static final ExchangeSchema SCHEMA = ExchangeSchema.load(Path.of("niem-schemas"));

    private final String notice;

    ExchangeSchemaTest() throws IOException {
        notice = Files.readString(Path.of("niem-schemas", "iep-sample", "hearing-notice-new.xml"));
    }

    private static UnreadableReason refused(String message) {
        return catchThrowableOfType(UnreadableMessage.class, () -> SCHEMA.check(message.getBytes(UTF_8)))
                .reason();
    }

    private UnreadableReason refused(String find, String replace) {
        assertThat(notice).contains(find);
        return refused(notice.replace(find, replace));
    }

    private static void assertFits(String message, Charset charset) {
        assertThatCode(() -> SCHEMA.check(message.getBytes(charset))).doesNotThrowAnyException();
    }

    @Test
    void a_notice_of_the_exchange_fits_however_it_is_written() {
        assertFits(notice, UTF_8);
        assertFits("\uFEFF\n" + notice.replaceFirst("<\\?xml.*\\?>", ""), UTF_8);
        assertFits("\uFEFF" + notice.replaceFirst("UTF-8", "UTF-16"), UTF_16BE);
        assertFits(notice.replaceFirst("UTF-8", "UTF-16"), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <cce:EventActionCode>NEW</cce:EventActionCode> |                           | The schema does not allow this element here     | one of cce:EventActionCode   | HearingNotice/EventSequenceNumeric | 1
            <nc:LocationRoomText>Courtroom 1101</          | <nc:Sample>x</nc:Sample></ | The schema does not allow this element here    | one of ObjectAugmentationPoint, nc:LocationBuildingText | /LocationPart/Sample | 0
            <nc:ScheduleDayStartTime>09:30:00</            | <cce:Sample>x</cce:Sample></ | The schema does not allow this element here  | one of nc:                   | /CourtEventSchedule/Sample         | 0
            Sample Justice Center</nc:LocationName>        | <nc:Sample/></nc:LocationName> | The element does not fit the exchange's schema |                         | /LocationName                      | 0
            >SCHEDULED<                                    | >Sample<                  | The code is not in the list of allowed codes    | one of                       | /HearingStatusCode                 | 0
            <nc:Date>1988-04-17</nc:Date>                  | <nc:Date>Sample</nc:Date> | The value does not have the form                | a value of type date         | /PersonBirthDate/Date              | 0
            <j:Subject structures:id="D1">                 | <j:Subject structures:id="D1" sample="1"> | An attribute is missing or not allowed | | HearingNotice/Subject              | 0
            </j:CourtEventSequenceID>                      | </j:Sample>               | The XML is not well formed here                 |                              | /CourtEventSequenceID              | 0
            """)
    void a_mistake_is_told_at_its_place(
            String find, String replace, String message, String expected, String path, int linesOn) {
        UnreadableReason reason = refused(find, replace == null ? "" : replace);

        assertThat(reason.message()).startsWith(message);
        assertThat(reason.expected()).startsWith(expected == null ? "" : expected);
        assertThat(reason.path()).endsWith(path);
        assertThat(reason.line()).isEqualTo(lineOf(find) + linesOn);
        assertThat(reason.message() + reason.expected()).doesNotContain("Sample");
    }

    private long lineOf(String text) {
        return notice.substring(0, notice.indexOf(text)).lines().count();
    }

    @Test
    void a_reference_to_nobody_is_told_once_all_is_read() {
        UnreadableReason reason = refused("structures:id=\"D1\"", "structures:id=\"D7\"");

        assertThat(reason.message()).startsWith("A structures:ref points to an element that is not in the message");
        assertThat(reason.line()).isEqualTo((int) notice.lines().count());
    }

    @Test
    void what_ends_too_early_is_told_with_what_is_missing() {
        UnreadableReason reason = refused(notice.replaceAll("(?s)<cce:EventActionCode>.*</j:CourtEvent>", ""));

        assertThat(reason.message()).startsWith("The element ends too early");
        assertThat(reason.expected()).isEqualTo("one of cce:EventActionCode");
        assertThat(reason.path()).isEqualTo("HearingNotice");
    }

    @Test
    void a_code_is_answered_with_those_that_are_allowed() {
        assertThat(refused(">NEW<", ">Sample<").expected()).contains("NEW", "UPDATE", "CORRECTION", "WITHDRAWAL");
    }

    @Test
    void an_element_where_none_may_follow_is_answered_so() {
        UnreadableReason reason = refused("</cce:HearingNotice>", "<nc:Sample/></cce:HearingNotice>");

        assertThat(reason.path()).isEqualTo("HearingNotice/Sample");
    }

    @Test
    void a_message_that_was_cut_off_is_told_with_the_elements_still_open() {
        UnreadableReason reason = refused(notice.substring(0, notice.indexOf("Quill")));

        assertThat(reason.message()).startsWith("The XML is not well formed here");
        assertThat(reason.path()).startsWith("HearingNotice/Subject/EntityPerson/PersonName");
    }

    @Test
    void a_document_type_is_refused_before_the_validator_sees_it() {
        assertThat(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>").message())
                .contains("DOCTYPE");
    }

    @Test
    void a_schema_that_is_missing_or_broken_is_told_with_its_file_and_line(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ExchangeSchema.load(folder))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("court-custody-event.xsd")
                .hasMessageContaining("the schema cannot be loaded");
        Files.createDirectory(folder.resolve("extension"));
        Files.writeString(folder.resolve("extension/court-custody-event.xsd"), "<xs:schema\n\n");
        assertThatThrownBy(() -> ExchangeSchema.load(folder)).hasMessageContaining("court-custody-event.xsd:3:");
    }
}
