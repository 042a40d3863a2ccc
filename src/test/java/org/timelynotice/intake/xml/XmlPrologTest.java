package org.timelynotice.intake.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

class XmlPrologTest {

    private static final char MARK = '\uFEFF';

    private static XmlProlog inspect(String message, Charset charset) throws UnreadableMessage {
        return XmlProlog.inspect(message.getBytes(charset));
    }

    private static XmlProlog inspect(String message) throws UnreadableMessage {
        return inspect(message, UTF_8);
    }

    private static UnreadableReason refused(byte[] message) {
        return catchThrowableOfType(UnreadableMessage.class, () -> XmlProlog.inspect(message))
                .reason();
    }

    private static String refused(String message) {
        return refused(message.getBytes(UTF_8)).message();
    }

    @Test
    void without_mark_and_declaration_a_message_is_utf_8() throws UnreadableMessage {
        assertThat(inspect("<a/>")).isEqualTo(new XmlProlog(UTF_8, 0, true));
        assertThat(inspect("<?xml version='1.0'?><a/>")).isEqualTo(new XmlProlog(UTF_8, 0, true));
    }

    @Test
    void a_message_begins_after_its_mark_and_blanks() throws UnreadableMessage {
        assertThat(inspect(MARK + "<a/>")).isEqualTo(new XmlProlog(UTF_8, 3, true));
        assertThat(inspect(MARK + "\n <a/>")).isEqualTo(new XmlProlog(UTF_8, 5, true));
        assertThat(inspect(" \t\r\n<a/>")).isEqualTo(new XmlProlog(UTF_8, 4, true));
    }

    @Test
    void two_bytes_a_letter_are_known_by_the_mark_and_by_the_first_tag() throws UnreadableMessage {
        assertThat(inspect(MARK + "<a/>", UTF_16BE)).isEqualTo(new XmlProlog(UTF_16BE, 2, true));
        assertThat(inspect(MARK + "<a/>", UTF_16LE)).isEqualTo(new XmlProlog(UTF_16LE, 2, true));
        assertThat(inspect("<a/>", UTF_16BE)).isEqualTo(new XmlProlog(UTF_16BE, 0, true));
        assertThat(inspect("<a/>", UTF_16LE)).isEqualTo(new XmlProlog(UTF_16LE, 0, true));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "utf8, UTF-8",
        "us-ascii, US-ASCII",
        "ASCII, US-ASCII",
        "iso-8859-1, ISO-8859-1",
        "latin1, ISO-8859-1",
        "Windows-1252, windows-1252"
    })
    void the_encoding_that_is_declared_is_taken(String declared, String charset) throws UnreadableMessage {
        for (String quote : new String[] {"'", "\""}) {
            String declaration = "<?xml version='1.0' encoding=" + quote + declared + quote + "?>";
            assertThat(inspect(declaration + "<a/>")).isEqualTo(new XmlProlog(Charset.forName(charset), 0, true));
        }
    }

    @Test
    void what_the_bytes_show_is_believed_where_the_declaration_says_something_else() throws UnreadableMessage {
        assertThat(inspect(MARK + "<?xml version='1.0' encoding='ISO-8859-1'?><a/>"))
                .isEqualTo(new XmlProlog(UTF_8, 3, false));
        assertThat(inspect("<?xml version='1.0' encoding='utf-16'?><a/>")).isEqualTo(new XmlProlog(UTF_8, 0, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?go encoding='UTF-7'?><a/>",
                "<?xml-stylesheet encoding='UTF-7'?><a/>",
                "<?xml version='1.0'?><?go encoding='UTF-7'?><a/>",
                "<?xml version='1.0' encoding?><a/>",
                "<?xml version='1.0' encoding='UTF-7?><a/>"
            })
    void nothing_else_declares_an_encoding(String message) throws UnreadableMessage {
        assertThat(inspect(message)).isEqualTo(new XmlProlog(UTF_8, 0, true));
    }

    @Test
    void the_first_declaration_counts() throws UnreadableMessage {
        assertThat(inspect("<?xml encoding='latin1'?><?xml encoding='UTF-7'?><a/>")
                        .charset())
                .isEqualTo(ISO_8859_1);
    }

    @Test
    void an_encoding_that_is_not_accepted_is_refused_with_those_that_are() {
        UnreadableReason reason = refused("<?xml version='1.0' encoding='UTF-7'?><a/>".getBytes(US_ASCII));

        assertThat(reason.message()).contains("an encoding that is not accepted");
        assertThat(reason.expected()).contains("UTF-8", "windows-1252");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!--x--><!DOCTYPE a><a/>",
                "<?go?><!DOCTYPE a><a/>",
                "<!-DOCTYPE a><a/>",
                "<!",
                "<!-"
            })
    void a_document_type_is_refused_wherever_it_stands(String message) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertThat(refused(message.getBytes(charset)).message()).contains("DOCTYPE");
        }
    }

    @Test
    void what_only_looks_like_a_document_type_inside_a_comment_or_instruction_passes() throws UnreadableMessage {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertThat(inspect("<!-- -> <!DOCTYPE a> --><?go <!DOCTYPE a> ?>\n<a/>", charset)
                            .charset())
                    .isEqualTo(charset);
        }
    }

    @Test
    void a_message_that_ends_before_its_first_element_says_where() {
        assertThat(refused("")).contains("is empty");
        assertThat(refused(" \n")).contains("is empty");
        assertThat(refused("<!--x-->")).contains("is empty");
        assertThat(refused("<!--x->")).contains("ends inside a comment");
        assertThat(refused("<?go")).contains("ends inside a comment");
        assertThat(refused("{\"a\":1}")).contains("text stands before");
        assertThat(refused("<?go?>x<a/>")).contains("text stands before");
    }

    @Test
    void a_letter_whose_half_looks_like_a_tag_is_none() {
        for (Charset charset : new Charset[] {UTF_16BE, UTF_16LE}) {
            assertThat(refused((MARK + "\u013C\u3C3C").getBytes(charset)).message())
                    .contains("text stands before");
        }
    }

    @Test
    void eight_mebibytes_are_read_and_no_byte_more() throws UnreadableMessage {
        byte[] largest = Arrays.copyOf("<a/>".getBytes(UTF_8), 8 * 1024 * 1024);

        assertThat(XmlProlog.inspect(largest).start()).isZero();
        assertThat(refused(Arrays.copyOf(largest, largest.length + 1)).expected())
                .isEqualTo("at most 8 MiB");
    }

    @Test
    void bytes_can_be_xml_where_the_first_that_is_no_blank_opens_a_tag() {
        for (String message : new String[] {"<a/>", " \n<a/>", MARK + "<a/>", MARK + " <a/>", "<"}) {
            assertThat(XmlProlog.looksLikeXml(message.getBytes(UTF_8)))
                    .as(message)
                    .isTrue();
        }
        for (String message : new String[] {"", "  ", "MSH|^~\\&|", "{}", "x<a/>", "" + MARK, MARK + "x<a/>"}) {
            assertThat(XmlProlog.looksLikeXml(message.getBytes(UTF_8)))
                    .as(message)
                    .isFalse();
        }
        for (Charset charset : new Charset[] {UTF_16BE, UTF_16LE}) {
            assertThat(XmlProlog.looksLikeXml("<a/>".getBytes(charset))).isTrue();
            assertThat(XmlProlog.looksLikeXml((MARK + "<a/>").getBytes(charset)))
                    .isTrue();
            assertThat(XmlProlog.looksLikeXml((MARK + "x").getBytes(charset))).isFalse();
        }
    }
}
