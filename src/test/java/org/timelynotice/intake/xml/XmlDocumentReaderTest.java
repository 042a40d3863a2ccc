package org.timelynotice.intake.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/** What stays of a message after one pass, and what is refused on the way with its place. */
class XmlDocumentReaderTest {

    private final ElementNames names = new ElementNames();
    private final int root = names.declare("Root");
    private final int name = names.declare("Name");
    private final int person = names.declare("Person");
    private final XmlDocumentReader reader = new XmlDocumentReader(names);

    private XmlDocument read(String message) throws UnreadableMessage {
        return reader.read(message.getBytes(UTF_8));
    }

    private XmlDocument inRoot(String content) throws UnreadableMessage {
        return read("<Root>" + content + "</Root>");
    }

    private UnreadableReason refused(String message) {
        return catchThrowableOfType(UnreadableMessage.class, () -> read(message))
                .reason();
    }

    private String firstName(XmlDocument document) {
        return document.text(document.firstNamed(name));
    }

    @Test
    void only_the_text_of_elements_that_a_format_speaks_of_is_kept() throws UnreadableMessage {
        XmlDocument document = inRoot("<Name> Sample </Name><Other>Secret</Other>");

        assertThat(firstName(document)).isEqualTo("Sample");
        assertThat(document.text(2)).isEmpty();
        assertThat(document.localName(2)).isEqualTo("Other");
        assertThat(document.nameOf(2)).isEqualTo(ElementNames.UNKNOWN_NAME);
    }

    @Test
    void text_among_child_elements_is_nobodys() throws UnreadableMessage {
        XmlDocument document = inRoot("\n  before <Name>Sample</Name> after <Name/>\n");

        assertThat(document.text(0)).isEmpty();
        assertThat(firstName(document)).isEqualTo("Sample");
        assertThat(document.text(document.nextNamed(document.firstNamed(name)))).isEmpty();
    }

    @Test
    void text_in_several_pieces_is_one() throws UnreadableMessage {
        assertThat(firstName(inRoot("<Name>A &amp; B<!-- and --> <![CDATA[<C>]]>&#233;</Name>")))
                .isEqualTo("A & B <C>é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8"})
    void a_message_is_read_in_the_encoding_that_it_declares(String encoding) throws UnreadableMessage {
        String message = "<?xml version='1.0' encoding='" + encoding + "'?><Name>Téstcase</Name>";

        assertThat(firstName(reader.read(message.getBytes(Charset.forName(encoding)))))
                .isEqualTo("Téstcase");
    }

    @Test
    void a_message_whose_declaration_is_mistaken_is_read_as_it_is_written() throws UnreadableMessage {
        String message = "<?xml version='1.0' encoding='UTF-16'?><Name>Téstcase</Name>";

        assertThat(firstName(read(message))).isEqualTo("Téstcase");
        assertThat(firstName(reader.read(("\uFEFF" + message).getBytes(UTF_16LE))))
                .isEqualTo("Téstcase");
    }

    @Test
    void elements_are_numbered_and_linked_in_the_order_of_the_document() throws UnreadableMessage {
        XmlDocument document = inRoot("<Person><Name>A</Name><Name>B</Name></Person><Name>C</Name>");

        assertThat(document.size()).isEqualTo(5);
        assertThat(document.firstChild(0)).isEqualTo(1);
        assertThat(document.next(1)).isEqualTo(4);
        assertThat(document.firstChild(1)).isEqualTo(2);
        assertThat(document.next(2)).isEqualTo(3);
        assertThat(document.next(3)).isEqualTo(XmlDocument.NONE);
        assertThat(document.firstChild(4)).isEqualTo(XmlDocument.NONE);
        assertThat(document.parent(3)).isEqualTo(1);
        assertThat(document.parent(0)).isEqualTo(XmlDocument.NONE);
        assertThat(document.pathOf(3)).isEqualTo("Root/Person/Name");
    }

    @Test
    void elements_of_one_name_follow_each_other_wherever_they_stand() throws UnreadableMessage {
        XmlDocument document = inRoot("<Person><Name>A</Name></Person><Name>B</Name>");
        int first = document.firstNamed(name);
        int second = document.nextNamed(first);

        assertThat(document.text(first) + document.text(second)).isEqualTo("AB");
        assertThat(document.nextNamed(second)).isEqualTo(XmlDocument.NONE);
        assertThat(inRoot("").firstNamed(name)).isEqualTo(XmlDocument.NONE);
        assertThat(document.isNamed(first, name)).isTrue();
        assertThat(document.isNamed(first, person)).isFalse();
    }

