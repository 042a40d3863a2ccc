package org.timelynotice.intake.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.timelynotice.intake.reading.UnreadableMessage;

class ElementNamesTest {

    private final ElementNames names = new ElementNames();

    ElementNamesTest() {
        names.declareFamily("nc", Pattern.compile("http://example\\.org/niem-core/[\\d.]+/?x*"));
        names.declareFamily("j", Pattern.compile("http://example\\.org/justice/[\\d.]+/?"));
    }

    @Test
    void a_name_keeps_its_number_and_no_other_name_has_it() {
        int person = names.declare("Person");

        assertThat(names.declare("Person")).isEqualTo(person);
        assertThat(names.declare("Name")).isNotEqualTo(person);
        assertThat(names.local("Person")).isEqualTo(person);
        assertThat(names.local("Other")).isEqualTo(ElementNames.UNKNOWN_NAME).isNotEqualTo(person);
        assertThat(names.count()).isEqualTo(3);
    }

    @Test
    void every_release_of_one_vocabulary_is_one_family() {
        Integer core = names.family("nc");

        assertThat(names.familyOf("http://example.org/niem-core/2.0"))
                .isEqualTo(core)
                .isEqualTo(names.familyOf("http://example.org/niem-core/6.0/"))
                .isEqualTo(names.familyOf("http://example.org/niem-core/6.0/"));
        assertThat(names.familyOf("http://example.org/justice/6.0/"))
                .isEqualTo(names.family("j"))
                .isNotEqualTo(core);
    }

    @Test
    void a_namespace_that_nothing_declares_is_another_family_and_none_is_none() {
        assertThat(names.familyOf("http://example.org/else")).isEqualTo(ElementNames.OTHER);
        assertThat(names.familyOf("")).isEqualTo(ElementNames.NO_NAMESPACE);
        assertThat(names.familyOf(null)).isEqualTo(ElementNames.NO_NAMESPACE);
    }

    @Test
    void a_namespace_too_long_to_be_one_is_not_looked_at() {
        String start = "http://example.org/niem-core/6.0/";

        assertThat(names.familyOf(start + "x".repeat(299 - start.length()))).isEqualTo(names.family("nc"));
        assertThat(names.familyOf(start + "x".repeat(300 - start.length()))).isEqualTo(ElementNames.OTHER);
    }

    @Test
    void namespaces_without_end_change_nothing() {
        for (int i = 0; i < 3_000; i++) {
            assertThat(names.familyOf("http://example.org/else/" + i)).isEqualTo(ElementNames.OTHER);
        }
        assertThat(names.familyOf("http://example.org/justice/4.0")).isEqualTo(names.family("j"));
    }

    @Test
    void a_prefix_that_no_file_declares_is_unknown_unless_a_file_could_not_be_read() {
        assertThat(names.family("ecf")).isNull();

        names.takeAnyPrefix();

        assertThat(names.family("ecf")).isEqualTo(ElementNames.OTHER);
        assertThat(names.family("nc")).isNotNull().isNotEqualTo(ElementNames.OTHER);
    }

    @Test
    void an_element_matches_by_name_and_family_and_one_without_a_namespace_matches_any() throws UnreadableMessage {
        int person = names.declare("Person");
        int core = names.family("nc");
        String message = "<r xmlns:n='http://example.org/niem-core/6.0'><n:Person/><Person/><Other/></r>";
        XmlDocument document = new XmlDocumentReader(names).read(message.getBytes(StandardCharsets.UTF_8));

        assertThat(document.familyOf(1)).isEqualTo(core);
        assertThat(document.matches(1, person, core)).isTrue();
        assertThat(document.matches(1, person, ElementNames.ANY)).isTrue();
        assertThat(document.matches(1, person, names.family("j"))).isFalse();
        assertThat(document.matches(2, person, core)).isTrue();
        assertThat(document.matches(3, person, ElementNames.ANY)).isFalse();
    }
}
