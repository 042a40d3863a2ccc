package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.correlation.OffenseFinding.Related;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Unknown;
import org.timelynotice.docket.Charge;

class OffensePropertiesTest {

    private static final OffenseCatalog CATALOG = OffenseCatalog.load(OffenseConfigTest.CONFIG);

    record Example(String jurisdiction, String printed, String citation, Optional<LocalDate> day) {}

    static Stream<Example> examples() {
        return OffenseConfigTest.files()
                .flatMap(file -> file.offenses().stream()
                        .flatMap(offense -> offense.examples().stream()
                                .flatMap(List::stream)
                                .map(printed -> new Example(
                                        file.jurisdiction(),
                                        printed,
                                        offense.citation(),
                                        offense.from().or(offense::to)))));
    }

    private static OffenseFinding recognize(String jurisdiction, String statute, String description, LocalDate day) {
        return recognize(jurisdiction, statute, description, null, day);
    }

    private static OffenseFinding recognize(
            String jurisdiction, String statute, String description, String ucr, LocalDate day) {
        return CATALOG.recognize(
                new Charge(
                        Optional.ofNullable(statute),
                        Optional.ofNullable(description),
                        Optional.ofNullable(ucr),
                        Optional.ofNullable(day)),
                jurisdiction);
    }

    private static OffenseFinding cited(String jurisdiction, String statute) {
        return recognize(jurisdiction, statute, null, null);
    }

    private static String citation(OffenseFinding finding) {
        if (finding instanceof Trafficking trafficking) {
            return trafficking.citation();
        }
        return finding instanceof Related related ? related.citation() : finding.toString();
    }

    @Property
    void subsections_suffixes_blanks_and_case_change_nothing(
            @ForAll("anyExample") Example example, @ForAll("suffixes") String suffix, @ForAll boolean lower) {
        String printed = "  " + (lower ? example.printed().toLowerCase(Locale.ROOT) : example.printed()) + suffix;

        assertThat(citation(recognize(
                        example.jurisdiction(), printed, null, example.day().orElse(null))))
                .isEqualTo(example.citation());
    }

    @Provide
    Arbitrary<Example> anyExample() {
        return Arbitraries.of(examples().toList());
    }

    @Provide
    Arbitrary<String> suffixes() {
        return Arbitraries.of("", " ", "(a)(1)", " (F1)", " {F}", " - F", "(c)(2)(iii) M", "\n");
    }

    @Property
    void no_text_throws(@ForAll String statute, @ForAll String description) {
        assertThat(recognize("CA", statute, description, statute, null)).isNotNull();
    }

    @Property
    void no_text_made_of_citations_throws(@ForAll("scraps") String statute) {
        assertThat(cited("IL", statute)).isNotNull();
        assertThat(cited("PA", statute)).isNotNull();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "720", "5", "/", "10-9", "ILCS", "8-4", "(", ")", "18", "§", " ", "3011", "903", ".0", "CC",
                        "-")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "(", "A1", "PC ", "18 § 3011 / ", "HUMAN TRAFFICKING "})
    void a_huge_text_is_answered_at_once(String part) {
        String huge = part.repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(recognize("PA", huge, huge, huge, null)).isInstanceOf(Unknown.class));
    }
}
