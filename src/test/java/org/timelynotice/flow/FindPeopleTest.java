package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.DeskStage.NOON;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.desk.Task;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Recipient;

class FindPeopleTest {

    private final DeskStage stage = new DeskStage();
    private final KeptWordsInMemory kept = new KeptWordsInMemory();
    private final FindPeople find = new FindPeople(stage.rooms, kept, new AtOnce());
    private final Recipient vera = victim(sms());
    private final Recipient vida = victim(sms("+12155550188"));
    private final Recipient gone = victim(sms("+12155550189")).ended(NOON);

    @BeforeEach
    void peopleOfACase() {
        stage.people.add(vera);
        stage.people.add(vida);
        stage.people.add(gone);
    }

    private static Task task(String kind, String reason) {
        return new Task(
                new UUID(6, 6),
                kind,
                Optional.of(Notices.CASE.id()),
                Optional.empty(),
                reason,
                NOON,
                NOON,
                Optional.empty());
    }

    @Test
    void a_task_that_names_nobody_is_about_all_who_are_still_told_of_its_case() {
        assertThat(find.of(task("CASE", "ask them"))).containsExactlyInAnyOrder(vera, vida);
    }

    @Test
    void a_task_that_names_somebody_is_about_them() {
        assertThat(find.of(task("CASE", "the victim " + vida.id() + " was never asked")))
                .containsExactly(vida);
    }

    @Test
    void words_are_of_whoever_wrote_them() {
        kept.keep(new KeptWords.Words(new UUID(6, 6), Optional.of(vera.id()), "+12155550101", "call me", NOON));

        assertThat(find.of(task("WORDS", "read it"))).containsExactly(vera);
    }

    @Test
    void a_notice_is_its_readers() {
        var notice = stage.notice(new NoticeState.Referred(Optional.empty()), vida, Optional.empty());
        Task handed = stage.tasks.task(stage.task("NOTICE", notice)).orElseThrow();

        assertThat(find.of(handed)).containsExactly(vida);
    }

    @Test
    void words_of_no_case_are_nobodys() {
        Task strange = new Task(
                new UUID(6, 7), "WORDS", Optional.empty(), Optional.empty(), "read it", NOON, NOON, Optional.empty());

        assertThat(find.of(strange)).isEmpty();
    }
}
