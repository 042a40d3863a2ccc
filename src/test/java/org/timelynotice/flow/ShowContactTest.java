package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Recheck;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Composer;
import org.timelynotice.sending.Sending;

/** Whoever calls somebody by hand is told to say no more than a machine would write there. */
class ShowContactTest {

    private final DeskStage stage = new DeskStage();
    private final Composer composer = mock(Composer.class);
    private final Sending sending = mock(Sending.class);

    @BeforeEach
    void wordsSayTheirTier() {
        when(sending.composer()).thenReturn(composer);
        when(sending.recheck()).thenReturn(new Recheck(rule -> Optional.empty()));
        when(composer.compose(any(), any(), any(), any(), any())).thenAnswer(asked -> {
            ContactPoint point = asked.getArgument(2);
            return new WordingResult.Text(
                    new Rendered(Optional.empty(), point.tier().name(), Optional.empty(), Locale.ENGLISH, 1, true));
        });
    }

    private static Recipient person(Role role) {
        return Notices.person(role, Elections.NONE, Notices.sms().saying(ContentTier.FULL));
    }

    private List<String> words(Recipient reader) {
        return scripts(reader).stream()
                .map(script -> ((WordingResult.Text) script.words()).rendered().text())
                .toList();
    }

    private List<ShowContact.Script> scripts(Recipient reader) {
        Notice notice = stage.notice(NoticeState.Referred.unsigned(), reader, Optional.empty());
        UUID task = stage.task("NOTICE", notice);
        return new ShowContact(stage.rooms, sending, new AtOnce(), stage.clock)
                .show(task, ShowContact.Purpose.TELL, "Cora")
                .orElseThrow()
                .scripts();
    }

    @Test
    void a_victim_is_told_what_she_let_be_said() {
        assertThat(words(person(Role.VICTIM))).containsExactly("FULL");
    }

    @Test
    void an_advocate_without_a_release_is_told_nothing_that_identifies_anybody() {
        assertThat(words(person(Role.ADVOCATE))).containsExactly("BARE");
    }

    @Test
    void who_calls_is_told_to_say_no_more_than_the_words_and_why() {
        assertThat(scripts(person(Role.ADVOCATE))).singleElement().satisfies(script -> {
            assertThat(script.point().tier()).isEqualTo(ContentTier.BARE);
            assertThat(script.whyLess()).singleElement().asString().contains("no release of information");
        });
        assertThat(scripts(person(Role.PROSECUTOR))).singleElement().satisfies(script -> {
            assertThat(script.point().tier()).isEqualTo(ContentTier.FULL);
            assertThat(script.whyLess()).isEmpty();
        });
    }

    @Test
    void a_number_that_somebody_else_gave_for_bare_words_alone_gets_bare_words() {
        stage.people.add(
                Notices.person(Role.PROSECUTOR, Elections.NONE, Notices.sms().saying(ContentTier.BARE)));

        assertThat(words(person(Role.VICTIM))).containsExactly("BARE");
    }
}
