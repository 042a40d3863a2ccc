package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private final ReplyReader replies = WordingFixture.WORDING.replies();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "STOPALL",
                "stop all",
                "UNSUBSCRIBE",
                "Cancel",
                "END",
                "QUIT",
                "Revoke",
                "OPTOUT",
                "opt-out",
                "PARAR",
                "¡Alto!",
                "baja",
                "no más",
                "NO MAS",
                "S.T.O.P!",
                "stooooop",
                "stop 🛑",
                "please stop writing",
                "Hi, could you please STOP? thanks",
                "ya no me manden mensajes"
            })
    void stop_in_any_dress_is_obeyed(String body) {
        assertThat(replies.read(body)).isInstanceOf(Reply.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "INICIAR", "start please"})
    void start_lifts_a_stop(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "ayuda", "Información", "help!"})
    void help_is_answered(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Help());
    }

    @ParameterizedTest
    @CsvSource({"HELP, en es", "info, en es", "ayuda, es", "¡Ayuda!, es", "Información, es", "1, en es", "recibido, es"
    })
    void help_is_answered_in_the_language_of_the_word(String body, String language) {
        assertThat(replies.languages(body, replies.read(body), List.of()))
                .extracting(Locale::toLanguageTag)
                .containsExactly(language.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"HELP, es", "1, es", "STOP, es", "ok, es", "got it, es", "👍, es", "Received 🙏, es", "gracias, es"})
    void a_word_of_all_languages_is_answered_in_the_readers_own(String body, String language) {
        assertThat(replies.languages(body, replies.read(body), List.of(Locale.forLanguageTag("es-MX"))))
                .extracting(Locale::getLanguage)
                .containsExactly(language);
    }

    @Test
    void a_picture_is_answered_in_every_language_of_those_whom_the_number_reaches() {
        List<Locale> both = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

        assertThat(replies.languages("👍", replies.read("👍"), both)).isEqualTo(both);
        assertThat(replies.languages("recibido", replies.read("recibido"), both))
                .containsExactly(Locale.forLanguageTag("es"));
        assertThat(replies.languages("👍", replies.read("👍"), List.of())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " 1.",
                "(1)",
                "１",
                "#1",
                "1️⃣",
                "one",
                "Recibido",
                "got it",
                "OK",
                "ok, got it. Thanks!",
                "👍🏾"
            })
    void one_confirms(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Confirmed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "11",
                "0",
                "2",
                "I can't stop thinking about it",
                "please don't stop",
                "no paren",
                "call me at 1"
            })
    void anything_else_is_for_a_person(String body) {
        assertThat(replies.read(body)).isInstanceOf(Reply.ForAPerson.class);
    }

    @Test
    void yes_may_lift_a_stop_and_may_confirm() {
        assertThat(replies.read("Yes!")).isEqualTo(new Reply.Yes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who is this",
                "Who's this??",
                "WRONG NUMBER!",
                "sorry wrong person",
                "no soy esa persona",
                "Número equivocado",
                "se equivocó de número"
            })
    void somebody_else_is_told_from_the_reader(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.SomebodyElse(body));
    }

    @ParameterizedTest
    @CsvSource({
        "help me, false",
        "He found me, false",
        "me encontró, false",
        "tengo miedo, false",
        "STOP he is outside, true",
        "please stop texting he reads my phone, true",
        "'Stop, he is at my door', true",
        "stop!! hell see this, true",
        "'He reads my mail, stop', true",
        "quit it 🙏 he has my phone, true",
        "'Basta, me está siguiendo', true",
        "'wrong person, she ran away', true",
        "'he said stop or he will kill me', false",
        "make him stop he hurts me, false"
    })
    void danger_goes_before_all_else_and_a_stop_in_it_still_counts(String body, boolean stop) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Danger(body, stop));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please stop",
                "STOP. Thank you",
                "Stop. I mean it",
                "stop texting me",
                "STOP\n\nVera Sample\nSent from my phone",
                "no, stop texting me",
                "she asked you to stop texting her",
                "please stop our kids read these",
                "por favor alto",
                "ya no me manden",
                "Pare. Gracias"
            })
    void a_stop_in_a_sentence_is_obeyed(String body) {
        assertThat(replies.read(body)).isInstanceOf(Reply.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you stop him?",
                "please stop him",
                "he will not stop calling me",
                "he won't stop calling me",
                "can you make him stop calling me",
                "tell him to please stop texting me",
                "will he stop contacting me?",
                "no more messages from him please",
                "why did you stop texting me?",
                "please STOP them",
                "could you please stop by today",
                "¿Pueden parar al señor?",
                "dígale que deje de escribirme",
                "no deja de mandarme mensajes"
            })
    void a_stop_that_is_asked_of_somebody_else_silences_nothing_and_is_read_first(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.ForAPerson(body, true));
    }

    @ParameterizedTest
    @CsvSource({"STOP, what now, STOP", "START, x, START", "HELP, x, HELP", "stop, 1, STOP"})
    void what_the_provider_took_a_text_for_counts_whatever_its_words(String mark, String words, String means) {
        Reply reply = OptOut.read(Optional.of(mark), replies.read(words), words);

        assertThat(reply.getClass().getSimpleName()).isEqualToIgnoringCase(means);
    }

    @Test
    void danger_stays_danger_under_a_providers_mark() {
        Reply danger = replies.read("he found me");

        assertThat(OptOut.read(Optional.of("STOP"), danger, "he found me"))
                .isEqualTo(new Reply.Danger("he found me", true));
        assertThat(OptOut.read(Optional.of("HELP"), danger, "he found me")).isEqualTo(danger);
        assertThat(OptOut.read(Optional.empty(), danger, "he found me")).isEqualTo(danger);
    }

    @Test
    void a_wish_to_be_left_alone_is_marked_for_the_person_who_reads_it() {
        assertThat(replies.read("will it stop one day")).isEqualTo(new Reply.ForAPerson("will it stop one day", true));
        assertThat(replies.read("hola")).isEqualTo(new Reply.ForAPerson("hola", false));
    }

    @Test
    void what_a_person_wrote_does_not_print() {
        assertThat(replies.read("my name is Alex").toString()).doesNotContain("Alex");
        assertThat(replies.read("help me, I am Alex").toString()).doesNotContain("Alex");
        assertThat(replies.read("wrong number, this is Alex").toString()).doesNotContain("Alex");
    }
}
