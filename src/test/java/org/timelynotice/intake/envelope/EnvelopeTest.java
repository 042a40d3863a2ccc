package org.timelynotice.intake.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final int MOST = 50_000;
    private static final String XML = "<Booking><Name>Núñez</Name></Booking>";
    private static final String HL7 = "MSH|^~\\&|JAIL|S|TN|TN|20261101||ADT^A03|1|P|2.5\rPID|1||I-1\r";

    private static Opened open(byte[] body, String type, String encoding) {
        return new Envelope(MOST, Optional.of("/Exchange/Data"))
                .open(body, new Declared(Optional.of(type), Optional.of(encoding)));
    }

    private static Opened open(String body, String type) {
        return open(body.getBytes(UTF_8), type, "");
    }

    private static String message(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Message.class);
        return new String(((Opened.Message) opened).content(), UTF_8);
    }

    private static String refused(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.NotUnderstood.class);
        return ((Opened.NotUnderstood) opened).reason();
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static String parts(String... parts) {
        return "preamble\r\n--b1\r\n" + String.join("\r\n--b1\r\n", parts) + "\r\n--b1--\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/json", "application/x-www-form-urlencoded", "no type"})
    void what_the_bytes_are_goes_before_what_their_type_says(String type) {
        assertThat(message(open(XML, type))).isEqualTo(XML);
        assertThat(message(open(HL7, type))).isEqualTo(HL7);
    }

    @Test
    void the_one_file_of_a_form_is_the_message_whatever_fields_stand_beside_it() {
        String file = "Content-Disposition: form-data; name=\"f\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                + XML;
        String field = "Content-Disposition: form-data; name=\"county\"\r\n\r\nSample";

        assertThat(message(open(parts(file), "multipart/form-data; boundary=b1")))
                .isEqualTo(XML);
        assertThat(message(open(parts(field, file), "multipart/form-data; boundary=\"b1\"")))
                .isEqualTo(XML);
        assertThat(message(open(
                        parts("Content-Disposition: form-data; name=\"f\"\r\n\r\n" + HL7),
                        "multipart/form-data; boundary=b1")))
                .isEqualTo(HL7);
    }

    @Test
    void two_files_of_a_form_are_refused_and_their_sender_is_told_what_to_send() {
        String file = "Content-Disposition: form-data; name=\"f\"; filename=\"a.xml\"\r\n\r\n" + XML;

        assertThat(refused(open(parts(file, file), "multipart/form-data; boundary=b1")))
                .contains("several parts", "--data-binary")
                .doesNotContain("Núñez");
    }

    @Test
    void the_root_of_related_parts_is_the_message_and_holds_what_it_includes() {
        String root = "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\nContent-ID: <root@x>\n\n"
                + "<e><d><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:doc@x\"/></d>"
                + "<p><xop:Include href='cid:scan@x'></xop:Include></p></e>";
        String scan = "Content-ID: <scan@x>\n\n%PDF-1.4";
        String included = "Content-ID: <doc@x>\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(XML.getBytes(UTF_8));

        String opened = message(open(
                parts(scan, root, included).replace("\r\n", "\n"),
                "multipart/related; start=\"<root@x>\"; boundary=b1; type=\"application/xop+xml\""));

        assertThat(opened)
                .startsWith("<e><d>" + Base64.getEncoder().encodeToString(XML.getBytes(UTF_8)) + "</d>")
                .contains("cid:scan@x");
    }

    @Test
    void parts_are_known_without_a_header_that_says_so() {
        assertThat(message(open("--q\nContent-Type: text/xml\n\n" + XML + "\n--q--\n", "text/xml")))
                .isEqualTo(XML);
    }

    @Test
    void parts_that_are_cut_off_are_refused() {
        String whole = parts("Content-Type: text/xml\r\n\r\n" + XML);

        assertThat(refused(open(whole.substring(0, whole.indexOf("--b1--")), "multipart/mixed; boundary=b1")))
                .contains("cut off");
    }

    @Test
    void quoted_printable_is_read() {
        assertThat(message(open(
                        parts("Content-Transfer-Encoding: quoted-printable\r\n\r\n<a b=3D\"c\">=\r\nN=C3=BA</a>"),
                        "multipart/mixed; boundary=b1")))
                .isEqualTo("<a b=\"c\">Nú</a>");
    }

    @Test
    void what_is_packed_is_unpacked_also_where_nobody_says_that_it_is() {
        assertThat(message(open(gzip(XML.getBytes(UTF_8)), "text/xml", "gzip"))).isEqualTo(XML);
        assertThat(message(open(gzip(XML.getBytes(UTF_8)), "application/octet-stream", "")))
                .isEqualTo(XML);
        assertThat(message(open(XML.getBytes(UTF_8), "text/xml", "gzip")))
                .as("unpacked by something on the way")
                .isEqualTo(XML);
    }

    @Test
    void a_bomb_is_too_large_and_its_like_inside_of_something_is_not_unpacked() {
        byte[] bomb = gzip(("<" + "x".repeat(20_000_000)).getBytes(UTF_8));

        assertThat(bomb.length).isLessThan(MOST);
        assertThat(open(bomb, "text/xml", "gzip")).isEqualTo(new Opened.TooLarge());
        assertThat(refused(open(gzip(bomb), "text/xml", "gzip"))).contains("packed");
    }

    @Test
    void what_is_damaged_or_packed_otherwise_is_refused_with_words() {
        byte[] packed = gzip(XML.repeat(20).getBytes(UTF_8));

        assertThat(refused(open(Arrays.copyOf(packed, packed.length - 9), "text/xml", "gzip")))
                .contains("send it again");
        assertThat(refused(open(packed, "text/xml", "br"))).contains("gzip");
        assertThat(refused(open(packed, "text/xml", "gzip,gzip"))).contains("gzip");
    }

    @Test
    void a_message_in_json_is_where_the_feed_says_as_text_or_base64() {
        String base64 = Base64.getEncoder().encodeToString(HL7.getBytes(UTF_8));

        assertThat(message(open("{\"Exchange\":{\"Data\":\"<a b='1'>\\u00fa</a>\"}}", "application/json")))
                .isEqualTo("<a b='1'>ú</a>");
        assertThat(message(open(" {\"Exchange\":{\"Data\":\"" + base64 + "\"}}", "text/plain")))
                .isEqualTo(HL7);
    }

    @Test
    void other_json_is_refused_and_its_sender_is_told_what_the_feed_can_say() {
        assertThat(refused(open("{\"Exchange\":{\"Other\":\"<a/>\"}}", "application/json")))
                .contains("/Exchange/Data");
        assertThat(refused(open("{\"Exchange\":{\"Data\":\"<a/>", "application/json")))
                .contains("cut off");
        assertThat(refused(open("{\"Exchange\":{\"Data\":\"no message\"}}", "application/json")))
                .contains("neither XML nor HL7");
        assertThat(refused(new Envelope(MOST, Optional.empty())
                        .open("{\"a\":\"<a/>\"}".getBytes(UTF_8), Declared.NOTHING)))
                .contains("json: /Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n\t ", "\uFEFF", "\uFEFF\n"})
    void nothing_but_blanks_is_empty(String body) {
        assertThat(open(body, "text/xml")).isEqualTo(new Opened.Empty());
    }

    @Test
    void what_nothing_here_reads_is_refused() {
        assertThat(refused(open("%PDF-1.7", "application/pdf"))).contains("neither XML nor HL7");
        assertThat(refused(open("file=%3Ca%2F%3E", "application/x-www-form-urlencoded")))
                .contains("form", "--data-binary");
    }

    @Test
    void the_character_set_beside_a_body_counts_where_its_bytes_are_no_utf_8() {
        assertThat(message(open(XML.getBytes(ISO_8859_1), "text/xml; charset=ISO-8859-1", "")))
                .isEqualTo('\uFEFF' + XML);
        assertThat(message(open(XML.getBytes(UTF_8), "text/xml; charset=ISO-8859-1", "")))
                .as("UTF-8 by its form, whatever a framework filled in")
                .isEqualTo(XML);
        assertThat(message(open(XML.getBytes(UTF_16BE), "text/xml; charset=utf-16be", "")))
                .isEqualTo('\uFEFF' + XML);
        assertThat(message(open(HL7.getBytes(UTF_16LE), "text/plain; charset=UTF-16LE", "")))
                .contains(HL7);
        assertThat(message(open(XML, "text/xml; charset=nonsense"))).isEqualTo(XML);
    }

    @Test
    void hl7_in_two_bytes_a_character_is_narrowed_whoever_says_so() {
        assertThat(message(open(("\uFEFF" + HL7).getBytes(UTF_16LE), "text/plain", "")))
                .isEqualTo(HL7);
        assertThat(message(open(HL7.getBytes(UTF_16BE), "", ""))).isEqualTo(HL7);
    }
}