    @Test
    void an_element_is_inside_what_encloses_it_and_nothing_else() throws UnreadableMessage {
        XmlDocument document = inRoot("<Person><Name/></Person><Name/>");

        assertThat(document.isInside(2, 1)).isTrue();
        assertThat(document.isInside(2, 0)).isTrue();
        assertThat(document.isInside(1, 1)).isFalse();
        assertThat(document.isInside(3, 1)).isFalse();
        assertThat(document.isInside(0, 1)).isFalse();
    }

    @Test
    void a_long_message_keeps_every_element_and_text() throws UnreadableMessage {
        XmlDocument document = inRoot(IntStream.range(0, 1_000)
                .mapToObj(i -> "<Person><Name>number " + i + "</Name></Person>")
                .collect(Collectors.joining()));

        int at = document.firstNamed(name);
        for (int i = 0; i < 1_000; i++) {
            assertThat(document.text(at)).isEqualTo("number " + i);
            assertThat(document.pathOf(at)).isEqualTo("Root/Person/Name");
            assertThat(document.isInside(at, document.parent(at))).isTrue();
            at = document.nextNamed(at);
        }
        assertThat(at).isEqualTo(XmlDocument.NONE);
        assertThat(firstName(inRoot("<Name>" + "x".repeat(5_000) + "</Name>"))).hasSize(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "<Person ref='P1'/><Person id='P1'><Name>A</Name></Person>",
        "<Person id=' P1 '><Name>A</Name></Person><Person ref=' P1 '/>",
        "<Person xmlns:s='http://example.org/structures/6.0/' s:ref='P1'/><Person xml:id='P1'><Name>A</Name></Person>",
        "<PersonReference ref='P1'/><Person id='P1'><Name>A</Name></Person>",
        "<Person uri='#P1'/><Person id='P1'><Name>A</Name></Person>",
        "<Person uri='urn:one'/><Person uri='urn:one'><Name>A</Name></Person>"
    })
    void a_reference_leads_to_what_it_means(String people) throws UnreadableMessage {
        XmlDocument document = inRoot(people);
        int one = document.firstNamed(person);
        int other = document.nextNamed(one);
        int pointing = document.firstChild(one) == XmlDocument.NONE ? one : other;
        int meant = pointing == one ? other : one;

        assertThat(document.target(pointing)).isEqualTo(meant);
        assertThat(document.resolved(pointing)).isEqualTo(meant);
        assertThat(document.target(meant)).isEqualTo(XmlDocument.NONE);
        assertThat(document.resolved(meant)).isEqualTo(meant);
        assertThat(document.dangling()).isEmpty();
    }

    @Test
    void the_text_of_a_reference_is_that_of_what_it_means_unless_it_has_its_own() throws UnreadableMessage {
        XmlDocument document = inRoot("<Name ref='N1'/><Name ref='N1'>own</Name><Name id='N1'>meant</Name>");
        int first = document.firstNamed(name);

        assertThat(document.text(first)).isEqualTo("meant");
        assertThat(document.text(document.nextNamed(first))).isEqualTo("own");
    }

    @Test
    void references_in_a_row_lead_on_and_those_in_a_circle_lead_nowhere() throws UnreadableMessage {
        assertThat(firstName(inRoot("<Name ref='b'/><Name id='b' ref='c'/><Name id='c'>meant</Name>")))
                .isEqualTo("meant");
        assertThat(firstName(inRoot("<Name id='a' ref='b'/><Name id='b' ref='a'/>")))
                .isEmpty();
        XmlDocument itself = inRoot("<Name id='a' ref='a'/>");
        assertThat(itself.target(itself.firstNamed(name))).isEqualTo(XmlDocument.NONE);
    }

    @Test
    void a_row_of_references_is_followed_for_eight_steps() throws UnreadableMessage {
        assertThat(firstName(inRoot(row(8)))).isEqualTo("meant");
        assertThat(firstName(inRoot(row(9)))).isEmpty();
        XmlDocument document = inRoot(row(9));
        assertThat(document.resolved(1)).isEqualTo(9);
    }

    private static String row(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(i -> "<Name id='n" + i + "' ref='n" + (i + 1) + "'/>")
                .collect(Collectors.joining("", "", "<Name id='n" + steps + "'>meant</Name>"));
    }

