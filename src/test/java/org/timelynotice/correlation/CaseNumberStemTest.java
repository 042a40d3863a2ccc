package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import org.timelynotice.AnyText;
import org.timelynotice.docket.CaseNumber;

class CaseNumberStemTest {

    private static final List<String> SUFFIXES =
            List.of("", "-JGK", "-JGK-1", " (JGK)", "-JGK-BCM-02", "-A", "-A-O", "-XX-YYYY");
    private static final List<String> LABELS = List.of("", "Case No. ", "CASE # ", "Criminal Action No. ", "Docket: ");

    /** A year, a serial number and how both are printed. */
    private record Printed(int year, int serial, String number) {}

    private static Optional<String> stem(String printed) {
        return CaseNumberStem.of(new CaseNumber(printed)).map(CaseNumberStem::text);
    }

    private static void differUnlessYearAndSerialAgree(Gen<Printed> printed) {
        qt().forAll(printed, printed)
                .assuming((one, other) -> one.year() % 100 != other.year() % 100 || one.serial() != other.serial())
                .checkAssert((one, other) ->
                        assertThat(stem(one.number())).isPresent().isNotEqualTo(stem(other.number())));
    }

    @Test
    void federal_numbers_share_a_stem_only_where_year_and_serial_agree() {
        differUnlessYearAndSerialAgree(federal());
    }

    @Test
    void numbers_with_the_year_first_share_a_stem_only_where_year_and_serial_agree() {
        differUnlessYearAndSerialAgree(yearFirst());
    }

    @Test
    void numbers_with_the_year_last_share_a_stem_only_where_year_and_serial_agree() {
        differUnlessYearAndSerialAgree(yearLast());
    }

    @Test
    void numbers_of_a_county_s_code_share_a_stem_only_where_year_and_serial_agree() {
        differUnlessYearAndSerialAgree(ofCounty());
    }

    @Test
    void every_federal_spelling_of_one_number_looks_like_every_other() {
        qt().forAll(federal(), suffixes(), labels()).checkAssert((one, suffix, label) -> {
            String plain = "%02d-cr-%d".formatted(one.year() % 100, one.serial());

            assertThat(stem(one.number())).isEqualTo(stem(plain)).isEqualTo(stem(label + "1:" + plain + suffix));
        });
    }

    @Test
    void any_text_at_all_has_a_stem_or_none() {
        qt().forAll(AnyText.any())
                .checkAssert(printed -> assertThat(stem(printed)).isEqualTo(stem(" " + printed + " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PENDING", "CR-1", "BA123456", "Case No. 7", "26", "A-26-B", "00", "2026"})
    void less_than_a_year_and_a_serial_number_has_no_stem(String printed) {
        assertThat(stem(printed)).isEmpty();
    }

    private static Gen<Printed> federal() {
        return printed(
                "%2$s1:%1$02d-cr-%3$05d%4$s|%2$s1:%5$d-CR-%3$d%4$s|%2$s%1$02d Cr. %3$d%4$s|%2$s%5$dCR%3$06d%4$s");
    }

    private static Gen<Printed> yearFirst() {
        return printed("%2$s%5$d-CF-%3$06d%4$s|%2$s%1$02dCF%3$05d%4$s|%2$sCF-%5$d-%3$05d%4$s|%2$s%5$d CF %3$d%4$s");
    }

    private static Gen<Printed> yearLast() {
        return printed("CP-51-CR-%3$07d-%5$d|CP 51 CR %3$d %5$d|%2$sCP-51-CR-%3$05d-%5$d");
    }

    private static Gen<Printed> ofCounty() {
        return printed("CR01-%1$02d-%3$05d%4$s|%2$sCR01-%1$02d-%3$d|49D01-%1$02d01-F3-%3$06d|49D01-%1$02d01-CF-%3$d");
    }

    private static Gen<String> suffixes() {
        return arbitrary().pick(SUFFIXES);
    }

    private static Gen<String> labels() {
        return arbitrary().pick(LABELS);
    }

    /** Years and serial numbers lie close together, and among serial numbers are such as could be years. */
    private static Gen<Printed> printed(String shapes) {
        Gen<Integer> serials = oneOf(range(1, 40), range(1990, 2030), range(1, 99_999));
        return arbitrary()
                .pick(shapes.split("\\|"))
                .zip(
                        range(1998, 2027),
                        serials,
                        suffixes(),
                        labels(),
                        (shape, year, serial, suffix, label) ->
                                new Printed(year, serial, shape.formatted(year % 100, label, serial, suffix, year)));
    }
}
