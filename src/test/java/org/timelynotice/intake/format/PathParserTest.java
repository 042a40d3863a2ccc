package org.timelynotice.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;
import org.timelynotice.intake.xml.XmlDocumentReader;
import org.timelynotice.settings.ConfigProblems;

/** Where a path of a format file leads in a message. */
class PathParserTest {

    private static final Vocabularies VOCABULARIES =
            Vocabularies.load(Path.of("config", "vocabulary"), new ConfigProblems());

    private static final String MESSAGE = """
            <News xmlns:c='http://example.org/court' xmlns:j='http://example.org/jail'>
              <Number>root</Number>
              <Report id='R1'>
                <Number>report</Number>
                <Event>
                  <Number>event</Number>
                  <c:Kind>court</c:Kind><j:Kind>jail</j:Kind>
                  <Name><Kind>alias</Kind><Text>Dory</Text></Name>
                  <Name><Kind>legal</Kind><Text>Dorian</Text><Given/></Name>
                  <Person><Deep><Number>person</Number></Deep></Person>
                  <Other ref='R2'/>
                </Event>
              </Report>
              <Report id='R2'><Number>meant</Number><Single>one</Single></Report>
            </News>""";

    private final ElementNames names = new ElementNames();
    private final BitSet used = new BitSet();

    PathParserTest() {
        names.declareFamily("c", Pattern.compile(".*/court"));
        names.declareFamily("j", Pattern.compile(".*/jail"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Report/@id|[R1, R2]",
                "//@id|[R1, R2]",
                "Other/@ref|[R2]",
                "Other/@id|[R2]",
                "/Report[@id = r2]/Single|[one]",
                "/Report[not @id = r1]/Single|[one]",
                "~/Number|[root]",
                "~/Report/@id|[R1, R2]",
                "@id|[]",
                "/@id|[]"
            })
    void an_attribute_is_named_as_an_element_is(String path, String found) throws UnreadableMessage {
        assertThat(texts(path)).hasToString(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@id/Number", "Number|@id", "@", "@no:id"})
    void what_no_attribute_can_be_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathParser(names, VOCABULARIES, used).path(path));
    }

    /** The texts that a path leads to from the event, with the person in hand. */
    private List<String> texts(String path) throws UnreadableMessage {
        List<CompiledPath> union = new PathParser(names, VOCABULARIES, used).path(path);
        int event = names.declare("Event");
        int person = names.declare("Person");
        XmlDocument xml = new XmlDocumentReader(names).read(MESSAGE.getBytes(UTF_8));
        var place = new MessagePlace(xml, 0, xml.firstNamed(event), here(path, xml, event, person));
        var found = new Nodes();
        union.forEach(simple -> simple.collect(place, found));
        return IntStream.range(0, found.size())
                .mapToObj(i -> xml.text(found.get(i)))
                .toList();
    }

    /** A path that says from where it starts is said from inside the person. */
    private static int here(String path, XmlDocument xml, int event, int person) {
        boolean says = path.startsWith("^") || path.startsWith("/");
        return xml.firstNamed(says ? person : event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Number                             → event
            .//Number                          → event person
            Person//Number                     → person
            Person/Number                      → ''
            /Number                            → root
            //Number                           → root report event person meant
            /Report/Number                     → report meant
            ^/Number                           → event
            ^Report/Number                     → report
            ^News/Number                       → root
            ^Event/Number                      → event
            ^Person/Number                     → ''
            ^Report[Single]/Number             → ''
            Number + Name/Text                 → event Dory Dorian
            Number|Kind                        → event court jail
            ' Number '                         → event
            c:Kind                             → court
            j:Kind                             → jail
            c:Kind|j:Kind                      → court jail
            c:Number                           → event
            Name[Kind=legal]/Text              → Dorian
            Name[Kind=LEGAL ]/Text             → Dorian
            Name[Kind=other|alias]/Text        → Dory
            Name[not Kind=alias]/Text          → Dorian
            Name[Given]/Text                   → Dorian
            Name[not Given]/Text               → Dory
            Name[Kind=alias][Given]/Text       → ''
            Name[Kind=legal][not Single]/Text  → Dorian
            Name[Kind=alias + x]/Text          → ''
            Name[only]/Text                    → ''
            Name[only][Given]/Text             → Dorian
            Number[only]                       → event
            Middle?/Number                     → event
            Name?/Text                         → Dory Dorian
            Person/Middle?/Deep/Number         → person
            self[Name]/Number                  → event
            self[Single]/Number                → ''
            self[Name]                         → ''
            Other/Number                       → meant
            Other/Single                       → one
            Other//Single                      → one
            /Report[Event/Name/Text=Dorian]/Number → report
            """)
    void a_path_leads_to_these_texts(String path, String texts) throws UnreadableMessage {
        assertThat(String.join(" ", texts(path))).isEqualTo(texts);
    }

    @Test
    void a_dot_is_the_element_at_hand() throws UnreadableMessage {
        assertThat(texts(".")).hasSize(1);
        assertThat(texts("^//Deep + .")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            A//                → has a slash too many
            A///B              → has a slash too many
            A/                 → ends where an element name should be
            /                  → ends where an element name should be
            ''                 → ends where an element name should be
            + B                → has '+ B' where an element name should be
            ^A                 → names an element around the event's own and nothing in it
            7A                 → has '7A' where an element name should be
            ./A                → has '.' where an element name should be
            A||B               → has '' where an element name should be
            A B                → has 'A B' where an element name should be
            A[B                → has a bracket that is not closed
            A[]                → has a bracket that is not closed
            A[B]C              → has a bracket that is not closed
            A[/B]              → has a test in brackets that starts elsewhere than at its own element
            A[^/B=x]           → has a test in brackets that starts elsewhere than at its own element
            zz:A               → uses the prefix 'zz', which no 'namespaces' entry declares
            """)
    void what_is_wrong_with_a_path_is_said(String path, String problem) {
        var parser = new PathParser(names, VOCABULARIES, used);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.path(path))
                .withMessageContaining("the path '" + path + "' ")
                .withMessageContaining(problem);
    }

    @Test
    void the_names_that_a_path_speaks_of_are_those_to_keep() {
        new PathParser(names, VOCABULARIES, used).path("Person[Kind=x]/Number + /Report");

        for (String name : List.of("Person", "Kind", "Number", "Report")) {
            assertThat(used.get(names.declare(name))).as(name).isTrue();
        }
        assertThat(used.cardinality()).isEqualTo(4);
    }
}
