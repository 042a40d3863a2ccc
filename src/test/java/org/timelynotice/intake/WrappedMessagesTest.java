package org.timelynotice.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.format.CustodyReleaseTest;

/** Messages inside of other documents, and in character sets that somebody got wrong. */
class WrappedMessagesTest {

    private static final String RELEASE = CustodyReleaseTest.release("", "");
    private static final String ADT = "MSH|^~\\&|JAIL|S|TN|TN|20261101093000||ADT^A03|9|P|2.5\rEVN|A03|20261101093000\r"
            + "PID|1||I-77^^^S^MR||Núñez^Sam||19800102\rPV1|1|I\r";

    private static String escaped(String xml) {
        return xml.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String soap(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    static Stream<String> wrapped() {
        String bare = RELEASE.replaceFirst("<\\?xml[^>]*\\?>", "");
        return Stream.of(
                soap("<a:send xmlns:a='urn:a'><a:in><a:message><a:payload>" + bare
                        + "</a:payload></a:message></a:in></a:send>"),
                soap("<send xmlns='urn:a'><xml>" + escaped(RELEASE) + "</xml></send>"),
                "<string xmlns=\"http://example.org/\">" + escaped("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + bare)
                        + "</string>",
                "<m><n>7</n><d><![CDATA[" + RELEASE + "]]></d></m>",
                "<m><d>" + Base64.getMimeEncoder().encodeToString(RELEASE.getBytes(UTF_8)) + "</d></m>",
                "<m>" + escaped(escaped(RELEASE)) + "</m>",
                soap("<a><b>" + escaped("<c><d>" + escaped(RELEASE) + "</d></c>") + "</b></a>"));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void a_message_inside_of_another_document_is_read(String message) {
        assertThat(Messages.event(message).kind()).isEqualTo(EventKind.RELEASED);
    }

    @Test
    void hl7_inside_of_an_element_is_read() {
        assertThat(Messages.event("<r><hl7><![CDATA[" + ADT + "]]></hl7></r>").kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void of_several_messages_in_one_document_none_is_lost() {
        String two = "<r><m>" + escaped(RELEASE) + "</m><m><![CDATA[" + ADT + "]]></m></r>";

        assertThat(Messages.events(two)).hasSize(2);
        assertThat(Messages.reason(Messages.read(two.replace("ADT^A03", "ORU^R01")))
                        .message())
                .contains("no admission");
    }

    @Test
    void a_document_without_a_message_is_still_one_that_nobody_knows() {
        assertThat(Messages.reason(Messages.read("<r><m>a text</m><n>PD94</n></r>"))
                        .message())
                .contains("No format of this feed");
    }

    @Test
    void a_name_is_read_in_whatever_character_set_it_came() {
        String named = "<?xml version=\"1.0\" encoding=\"%s\"?>"
                + RELEASE.replaceFirst("<\\?xml[^>]*\\?>", "").replace("Sample</", "Núñez</");

        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertThat(surname(("\r\n \r\n" + named.formatted("UTF-16")).getBytes(charset)))
                    .as("blank lines, no mark, " + charset)
                    .contains("Núñez");
            assertThat(surname(('\uFEFF' + named.formatted("utf-16")).getBytes(charset)))
                    .as("a mark, " + charset)
                    .contains("Núñez");
        }
        assertThat(surname(("\n\n" + named.formatted("ISO-8859-1")).getBytes(ISO_8859_1)))
                .contains("Núñez");
        assertThat(surname(named.formatted("ISO-8859-1").getBytes(UTF_8)))
                .as("declares what it is not")
                .contains("Núñez");
        assertThat(surname(ADT.getBytes(UTF_16LE))).contains("Núñez");
        assertThat(surname(('\uFEFF' + ADT).getBytes(UTF_16BE))).contains("Núñez");
        assertThat(surname(('\uFEFF' + "\n" + ADT).getBytes(UTF_8))).contains("Núñez");
    }

    private static Optional<String> surname(byte[] message) {
        return Messages.events(Messages.READER.read(message, Messages.CONTEXT))
                .get(0)
                .header()
                .defendants()
                .get(0)
                .name()
                .orElseThrow()
                .surname();
    }
}
