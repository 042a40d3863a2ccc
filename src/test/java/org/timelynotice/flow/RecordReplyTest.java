package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.delivery.Reply;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;

class RecordReplyTest {

    private static final Optional<String> NAMELESS = Optional.empty();

    private final PeopleInMemory people = new PeopleInMemory();
    private final TasksInMemory tasks = new TasksInMemory();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final KeptWordsInMemory words = new KeptWordsInMemory();
    private final ContactPoint active = sms();
    private RecordReply replies;

    @BeforeEach
    void someRoom() {
        var rooms = new Rooms(
                null,
                new CasesInMemory(),
                null,
                people,
                new ReleasesInMemory(),
                new EventsInMemory(),
                new LedgerInMemory(),
                tasks,
                audit::addAll);
        replies = new RecordReply(
                rooms,
                new SendingStage().sending,
                (id, now) -> taken.add(id),
                words,
                new AtOnce(),
                Clock.fixed(SendingStage.NOON, ZoneOffset.UTC));
    }

    private void says(ContactPoint point, Reply reply) {
        people.add(victim(point));
        replies.record(point.address(), reply, "what they wrote", NAMELESS);
    }

    private static ContactPoint in(ContactState state) {
        ContactPoint any = sms();
        return new ContactPoint(
                any.id(),
                any.channel(),
                any.address(),
                any.tier(),
                any.codePhrase(),
                any.safeTimes(),
                any.wakeFor(),
                state);
    }

    private List<String> actions() {
        return audit.stream().map(AuditEntry::action).toList();
    }

    @Test
    void a_stop_silences_the_number_and_asks_a_person_how_they_want_to_be_told() {
        says(active, new Reply.Stop(false));

        assertThat(people.states).containsEntry(active.id(), ContactState.STOPPED);
        assertThat(tasks.asked()).singleElement().asString().contains("ask how they want to be told from now on");
        assertThat(actions()).containsExactly("CONTACT_STOPPED", "PERSON_ASKED");
    }

    @Test
    void a_stop_that_is_said_again_asks_nobody_again() {
        says(in(ContactState.STOPPED), new Reply.Stop(false));

        assertThat(people.states).isEmpty();
        assertThat(tasks.asked()).isEmpty();
    }

    @Test
    void a_start_takes_a_stop_back() {
        ContactPoint stopped = in(ContactState.STOPPED);
        says(stopped, new Reply.Start());

        assertThat(people.states).containsEntry(stopped.id(), ContactState.ACTIVE);
        assertThat(actions()).containsExactly("CONTACT_RESUMED");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactState.class,
            names = {"STOPPED"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_start_revives_nothing_but_what_was_stopped(ContactState state) {
        says(in(state), new Reply.Start());

        assertThat(people.states)
                .as("a frozen number is looked at by a person first")
                .isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void help_and_words_go_to_a_person_and_what_may_mean_stop_goes_first() {
        says(active, new Reply.Help());
        replies.record(active.address(), new Reply.ForAPerson("leave me alone", true), "leave me alone", NAMELESS);

        assertThat(tasks.asked()).hasSize(2);
        assertThat(tasks.asked().get(0)).contains("HELP");
        assertThat(tasks.asked().get(1)).startsWith("look at this first, it may mean STOP");
        assertThat(audit.toString()).doesNotContain("leave me alone");
        assertThat(words.all).extracting(KeptWords.Words::text).containsExactly("what they wrote", "leave me alone");
        assertThat(words.all.toString()).as("kept, and not printed").doesNotContain("leave me alone");
    }

    @Test
    void a_confirmation_is_on_record() {
        says(active, new Reply.Confirmed());

        assertThat(actions()).containsExactly("REPLY_CONFIRMED");
        assertThat(tasks.asked()).isEmpty();
    }

    @Test
    void a_text_that_the_provider_delivers_twice_is_taken_once() {
        people.add(victim(active));
        replies.record(active.address(), new Reply.Help(), "help", Optional.of("SM1"));
        replies.record(active.address(), new Reply.Help(), "help", Optional.of("SM1"));

        assertThat(tasks.asked()).hasSize(1);
    }

    @Test
    void a_stop_amid_words_is_read_in_minutes() {
        says(active, new Reply.Stop(true));

        assertThat(people.states).containsEntry(active.id(), ContactState.STOPPED);
        assertThat(tasks.tasks().get(0).doBy()).isEqualTo(SendingStage.NOON.plus(RecordReply.READ_WITHIN));
    }

    @Test
    void what_may_mean_stop_silences_nothing_and_is_read_at_once() {
        says(active, new Reply.ForAPerson("can you stop him", true));

        assertThat(people.states).isEmpty();
        assertThat(tasks.tasks().get(0).doBy()).isEqualTo(SendingStage.NOON.plus(RecordReply.ACT_WITHIN));
    }

    @Test
    void a_stop_binds_the_number_whoever_is_registered_with_it_later_and_a_start_opens_it_again() {
        replies.record(active.address(), new Reply.Stop(false), "stop", NAMELESS);
        assertThat(people.silenced(Channel.SMS, active.address())).contains(ContactState.STOPPED);
        assertThat(tasks.asked()).as("nobody is known there").isEmpty();

        var later = victim(active);
        people.add(later);
        assertThat(people.find(later.id()).orElseThrow().contactPoints())
                .extracting(ContactPoint::state)
                .containsExactly(ContactState.STOPPED);

        assertThat(replies.record(active.address(), new Reply.Yes(), "yes", NAMELESS))
                .get()
                .extracting(RecordReply.Answer::as)
                .isEqualTo(new Reply.Start());
        assertThat(people.silenced(Channel.SMS, active.address())).isEmpty();
    }

    @Test
    void a_wrong_number_is_frozen_for_texts_and_calls_and_no_start_opens_it() {
        replies.record(active.address(), new Reply.Stop(false), "stop", NAMELESS);
        replies.record(active.address(), new Reply.SomebodyElse("wrong number"), "wrong number", NAMELESS);
        replies.record(active.address(), new Reply.Start(), "start", NAMELESS);

        assertThat(people.silenced(Channel.SMS, active.address())).contains(ContactState.FROZEN);
        assertThat(people.silenced(Channel.VOICE, active.address())).contains(ContactState.FROZEN);
    }

    @Test
    void a_stop_that_stands_is_not_answered_but_for_a_stop() {
        replies.record(active.address(), new Reply.Stop(false), "stop", NAMELESS);

        assertThat(replies.record(active.address(), new Reply.Help(), "help", NAMELESS))
                .isEmpty();
        assertThat(replies.record(active.address(), new Reply.Stop(false), "stop", NAMELESS))
                .isPresent();
    }

    @Test
    void a_number_of_several_readers_is_answered_in_the_languages_of_all() {
        people.add(victim(active));
        people.add(victim(active)
                .named(victim(active).name(), Locale.FRENCH, victim(active).zone()));

        assertThat(replies.record(active.address(), new Reply.Help(), "help", NAMELESS)
                        .orElseThrow()
                        .languages())
                .hasSize(2)
                .contains(Locale.FRENCH);
    }

    @Test
    void only_the_number_that_said_stop_is_silenced() {
        ContactPoint other = sms("+12155550102");
        people.add(victim(active, other));
        replies.record(active.address(), new Reply.Stop(false), "stop", NAMELESS);

        assertThat(people.states).containsOnlyKeys(active.id());
    }
}
