package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import org.timelynotice.AnyText;
import org.timelynotice.correlation.OffenseFinding.Related;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
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

    @Test
    void subsections_suffixes_blanks_and_case_change_nothing() {
        qt().forAll(anyExample(), suffixes(), booleans().all()).checkAssert(OffensePropertiesTest::isRecognized);
    }

    private static void isRecognized(Example example, String suffix, boolean lower) {
        String printed = "  " + (lower ? example.printed().toLowerCase(Locale.ROOT) : example.printed()) + suffix;

        assertThat(citation(recognize(
                        example.jurisdiction(), printed, null, example.day().orElse(null))))
                .isEqualTo(example.citation());
    }

    private static Gen<Example> anyExample() {
        return arbitrary().pick(examples().toList());
    }

    private static Gen<String> suffixes() {
        return arbitrary().pick("", " ", "(a)(1)", " (F1)", " {F}", " - F", "(c)(2)(iii) M", "\n");
    }

    @Test
    void no_text_throws() {
        qt().forAll(AnyText.any(), AnyText.any())
                .checkAssert((statute, description) -> assertThat(recognize("CA", statute, description, statute, null))
                        .isNotNull());
    }

    @Test
    void no_text_made_of_citations_throws() {
        qt().forAll(scraps()).checkAssert(statute -> {
            assertThat(cited("IL", statute)).isNotNull();
            assertThat(cited("PA", statute)).isNotNull();
        });
    }

    private static Gen<String> scraps() {
        Gen<String> scrap = arbitrary()
                .pick("720", "5", "/", "10-9", "ILCS", "8-4", "(", ")", "18", "§", " ", "3011", "903", ".0", "CC", "-");
        return lists().of(scrap).ofSizeBetween(0, 30).map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "(", "A1", "PC ", "18 § 3011 / ", "HUMAN TRAFFICKING "})
    void a_huge_text_is_answered_at_once(String part) {
        String huge = part.repeat(200_000);

        // A look at every pair of its characters would take hours.
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(recognize("PA", huge, huge, huge, null)).isInstanceOf(Undetermined.class));
    }
}