    @Test
    void a_reference_to_nothing_in_the_message_is_told_with_its_path() throws UnreadableMessage {
        XmlDocument document = inRoot("<Person><Name ref='gone'/></Person><Name uri='urn:elsewhere'/>");

        assertThat(document.dangling()).containsExactly("Root/Person/Name");
    }

    @Test
    void an_attribute_of_another_vocabulary_points_to_nothing() throws UnreadableMessage {
        XmlDocument document = inRoot("<Name xmlns:x='http://example.org/x' x:ref='N1'/><Name id='N1'>meant</Name>");

        assertThat(firstName(document)).isEmpty();
        assertThat(document.dangling()).isEmpty();
    }

    @Test
    void a_name_that_ends_in_reference_and_points_to_nothing_is_its_own() throws UnreadableMessage {
        assertThat(inRoot("<PersonReference/>").firstNamed(person)).isEqualTo(XmlDocument.NONE);
    }

    @Test
    void a_hundred_levels_are_read_and_no_more() throws UnreadableMessage {
        assertThat(read("<Root>".repeat(100) + "</Root>".repeat(100)).size()).isEqualTo(100);
        UnreadableReason reason = refused("\n" + "<Root>".repeat(101) + "</Root>".repeat(101));
        assertThat(reason.message()).contains("nested too deep");
        assertThat(reason.expected()).isEqualTo("at most 100 levels");
        assertThat(reason.path()).startsWith("Root/Root").hasSizeBetween(295, 320);
    }

    @Test
    void a_hundred_thousand_elements_are_read_and_no_more() throws UnreadableMessage {
        assertThat(inRoot("<a/>".repeat(299_999)).size()).isEqualTo(300_000);
        assertThat(refused("<Root>" + "<a/>".repeat(300_000) + "</Root>").message())
                .contains("too many elements");
    }

    @Test
    void sixty_four_attributes_are_read_and_no_more() throws UnreadableMessage {
        assertThat(read("<Root" + attributes(64) + "/>").size()).isEqualTo(1);
        UnreadableReason reason = refused("<Root>\n <Name" + attributes(65) + "/></Root>");
        assertThat(reason.message()).contains("too many attributes");
        assertThat(reason.line()).isEqualTo(2);
        assertThat(reason.path()).isEqualTo("Root");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
    }

    @Test
    void thirty_two_kibibytes_of_text_are_read_and_no_more() throws UnreadableMessage {
        String longest = "x".repeat(32 * 1024);

        assertThat(firstName(inRoot("<Name>" + longest + "</Name>"))).isEqualTo(longest);
        assertThat(refused("<Root><Name>" + longest + "y</Name></Root>").path()).isEqualTo("Root/Name");
        assertThat(inRoot("<Attachment>" + longest + longest + "</Attachment>").size())
                .isEqualTo(2);
    }

    @Test
    void an_entity_that_xml_does_not_define_is_refused_at_its_place() {
        UnreadableReason reason = refused("<Root>\n<Name>&secret;</Name></Root>");

        assertThat(reason.line()).isEqualTo(2);
        assertThat(reason.path()).isEqualTo("Root/Name");
    }

    @ParameterizedTest
    @CsvSource({
        "'<Root>\n <Name>Sample</Na', 2, Root/Name",
        "'<Root>\n <Name>Sample</Root>', 2, Root/Name",
        "'<Root>\n<Name>\u0001Sample</Name></Root>', 2, Root/Name",
        "'<Root></Root>\n<Root/>', 2, ''",
        "'<Root>\n\n', 3, Root"
    })
    void what_is_not_well_formed_is_refused_at_its_place_and_not_quoted(String message, int line, String path) {
        UnreadableReason reason = refused(message);

        assertThat(reason).returns(line, UnreadableReason::line).returns(path, UnreadableReason::path);
        assertThat(reason.expected()).isEqualTo("well-formed XML");
        assertThat(reason.toString()).contains("Send the whole message again").doesNotContain("Sample");
    }

    @Test
    void bytes_that_are_not_in_the_encoding_are_refused_at_their_place() {
        UnreadableReason reason = catchThrowableOfType(
                        UnreadableMessage.class,
                        () -> reader.read("<Root>\n<Name>Téstcase</Name></Root>".getBytes(ISO_8859_1)))
                .reason();

        assertThat(reason.path()).isEqualTo("Root/Name");
    }
}
