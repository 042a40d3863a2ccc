package org.timelynotice.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.reading.UnreadableReason;

class HostileMessagesTest {

    private static final String LAUGHS = """
            <!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <r>&c;</r>""";
    private static final String BODY = "<BookingReport xmlns='http://example.org/b'><x>%s</x></BookingReport>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAUGHS,
                "<?xml version='1.0'?>\n<!-- hello --> <?go on?>\n" + LAUGHS,
                "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'http://example.org/'>]><r>&x;</r>",
                "<!doctype r><r/>"
            })
    void a_doctype_is_refused_before_the_parser_sees_it(String message) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            assertThat(reason(message.getBytes(charset)).message()).contains("DOCTYPE");
            assertThat(reason(("\uFEFF" + message).getBytes(charset)).message()).contains("DOCTYPE");
        }
    }

    @Test
    void text_that_only_looks_like_a_doctype_does_no_harm() {
        String message = "<!-- <!DOCTYPE r> -->"
                + BODY.formatted("<![CDATA[<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2//EN\">]]>");

        assertThat(Messages.events(message)).hasSize(1);
    }

    @Test
    void an_entity_that_nothing_defines_is_refused() {
        assertThat(reason(BODY.formatted("&secret;")).path()).startsWith("BookingReport");
    }

    @Test
    void nesting_too_deep_is_refused_at_its_line() {
        UnreadableReason reason = reason(BODY.formatted("\n" + "<a>".repeat(100_000)));

        assertThat(reason.message()).contains("nested");
        assertThat(reason.line()).isEqualTo(2);
        assertThat(reason.expected()).contains("100 levels");
    }

    @Test
    void too_many_elements_or_attributes_are_refused() {
        assertThat(reason(BODY.formatted("<a/>".repeat(350_000))).message()).contains("too many elements");
        var attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertThat(reason(BODY.formatted("<a" + attributes + "/>")).message()).contains("too many attributes");
    }

    @Test
    void twenty_megabytes_are_refused_and_an_attachment_within_bounds_is_passed_over() {
        assertThat(reason(BODY.formatted("A".repeat(20_000_000))).expected()).isEqualTo("at most 8 MiB");
        assertThat(Messages.events(BODY.formatted("<y>" + "QUJD".repeat(1_000_000) + "</y>")))
                .hasSize(1);
    }

    @Test
    void a_message_cut_off_names_the_place_and_not_the_words() {
        UnreadableReason reason = reason("<BookingReport>\n <Name>Sam Sample</Na");

        assertThat(reason.line()).isEqualTo(2);
        assertThat(reason.path()).isEqualTo("BookingReport/Name");
        assertThat(reason.message() + reason.expected()).doesNotContain("Sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n", "{}", "PK\u0003\u0004", "<", "<?xml version='1.0'?>", "<!-- open", "hello <a/>"})
    void what_is_no_message_is_said_to_be_none(String message) {
        assertThat(reason(message).message()).isNotBlank();
    }

    @Test
    void an_encoding_that_is_not_accepted_is_refused() {
        assertThat(reason("<?xml version='1.0' encoding='UTF-7'?><r/>").expected())
                .contains("UTF-8");
        assertThat(reason("<?xml version='1.0' encoding=\"IBM037\"?><r/>").expected())
                .contains("UTF-8");
    }

    @Test
    void bytes_that_are_not_in_the_declared_encoding_are_refused_at_their_place() {
        byte[] message = BODY.formatted("caf?").getBytes(UTF_8);
        message[new String(message, UTF_8).indexOf('?')] = (byte) 0xE9;

        assertThat(reason(message).line()).isEqualTo(1);
    }

    @Test
    void a_list_of_thousands_is_refused_at_once_and_not_shortened_in_silence() {
        String charges = "<Charge/>".repeat(5_000);
        assertThat(reason("<BookingReport>" + charges + "</BookingReport>").expected())
                .isEqualTo("at most 300 charges");
        String numbers = "<Case><CaseDocketID>1</CaseDocketID></Case>".repeat(5_000);
        assertThat(reason("<BookingReport>" + numbers + "</BookingReport>").expected())
                .isEqualTo("at most 200 case numbers");
        String hearings = "<CaseHearing/>".repeat(25_000);
        assertThat(reason("<CourtCaseQueryResults>" + hearings + "</CourtCaseQueryResults>")
                        .message())
                .contains("more events");
    }

    @Test
    void an_unknown_root_says_what_is_accepted() {
        UnreadableReason reason = reason("<PurchaseOrder/>");

        assertThat(reason.path()).isEqualTo("PurchaseOrder");
        assertThat(reason.expected()).contains("court-custody-event", "ecf-5-case");
    }

    private static UnreadableReason reason(String message) {
        return reason(message.getBytes(UTF_8));
    }

    private static UnreadableReason reason(byte[] message) {
        return Messages.reason(Messages.READER.read(message, Messages.CONTEXT));
    }
}
