package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.delivery.WordingFixture.ENGLISH;
import static org.timelynotice.delivery.WordingFixture.SPANISH;
import static org.timelynotice.delivery.WordingFixture.facts;
import static org.timelynotice.delivery.WordingFixture.noFacts;
import static org.timelynotice.delivery.WordingFixture.request;
import static org.timelynotice.delivery.WordingFixture.sms;
import static org.timelynotice.delivery.WordingFixture.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

class WordingTest {

    private final Wording wording = WordingFixture.WORDING;

    private static WordingFacts moved(boolean urgent, boolean asked) {
        WordingFacts usual = WordingFixture.facts();
        return new WordingFacts(
                usual.callBack(),
                usual.office(),
                usual.defendant(),
                usual.when(),
                usual.where(),
                usual.court(),
                usual.caseNumber(),
                usual.citation(),
                Optional.of("Sentencing"),
                Optional.of(new CourtTime(
                        LocalDate.of(2026, 11, 24), Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/Boise"))),
                urgent,
                asked);
    }

    private String victims(
            Channel channel, ContentTier tier, Locale language, EventKind kind, Occasion occasion, WordingFacts facts) {
        return words(wording.render(
                        WordingFixture.request(channel, tier, Role.VICTIM, language, kind, occasion, facts)))
                .text();
    }

    @Test
    void an_urgent_bare_text_says_that_it_is_urgent_and_still_names_nothing() {
        assertThat(victims(
                        Channel.SMS, ContentTier.BARE, ENGLISH, EventKind.ESCAPED, Occasion.FIRST, moved(true, true)))
                .isEqualTo(
                        "Urgent. There is an update you asked for. Please call 208-555-0100 now. Reply 1 if you got this.");
        assertThat(victims(
                        Channel.SMS, ContentTier.BARE, SPANISH, EventKind.ESCAPED, Occasion.FIRST, moved(true, false)))
                .startsWith("Urgente. Tenemos noticias para usted. Llame ahora al 208-555-0100.");
    }

    @Test
    void what_somebody_asked_for_is_said_only_where_they_did() {
        for (Channel channel : List.of(Channel.SMS, Channel.EMAIL)) {
            assertThat(victims(
                            channel,
                            ContentTier.BARE,
                            ENGLISH,
                            EventKind.RELEASED,
                            Occasion.FIRST,
                            moved(false, false)))
                    .doesNotContain("asked for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_move_tells_what_is_moved_and_both_dates_and_a_reminder_of_it_reminds(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String moved = victims(
                Channel.SMS,
                ContentTier.FULL,
                locale,
                EventKind.HEARING_RESCHEDULED,
                Occasion.CHANGE,
                moved(false, false));
        String reminder = victims(
                Channel.SMS,
                ContentTier.FULL,
                locale,
                EventKind.HEARING_RESCHEDULED,
                Occasion.REMINDER,
                moved(false, false));

        assertThat(moved).contains("Sentencing", "24", "1");
        assertThat(reminder).contains("Sentencing").doesNotContain("24", "moved", "cambi");
    }

    @Test
    void a_spanish_text_takes_as_many_messages_as_it_would_without_the_accents() {
        Rendered rendered = words(wording.render(sms(ContentTier.FULL, SPANISH, EventKind.RELEASED)));

        assertThat(rendered.segments()).isLessThanOrEqualTo(2);
        assertThat(rendered.text()).contains("recibio").doesNotContain("recibió");
        assertThat(victims(
                        Channel.EMAIL,
                        ContentTier.FULL,
                        SPANISH,
                        EventKind.HEARING_CANCELLED,
                        Occasion.FIRST,
                        moved(false, false)))
                .as("a mail has room")
                .contains("canceló");
    }

    @Test
    void a_bare_text_says_only_that_there_is_news_and_whom_to_call() {
        Rendered rendered = words(wording.render(sms(ContentTier.BARE, ENGLISH, EventKind.RELEASED)));
        assertThat(rendered.text()).isEqualTo("There is an update. Please call 208-555-0100. Reply 1 if you got this.");
        assertThat(rendered.segments()).isOne();
        assertThat(rendered.subject()).isEmpty();
        assertThat(rendered.html()).isEmpty();
    }

    @Test
    void a_code_phrase_text_begins_with_the_phrase() {
        Rendered rendered = words(wording.render(sms(ContentTier.CODE_PHRASE, SPANISH, EventKind.RELEASED)));
        assertThat(rendered.text()).startsWith("Blue heron. Tenemos noticias para usted.");
        assertThat(rendered.segments()).isOne();
    }

    @Test
    void a_full_text_says_what_when_where_and_whom_to_call() {
        Rendered rendered = words(wording.render(sms(ContentTier.FULL, ENGLISH, EventKind.HEARING_SCHEDULED)));
        assertThat(rendered.text())
                .isEqualTo("Example County Victim Services: A hearing in the case of Alex Sample is set for "
                        + "Tuesday, December 1, 2026 at 9:30 AM Mountain Time, at Courtroom 4, Ada County Courthouse. "
                        + "Questions? Call 208-555-0100. Reply 1 if you got this.");
    }

    @Test
    void a_spanish_text_has_spanish_dates_and_the_clock_of_the_court() {
        Rendered rendered = words(wording.render(sms(ContentTier.FULL, SPANISH, EventKind.RELEASED)));
        assertThat(rendered.text())
                .contains("Alex Sample salio en libertad el martes 1 de diciembre de 2026, 9:30 a. m. (hora de ");
    }

    @Test
    void a_sentence_begins_with_a_capital_even_where_the_name_is_not_known() {
        var request = request(
                Channel.SMS, ContentTier.FULL, Role.VICTIM, ENGLISH, EventKind.ESCAPED, Occasion.FIRST, noFacts());
        assertThat(words(wording.render(request)).text()).startsWith("The defendant escaped from custody. If you feel");
    }

    @Test
    void a_prosecutor_reads_case_number_and_citation() {
        var request = request(
                Channel.EMAIL,
                ContentTier.FULL,
                Role.PROSECUTOR,
                ENGLISH,
                EventKind.RELEASED,
                Occasion.CHANGE,
                facts());
        Rendered rendered = words(wording.render(request));
        assertThat(rendered.subject()).contains("Changed: Released, case CR01-26-01234");
        assertThat(rendered.text()).contains("Case: CR01-26-01234", "Notice given under: Idaho Code 19-5306");
    }

    @Test
    void a_correction_takes_back_what_was_said_and_gives_no_advice() {
        var request = request(
                Channel.EMAIL,
                ContentTier.FULL,
                Role.VICTIM,
                ENGLISH,
                EventKind.RELEASED,
                Occasion.CORRECTION,
                facts());
        Rendered rendered = words(wording.render(request));
        assertThat(rendered.subject()).contains("A message we sent you by mistake");
        assertThat(rendered.text())
                .contains("by mistake", "\"Alex Sample was released")
                .doesNotContain("911");
    }

    @Test
    void advice_is_for_victims_and_stays_in_a_change() {
        var victim = request(
                Channel.SMS, ContentTier.FULL, Role.VICTIM, ENGLISH, EventKind.RELEASED, Occasion.CHANGE, facts());
        var prosecutor = request(
                Channel.SMS, ContentTier.FULL, Role.PROSECUTOR, ENGLISH, EventKind.RELEASED, Occasion.CHANGE, facts());
        assertThat(words(wording.render(victim)).text()).contains("call 911");
        assertThat(words(wording.render(prosecutor)).text()).doesNotContain("911");
    }

    @Test
    void a_language_without_texts_is_never_english() {
        assertThat(wording.render(sms(ContentTier.BARE, Locale.forLanguageTag("vi"), EventKind.RELEASED)))
                .isEqualTo(new WordingResult.NoText(WordingResult.Cause.LANGUAGE));
    }

    @Test
    void the_spanish_of_a_country_is_spanish() {
        assertThat(words(wording.render(sms(ContentTier.BARE, Locale.forLanguageTag("es-MX"), EventKind.RELEASED)))
                        .text())
                .startsWith("Tenemos noticias");
    }

    @Test
    void a_voice_call_has_no_written_words() {
        var request = request(
                Channel.VOICE, ContentTier.BARE, Role.VICTIM, ENGLISH, EventKind.RELEASED, Occasion.FIRST, facts());
        assertThat(wording.render(request)).isEqualTo(new WordingResult.NoText(WordingResult.Cause.CHANNEL));
    }

    @Test
    void without_an_agreed_phrase_there_is_no_code_phrase_text() {
        var request = new WordingRequest(
                Channel.SMS,
                ContentTier.CODE_PHRASE,
                Role.VICTIM,
                ENGLISH,
                EventKind.RELEASED,
                Occasion.FIRST,
                facts(),
                Optional.of("  "));
        assertThat(wording.render(request)).isEqualTo(new WordingResult.NoText(WordingResult.Cause.NO_CODE_PHRASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "help", "1", "Pare.", "ok", "wrong number", "ayuda"})
    void what_people_answer_with_is_no_phrase(String phrase) {
        assertThat(wording.refusesPhrase(ENGLISH, Channel.SMS, phrase))
                .get()
                .asString()
                .contains("answer with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Garza azul ú", "blue heron 🦆", "河 heron", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["})
    void a_phrase_that_splits_the_text_is_refused_for_texts_alone(String phrase) {
        assertThat(wording.refusesPhrase(SPANISH, Channel.SMS, phrase))
                .get()
                .asString()
                .contains("split");
        assertThat(wording.refusesPhrase(SPANISH, Channel.EMAIL, phrase)).isEmpty();
    }

    @Test
    void letters_of_the_alphabet_of_texts_split_nothing() {
        assertThat(wording.refusesPhrase(SPANISH, Channel.SMS, "Ñandü de é")).isEmpty();
        assertThat(wording.refusesPhrase(SPANISH, Channel.SMS, "W".repeat(30))).isEmpty();
    }

    @Test
    void an_unsafe_phrase_is_refused_when_agreed_on_and_when_used() {
        assertThat(wording.refusesPhrase(ENGLISH, Channel.SMS, "Blue heron")).isEmpty();
        assertThat(wording.refusesPhrase(ENGLISH, Channel.EMAIL, "the COURT-house"))
                .isPresent();
        assertThat(wording.refusesPhrase(SPANISH, Channel.EMAIL, "La víctima")).isPresent();
        assertThat(wording.refusesPhrase(ENGLISH, Channel.EMAIL, "x".repeat(31)))
                .isPresent();
        assertThat(wording.refusesPhrase(ENGLISH, Channel.EMAIL, " \n ")).isPresent();
        var request = new WordingRequest(
                Channel.SMS,
                ContentTier.CODE_PHRASE,
                Role.VICTIM,
                ENGLISH,
                EventKind.RELEASED,
                Occasion.FIRST,
                facts(),
                Optional.of("court day"));
        assertThat(wording.render(request)).isEqualTo(new WordingResult.NoText(WordingResult.Cause.UNSAFE));
    }

    @Test
    void facts_cannot_break_lines_headers_or_markup() {
        var facts = new WordingFacts(
                "208-555-0100",
                Optional.empty(),
                Optional.of("<b>Alex</b>\r\nBcc: \u202Eeve {{callBack}}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1\r\nX: y"),
                Optional.empty());
        var request = request(
                Channel.EMAIL, ContentTier.FULL, Role.PROSECUTOR, ENGLISH, EventKind.RELEASED, Occasion.FIRST, facts);
        Rendered rendered = words(wording.render(request));
        assertThat(rendered.subject()).contains("Released, case 1 X: y");
        assertThat(rendered.text()).contains("<b>Alex</b> Bcc: eve {{callBack}} was released");
        assertThat(rendered.html().orElseThrow()).contains("&lt;b&gt;Alex").doesNotContain("<b>");
    }

    @Test
    void nothing_unsigned_counts_as_reviewed() {
        assertThat(wording.unreviewed()).isNotEmpty();
        assertThat(words(wording.render(sms(ContentTier.BARE, ENGLISH, EventKind.RELEASED)))
                        .reviewed())
                .isFalse();
    }

    @Test
    void answers_are_the_same_for_everybody_and_name_nothing() {
        assertThat(wording.answer(SPANISH, new Reply.Help(), "208-555-0100", false)
                        .orElseThrow())
                .contains("208-555-0100");
        assertThat(wording.answer(ENGLISH, new Reply.ForAPerson("who is this?", false), "208-555-0100", false))
                .isEmpty();
    }

    @Test
    void an_answer_that_nobody_has_signed_does_not_leave_where_only_reviewed_ones_may(@TempDir Path folder)
            throws IOException {
        for (String language : List.of("en", "es")) {
            Path target = Files.createDirectories(folder.resolve("wording").resolve(language));
            for (String file : List.of("messages.yaml", "events.yaml", "language.yaml", "replies.yaml")) {
                String text = Files.readString(WordingFixture.CONFIG.resolve("wording/" + language + "/" + file));
                Files.writeString(
                        target.resolve(file),
                        language.equals("es")
                                ? text.replaceFirst("(?m)^reviewed: .*$", "reviewed: {by: A. Reader, on: 2026-11-20}")
                                : text);
            }
        }
        Wording signedInSpanish = Wording.load(folder);

        assertThat(signedInSpanish.answer(SPANISH, new Reply.Help(), "208-555-0100", true))
                .isPresent();
        assertThat(signedInSpanish.answer(ENGLISH, new Reply.Help(), "208-555-0100", true))
                .isEmpty();
        assertThat(signedInSpanish.answer(ENGLISH, new Reply.Help(), "208-555-0100", false))
                .isPresent();
    }
}
