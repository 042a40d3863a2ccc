package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
                "NO MAS"
            })
    void stop_in_any_dress_is_obeyed(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Stop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Yes", "INICIAR"})
    void start_lifts_a_stop(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "ayuda", "Información", "help!"})
    void help_is_answered(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Help());
    }

    @ParameterizedTest
    @CsvSource({"HELP, en", "info, en", "ayuda, es", "¡Ayuda!, es", "Información, es"})
    void help_is_answered_in_the_language_of_the_word(String body, String language) {
        assertThat(replies.language(body).toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1.", "(1)", "１", "#1", "one", "Recibido", "got it"})
    void one_confirms(String body) {
        assertThat(replies.read(body)).isEqualTo(new Reply.Confirmed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "11", "who is this", "0", "2", "I can't stop thinking about it", "call me at 1"})
    void anything_else_is_for_a_person(String body) {
        assertThat(replies.read(body)).isInstanceOf(Reply.ForAPerson.class);
    }

    @Test
    void a_wish_to_be_left_alone_is_marked_for_the_person_who_reads_it() {
        assertThat(replies.read("please stop writing")).isEqualTo(new Reply.ForAPerson("please stop writing", true));
        assertThat(replies.read("hola")).isEqualTo(new Reply.ForAPerson("hola", false));
    }

    @Test
    void what_a_person_wrote_does_not_print() {
        assertThat(replies.read("my name is Alex").toString()).doesNotContain("Alex");
    }
}
