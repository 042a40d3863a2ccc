package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.timelynotice.AnyText;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** Whatever is known about a case, a bare message does not show it. */
class BareWordingPropertyTest {

    private static final Wording WORDING = WordingFixture.WORDING;

    @Test
    void a_bare_text_fits_one_segment_and_holds_no_fact() {
        qt().withExamples(500).forAll(bare(Channel.SMS)).checkAssert(request -> {
            Rendered rendered = WordingFixture.words(WORDING.render(request));
            assertThat(rendered.segments()).isOne();
            assertNothingOf(request.facts(), rendered.text());
        });
    }

    @Test
    void a_bare_email_holds_no_fact_in_subject_or_body() {
        qt().withExamples(500).forAll(bare(Channel.EMAIL)).checkAssert(request -> {
            Rendered rendered = WordingFixture.words(WORDING.render(request));
            assertNothingOf(request.facts(), rendered.text());
            assertNothingOf(request.facts(), rendered.subject().orElseThrow());
            assertNothingOf(request.facts(), rendered.html().orElseThrow());
        });
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

    private static Gen<WordingRequest> bare(Channel channel) {
        return facts().zip(
                        enumValues(Role.class),
                        enumValues(EventKind.class),
                        enumValues(Occasion.class),
                        languages(),
                        (facts, role, kind, occasion, language) -> WordingFixture.request(
                                channel, ContentTier.BARE, role, language, kind, occasion, facts));
    }

    private static Gen<Locale> languages() {
        return arbitrary()
                .pick(WORDING.languages().stream().map(Locale::forLanguageTag).toList());
    }

    private static Gen<WordingFacts> facts() {
        var when =
                new CourtTime(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/Boise"));
        return lists().of(value().toOptionals(10))
                .ofSize(6)
                .map(any -> new WordingFacts(
                        "208-555-0100",
                        any.get(0),
                        any.get(1),
                        Optional.of(when),
                        any.get(2),
                        any.get(3),
                        any.get(4),
                        any.get(5)));
    }

    /** Recognizable in any text: no message of ours holds this pair of letters. */
    private static Gen<String> value() {
        return AnyText.upTo(60).map(text -> "QX" + text);
    }
}
