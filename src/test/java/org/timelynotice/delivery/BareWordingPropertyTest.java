package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** Whatever is known about a case, a bare message does not show it. */
class BareWordingPropertyTest {

    private static final Wording WORDING = WordingFixture.WORDING;

    @Property(tries = 500)
    void a_bare_text_fits_one_segment_and_holds_no_fact(
            @ForAll("facts") WordingFacts facts,
            @ForAll Role role,
            @ForAll EventKind kind,
            @ForAll Occasion occasion,
            @ForAll("languages") Locale language) {
        var request = WordingFixture.request(Channel.SMS, ContentTier.BARE, role, language, kind, occasion, facts);
        Rendered rendered = WordingFixture.words(WORDING.render(request));
        assertThat(rendered.segments()).isOne();
        assertNothingOf(facts, rendered.text());
    }

    @Property(tries = 500)
    void a_bare_email_holds_no_fact_in_subject_or_body(
            @ForAll("facts") WordingFacts facts,
            @ForAll Role role,
            @ForAll EventKind kind,
            @ForAll Occasion occasion,
            @ForAll("languages") Locale language) {
        var request = WordingFixture.request(Channel.EMAIL, ContentTier.BARE, role, language, kind, occasion, facts);
        Rendered rendered = WordingFixture.words(WORDING.render(request));
        assertNothingOf(facts, rendered.text());
        assertNothingOf(facts, rendered.subject().orElseThrow());
        assertNothingOf(facts, rendered.html().orElseThrow());
    }

    private static void assertNothingOf(WordingFacts facts, String text) {
        facts.defendant().ifPresent(name -> assertThat(text).doesNotContain(name));
        facts.office().ifPresent(office -> assertThat(text).doesNotContain(office));
        facts.where().ifPresent(place -> assertThat(text).doesNotContain(place));
        facts.court().ifPresent(court -> assertThat(text).doesNotContain(court));
        facts.caseNumber().ifPresent(number -> assertThat(text).doesNotContain(number));
        facts.citation().ifPresent(citation -> assertThat(text).doesNotContain(citation));
        assertThat(text).doesNotContain("2026").doesNotContain("December").doesNotContain("diciembre");
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(
                WORDING.languages().stream().map(Locale::forLanguageTag).toList());
    }

    @Provide
    Arbitrary<WordingFacts> facts() {
        var when =
                new CourtTime(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/Boise"));
        Arbitrary<Optional<String>> any = value().optional();
        return Combinators.combine(any, any, any, any, any, any)
                .as((office, defendant, where, court, number, citation) -> new WordingFacts(
                        "208-555-0100", office, defendant, Optional.of(when), where, court, number, citation));
    }

    /** Recognizable in any text: no message of ours holds this pair of letters. */
    private static Arbitrary<String> value() {
        return Arbitraries.strings().all().ofMaxLength(60).map(text -> "QX" + text);
    }
}
