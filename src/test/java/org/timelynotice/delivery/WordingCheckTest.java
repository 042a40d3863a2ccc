package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.settings.ConfigException;

/** What a clerk can do wrong to the texts, and what they are told. Each test spoils the real files in one place. */
class WordingCheckTest {

    private static final String BARE_FIRST =
            "{{#urgent}}Urgent. {{/urgent}}There is an update{{#asked}} you asked for{{/asked}}."
                    + " Please call {{callBack}}{{#urgent}} now{{/urgent}}. Reply 1 if you got this.";

    @TempDir
    Path config;

    @BeforeEach
    void copyTheRealTexts() throws IOException {
        for (String language : List.of("en", "es")) {
            Path from = WordingFixture.CONFIG.resolve("wording").resolve(language);
            Path to = Files.createDirectories(config.resolve("wording").resolve(language));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void the_real_texts_pass_and_every_language_has_every_message() {
        Wording wording = WordingFixture.WORDING;
        assertThat(wording.languages()).contains("en", "es");
        for (String language : wording.languages()) {
            MessageKey.required()
                    .forEach(key -> Stream.of(EventKind.values()).forEach(kind -> {
                        var request = WordingFixture.request(
                                key.channel(),
                                key.tier(),
                                key.role(),
                                Locale.forLanguageTag(language),
                                kind,
                                key.occasion(),
                                WordingFixture.facts());
                        assertThat(wording.render(request)).isInstanceOf(WordingResult.Text.class);
                    }));
        }
    }

    @Test
    void an_unsafe_word_in_a_bare_text_is_refused_with_its_line() throws IOException {
        spoil("en/messages.yaml", BARE_FIRST, "There is news about the jail. Call {{callBack}}.");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("messages.yaml:11:", "the word 'jail' tells a stranger");
    }

    @Test
    void an_unsafe_word_in_a_subject_is_refused() throws IOException {
        spoil(
                "es/messages.yaml",
                "subject: \"{{#urgent}}Urgente: noticias",
                "subject: \"{{#urgent}}Urgente: la víctima");
        assertThat(problems()).singleElement().asString().contains("es/messages.yaml", "'victima'");
    }

    @Test
    void a_bare_text_may_not_ask_for_a_name() throws IOException {
        spoil("en/messages.yaml", BARE_FIRST, "{{defendant}}: call {{callBack}}.");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("is not allowed here: '{{defendant}}'; use one of {{asked}}, {{callBack}}, {{urgent}}");
    }

    @Test
    void a_misspelled_placeholder_is_refused() throws IOException {
        spoil("en/events.yaml", "{{defendant}} died", "{{defendent}} died");
        assertThat(problems()).singleElement().asString().contains("'{{defendent}}'; did you mean '{{defendant}}'?");
    }

    @Test
    void a_fact_that_may_be_missing_must_stand_in_a_section() throws IOException {
        spoil("en/events.yaml", "{{defendant}} died{{#when}} on {{when}}{{/when}}.", "{{defendant}} died on {{when}}.");
        assertThat(problems()).singleElement().asString().contains("DIED", "not always known");
    }

    @Test
    void braces_that_do_not_match_are_refused() throws IOException {
        spoil("en/events.yaml", "{{defendant}} died{{#when}}", "{{defendant}} died{{#where}}");
        assertThat(problems()).singleElement().asString().contains("DIED", "do not match");
    }

    @Test
    void a_bare_text_that_takes_two_messages_is_refused() throws IOException {
        spoil(
                "en/messages.yaml",
                BARE_FIRST,
                "Please be so kind as to call us. ".repeat(4) + "Our number is {{callBack}}.");
        assertThat(problems()).singleElement().asString().contains("takes 2 text messages", "at most 1");
    }

    @Test
    void an_accent_that_halves_the_room_is_noticed() throws IOException {
        spoil(
                "es/messages.yaml",
                "{{/urgent}}Tenemos noticias para usted.",
                "{{/urgent}}Tenemos información para usted.");
        assertThat(problems()).singleElement().asString().contains("takes 2 text messages", "á, í, ó, ú");
    }

    @Test
    void a_link_is_refused_in_any_text() throws IOException {
        spoil("en/messages.yaml", BARE_FIRST, "See bit.ly/x or call {{callBack}}.");
        spoil("en/events.yaml", "{{defendant}} died", "See https://example.org. {{defendant}} died");
        assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("web address"));
    }

    @Test
    void a_missing_event_is_named() throws IOException {
        spoil("es/events.yaml", "  ESCAPED:", "  FLED:");
        assertThat(problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("ESCAPED has no text"))
                .anyMatch(problem -> problem.contains("there is no event 'FLED'"));
    }

    @Test
    void a_missing_message_is_named_in_each_language_that_lacks_it() throws IOException {
        spoil("es/messages.yaml", "roles: [ADVOCATE, PROSECUTOR]", "roles: [ADVOCATE]");
        assertThat(problems())
                .hasSize(4)
                .allMatch(problem -> problem.contains("es/messages.yaml"))
                .anyMatch(problem -> problem.contains("no text for FULL SMS to PROSECUTOR, REMINDER; add one"));
    }

    @Test
    void a_missing_occasion_is_refused() throws IOException {
        spoil(
                "en/messages.yaml",
                "      REMINDER:\n        text: \"A reminder of what we told you before. Please call {{callBack}}. Reply 1 if you got this.\"\n",
                "");
        assertThat(problems()).singleElement().asString().contains("messages.yaml", "REMINDER");
    }

    @Test
    void a_code_phrase_text_must_begin_with_the_phrase() throws IOException {
        spoil(
                "en/messages.yaml",
                "\"{{codePhrase}}. {{#urgent}}Urgent. {{/urgent}}There is an update",
                "\"There is an update, {{codePhrase}}");
        assertThat(problems()).singleElement().asString().contains("must begin with {{codePhrase}}");
    }

    @Test
    void a_pattern_that_is_no_date_is_refused() throws IOException {
        spoil("en/language.yaml", "dateAndTime: \"EEEE,", "dateAndTime: \"bogus EEEE,");
        assertThat(problems()).singleElement().asString().contains("language.yaml", "date pattern");
    }

    @Test
    void the_list_of_unsafe_words_cannot_be_emptied() throws IOException {
        String text = Files.readString(config.resolve("wording/en/language.yaml"));
        Files.writeString(
                config.resolve("wording/en/language.yaml"),
                text.replaceFirst("(?s)unsafeWords:.*?\\n\\n", "unsafeWords: []\n\n"));
        assertThat(problems()).singleElement().asString().contains("unsafeWords");
    }

    @Test
    void a_missing_file_and_a_missing_folder_are_named() throws IOException {
        Files.delete(config.resolve("wording/es/events.yaml"));
        assertThat(problems()).singleElement().asString().contains("events.yaml", "is missing");
        var nothing = catchThrowableOfType(ConfigException.class, () -> Wording.load(config.resolve("elsewhere")));
        assertThat(nothing).hasMessageContaining("there is no language");
    }

    @Test
    void problems_of_all_languages_come_together() throws IOException {
        spoil("en/events.yaml", "{{defendant}} died", "{{defendent}} died");
        spoil("es/events.yaml", "{{defendant}} falleció", "{{acusado}} falleció");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void texts_count_as_reviewed_once_somebody_signed_every_file_they_come_from() throws IOException {
        for (String file : List.of("en/language.yaml", "en/messages.yaml")) {
            spoil(file, "reviewed: {by: null, on: null}", "reviewed: {by: Sample Reviewer, on: 2026-11-20}");
        }
        Wording wording = Wording.load(config);
        assertThat(reviewed(wording, ContentTier.BARE)).isTrue();
        assertThat(reviewed(wording, ContentTier.FULL)).isFalse();
        assertThat(wording.unreviewed()).hasSize(4).noneMatch(file -> file.endsWith("en/messages.yaml"));
    }

    @Test
    void an_example_of_a_reply_that_is_read_otherwise_is_refused_with_its_line() throws IOException {
        spoil("es/replies.yaml", "- {text: \"auxilio\", means: DANGER}", "- {text: \"auxilio\", means: CONFIRM}");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("replies.yaml:", "is read as DANGER and not as CONFIRM");
    }

    @Test
    void a_language_is_added_by_a_folder() throws IOException {
        Path added = Files.createDirectories(config.resolve("wording/en-CA"));
        for (String file : List.of("language.yaml", "events.yaml", "messages.yaml", "replies.yaml")) {
            Files.copy(config.resolve("wording/en").resolve(file), added.resolve(file));
        }
        assertThatCode(() -> Wording.load(config)).doesNotThrowAnyException();
        assertThat(Wording.load(config).languages()).containsExactly("en", "en-CA", "es");
    }

    private static boolean reviewed(Wording wording, ContentTier tier) {
        var request = WordingFixture.request(
                Channel.SMS,
                tier,
                Role.VICTIM,
                Locale.ENGLISH,
                EventKind.RELEASED,
                Occasion.FIRST,
                WordingFixture.facts());
        return WordingFixture.words(wording.render(request)).reviewed();
    }

    private void spoil(String file, String good, String bad) throws IOException {
        Path path = config.resolve("wording").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        Files.writeString(path, text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
    }

    private List<String> problems() {
        var refused = catchThrowableOfType(ConfigException.class, () -> Wording.load(config));
        assertThat(refused).as("the texts are accepted").isNotNull();
        return refused.problems().stream().map(Object::toString).toList();
    }
}
