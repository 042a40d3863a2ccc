package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.intake.reading.Vocabulary.Meaning;
import org.timelynotice.intake.reading.Vocabulary.Together;

class VocabularyTest {

    private static final Vocabulary WORDS = new Vocabulary(
            Map.of(
                    "OUT", new Meaning(List.of("let go", "free"), List.of("on bail", "to"), List.of("order")),
                    "IN", new Meaning(List.of("inside", "not free"), List.of("cell", "#")),
                    "OTHERS", new Meaning(List.of("county hold"), List.of())),
            List.of("inmate", "is"),
            List.of(new Together(List.of("OUT", "OTHERS"), "MOVED", Optional.of("held by others"))));

    private static String meaning(String... texts) {
        return WORDS.meaning(List.of(texts)).map(Vocabulary.Understood::meaning).orElse("ask");
    }

    @ParameterizedTest
    @CsvSource({
        "Let go,OUT",
        "inmate is FREE,OUT",
        "LetGo,OUT",
        "let-go (on bail),OUT",
        "not free,IN",
        "'inside, cell 7',IN",
        "inside cell B,IN",
        "'free, county hold',MOVED",
        "'free, order',OUT"
    })
    void a_text_is_understood_where_each_of_its_words_is(String text, String meaning) {
        assertThat(meaning(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "never free",
        "free tomorrow",
        "carefree",
        "free inside",
        "county hold free",
        "on bail",
        "inmate",
        "free cell",
        "free 7",
        "'order, free'",
        "'inside, order'",
        "--"
    })
    void one_word_more_another_order_or_a_part_of_a_word_makes_it_a_question(String text) {
        assertThat(meaning(text)).isEqualTo("ask");
    }

    @Test
    void several_texts_on_one_thing_must_agree() {
        assertThat(meaning("free", "let go")).isEqualTo("OUT");
        assertThat(meaning("free", "inside")).isEqualTo("ask");
        assertThat(meaning("free", "Code 9-X")).isEqualTo("ask");
    }

    @Test
    void what_is_meant_by_several_things_at_once_says_so() {
        assertThat(WORDS.meaning(List.of("free county hold")))
                .flatMap(Vocabulary.Understood::note)
                .contains("held by others");
    }

    @Test
    void a_thing_may_be_mentioned_among_words_that_nobody_knows() {
        assertThat(WORDS.mentions("will be let go on Friday", "OUT")).isTrue();
        assertThat(WORDS.mentions("carefree", "OUT")).isFalse();
    }
}
