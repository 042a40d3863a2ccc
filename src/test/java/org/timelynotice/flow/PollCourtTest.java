package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.RemoteCourt;

class PollCourtTest {

    @TempDir
    Path config;

    private final List<String> happened = new ArrayList<>();
    private final MessagesInMemory messages = new MessagesInMemory(happened);
    private final Court court = new Court();

    private final class Court implements RemoteCourt {

        private final Deque<Answer> answers = new ArrayDeque<>();

        @Override
        public Answer ask(String feed, Feed.Poll poll) {
            return answers.isEmpty() ? new Answer.NothingNew() : answers.remove();
        }

        @Override
        public void remember(String feed, Position position) {
            happened.add("position " + position.cursor().orElse(""));
        }
    }

    @BeforeEach
    void wire() throws IOException {
        Path feeds = Files.createDirectories(config.resolve("feeds"));
        Files.writeString(feeds.resolve("court.yaml"), """
                description: A court that is asked
                zone: America/New_York
                poll: {url: "https://court.example.org/docket", everySeconds: 60}
                """);
        Files.writeString(feeds.resolve("jail.yaml"), "description: A jail that sends\nzone: America/New_York\n");
    }

    private int ask(String feed) {
        return new PollCourt(Feeds.load(config, List.of()), court, messages).ask(feed);
    }

    private static RemoteCourt.Answer page(String cursor, boolean more, String... contents) {
        return new RemoteCourt.Answer.News(
                Stream.of(contents).map(content -> content.getBytes(UTF_8)).toList(),
                new RemoteCourt.Position(Optional.of(cursor), Optional.empty(), Optional.empty()),
                more);
    }

    @Test
    void a_position_is_remembered_only_once_its_messages_are_kept() {
        court.answers.add(page("c2", true, "one", "two"));
        court.answers.add(page("c3", false, "three"));

        assertThat(ask("court")).isEqualTo(3);

        assertThat(happened).containsExactly("kept one", "kept two", "position c2", "kept three", "position c3");
    }

    @Test
    void where_nothing_can_be_kept_the_same_is_asked_for_again() {
        messages.full();
        court.answers.add(page("c2", false, "one"));

        assertThatThrownBy(() -> ask("court")).isInstanceOf(IllegalStateException.class);

        assertThat(happened).isEmpty();
    }

    @Test
    void a_page_without_messages_moves_the_position_and_ends_the_turn() {
        court.answers.add(page("c9", true));
        court.answers.add(page("c10", false, "later"));

        assertThat(ask("court")).isZero();

        assertThat(happened).containsExactly("position c9");
    }

    @Test
    void a_court_that_cannot_be_reached_after_a_page_is_asked_for_the_rest_at_the_next_turn() {
        court.answers.add(page("c2", true, "one"));
        court.answers.add(new RemoteCourt.Answer.Unreachable("no connection"));

        assertThat(ask("court")).isEqualTo(1);

        assertThat(happened).containsExactly("kept one", "position c2");
    }

    @Test
    void whoever_is_not_polled_is_not_asked() {
        court.answers.add(page("c2", false, "one"));

        assertThat(ask("jail")).isZero();
        assertThat(ask("nobody")).isZero();
        assertThat(happened).isEmpty();
    }
}
