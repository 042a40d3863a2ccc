package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.notice.Notices.CASE;
import static org.timelynotice.notice.Notices.person;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.flow.ChangeConsents.Changed;
import org.timelynotice.flow.ChangeConsents.Given;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.rights.RuleTerms;
import org.timelynotice.rights.Trigger;
import org.timelynotice.sending.Lanes;

/** Without a standing release by the victim an advocate's message names nobody and nothing. */
class ChangeConsentsTest {

    private static final String NUMBER = "0001234";
    private static final Instant END = NOON.plus(Duration.ofDays(30));

    private SendingStage stage = new SendingStage();
    private final Recipient vera = victim(sms("+12155550101"));
    private final Recipient ada = reader(Role.ADVOCATE, "+12155550102");

    ChangeConsentsTest() {
        meet(stage);
    }

    private void meet(SendingStage met) {
        stage = met;
        stage.rules.put("rule", new RuleTerms(Topic.HEARINGS, Trigger.AUTOMATIC, false, true));
        stage.people.add(vera);
        stage.people.add(ada);
    }

    private static Recipient reader(Role role, String number) {
        return person(role, Notices.NO_ELECTIONS, sms(number).saying(ContentTier.FULL));
    }

    private Changed give(Optional<RecipientId> to, Topic... scope) {
        return stage.consents.give(
                CASE.id(), new Given(vera.id(), to, Set.of(scope), "to be accompanied", END, "Wanda"), "Cora");
    }

    private String told(Recipient reader) {
        stage.routine(reader);
        stage.send.sendAll();
        OutboundMessage last = stage.sms.asked().get(stage.sms.asked().size() - 1);
        assertThat(last.address()).isEqualTo(reader.contactPoints().get(0).address());
        return last.text();
    }

    @Test
    void an_advocate_without_one_is_told_nothing_that_identifies_anybody() {
        assertThat(told(ada)).doesNotContain(NUMBER);
    }

    @Test
    void a_prosecutor_needs_none() {
        assertThat(told(reader(Role.PROSECUTOR, "+12155550103"))).contains(NUMBER);
    }

    @Test
    void with_one_the_advocate_is_told_as_they_chose_until_it_ends_or_is_taken_back() {
        var given = (Changed.Done) give(Optional.empty(), Topic.ALL);
        assertThat(told(ada)).contains(NUMBER);

        stage.consents.revoke(CASE.id(), given.release().id(), "Cora");
        assertThat(told(ada)).doesNotContain(NUMBER);

        give(Optional.of(ada.id()), Topic.ALL);
        assertThat(told(ada)).contains(NUMBER);
        stage.at(END);
        assertThat(told(ada)).doesNotContain(NUMBER);
    }

    @Test
    void one_for_another_topic_or_another_advocate_lets_nobody_know() {
        Recipient other = reader(Role.ADVOCATE, "+12155550104");
        stage.people.add(other);

        give(Optional.of(ada.id()), Topic.CUSTODY);
        assertThat(told(ada)).doesNotContain(NUMBER);
        give(Optional.of(ada.id()), Topic.HEARINGS);
        assertThat(told(ada)).contains(NUMBER);
        assertThat(told(other)).doesNotContain(NUMBER);
    }

    @Test
    void every_victim_of_the_case_must_have_given_one() {
        Recipient vida = victim(sms("+12155550105"));
        stage.people.add(vida);
        give(Optional.empty(), Topic.ALL);

        assertThat(told(ada)).doesNotContain(NUMBER);

        stage.consents.give(
                CASE.id(), new Given(vida.id(), Optional.empty(), Set.of(Topic.ALL), "why", END, "Wanda"), "Cora");
        assertThat(told(ada)).contains(NUMBER);
    }

    @Test
    void every_victim_of_a_case_that_is_followed_apart_must_have_given_one_as_well() {
        CaseId apart = followedApart();
        Recipient vida = in(apart, victim(sms("+12155550106")));
        Recipient sameAdvocate = in(apart, reader(Role.ADVOCATE, "+12155550102"));
        stage.people.add(vida);
        stage.people.add(sameAdvocate);
        give(Optional.empty(), Topic.ALL);

        assertThat(told(ada)).doesNotContain(NUMBER);

        stage.consents.give(
                apart,
                new Given(vida.id(), Optional.of(sameAdvocate.id()), Set.of(Topic.ALL), "why", END, "Wanda"),
                "Cora");
        assertThat(told(ada)).as("released to them, by their record there").contains(NUMBER);
    }

    @Test
    void a_victim_of_another_case_of_the_same_defendant_has_no_say_in_it() {
        TraffickingCase other = new TraffickingCase(
                new CaseId(new UUID(9, 9)),
                CASE.jurisdiction(),
                CASE.court(),
                List.of(new CaseNumber("CP-51-CR-0777777-2026")),
                CASE.defendants());
        follow(other);
        stage.people.add(in(other.id(), victim(sms("+12155550106"))));
        give(Optional.empty(), Topic.ALL);

        assertThat(told(ada)).contains(NUMBER);
    }

    private CaseId followedApart() {
        return follow(new TraffickingCase(
                new CaseId(new UUID(9, 8)), CASE.jurisdiction(), CASE.court(), CASE.caseNumbers(), CASE.defendants()));
    }

    private CaseId follow(TraffickingCase file) {
        for (TraffickingCase one : List.of(CASE, file)) {
            stage.cases.add(one, one.id().value());
            stage.keys.index(one.id(), MatchKeys.of(one));
        }
        return file.id();
    }

    private static Recipient in(CaseId theCase, Recipient person) {
        return new Recipient(
                person.id(),
                theCase,
                person.role(),
                person.name(),
                person.language(),
                person.zone(),
                person.contactPoints(),
                person.elections());
    }

    @Test
    void one_that_is_taken_back_while_a_batch_is_being_prepared_is_gone() {
        var revoke = new AtomicReference<Runnable>(() -> {});
        Executor between = call -> {
            revoke.getAndSet(() -> {}).run();
            call.run();
        };
        meet(new SendingStage(new Lanes(Map.of(), Map.of(), between)));
        UUID release =
                ((Changed.Done) give(Optional.empty(), Topic.ALL)).release().id();
        stage.routine(ada);
        revoke.set(() -> stage.consents.revoke(CASE.id(), release, "Cora"));

        stage.send.sendAll();
        stage.later(Duration.ofSeconds(10));
        stage.send.sendAll();

        assertThat(stage.sms.asked())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).doesNotContain(NUMBER));
    }

    @Test
    void only_a_victim_gives_one_and_only_to_an_advocate_and_for_a_time_to_come() {
        Changed wrong = stage.consents.give(
                CASE.id(),
                new Given(ada.id(), Optional.of(vera.id()), Set.of(Topic.ALL), "why", NOON, "Wanda"),
                "Cora");

        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Changed.Refused.class,
                        refused -> assertThat(refused.conflicts())
                                .extracting(conflict -> conflict.field())
                                .containsExactly("recipient", "to", "until"));
        assertThat(stage.consents.revoke(CASE.id(), UUID.randomUUID(), "Cora")).isEqualTo(new Changed.Unknown());
        assertThat(stage.audit).isEmpty();
    }
}
