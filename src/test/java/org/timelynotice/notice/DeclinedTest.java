package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.CASE;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.person;
import static org.timelynotice.notice.Notices.ruling;
import static org.timelynotice.notice.Notices.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Demands;
import org.timelynotice.rights.NoticeTiming;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Trigger;

/** What a person declined is never told by a message, whatever rule asks for it and whoever made the rule. */
class DeclinedTest {

    private static final Instant NOON = at("2026-11-02T12:00");

    private final Planner planner = new Planner(Notices.POLICY, Notices::id);

    /** What is owed to those who were told before depends on that too; see NeverSilentTest. */
    private static final List<Trigger> ASKED_OF_RULES =
            List.of(Trigger.AUTOMATIC, Trigger.ON_REQUEST, Trigger.DECLINABLE);

    private static Obligation owed(Role role, Topic topic, Trigger trigger, boolean law, boolean waivable) {
        return new Obligation(
                "R-" + topic + trigger + law + waivable,
                "citation",
                law,
                role,
                topic,
                trigger,
                new NoticeTiming(NOON, NOON, Optional.empty(), false, Optional.empty()),
                true,
                Optional.empty(),
                waivable,
                Demands.NONE,
                Optional.empty());
    }

    /** Without the question that is asked where no rule tells somebody who asked for something else. */
    private static Stream<Notice> underRules(Plan plan) {
        return plan.notices().stream().filter(notice -> !notice.basis().equals(Untold.BASIS));
    }

    private Plan plan(Recipient person, Obligation... owed) {
        return planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1),
                ruling(owed),
                List.of(person),
                List.of(),
                Set.of(),
                NOON,
                false));
    }

    private static List<Elections> everyElection() {
        var all = new ArrayList<Elections>();
        List<Optional<Choice>> choices = List.of(
                Optional.empty(),
                Optional.of(Choice.REQUESTED),
                Optional.of(Choice.DECLINED),
                Optional.of(Choice.NOT_ASKED));
        for (Optional<Choice> general : choices) {
            for (Optional<Choice> single : choices) {
                Map<Topic, Choice> chosen = new EnumMap<>(Topic.class);
                general.ifPresent(choice -> chosen.put(Topic.ALL, choice));
                single.ifPresent(choice -> chosen.put(Topic.CUSTODY, choice));
                all.add(Elections.of(chosen));
            }
        }
        return all;
    }

    private void forEverything(BiConsumer<Recipient, Obligation> holds) {
        for (Elections elections : everyElection()) {
            for (Role role : Role.values()) {
                for (Topic topic : List.of(Topic.HEARINGS, Topic.CUSTODY)) {
                    for (Trigger trigger : ASKED_OF_RULES) {
                        for (boolean law : List.of(true, false)) {
                            for (boolean waivable : List.of(true, false)) {
                                holds.accept(person(role, elections, sms()), owed(role, topic, trigger, law, waivable));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void each_choice_is_obeyed_under_every_rule_by_every_role() {
        forEverything((person, owed) -> {
            List<String> states = underRules(plan(person, owed))
                    .map(notice -> notice.state().word())
                    .distinct()
                    .toList();
            List<String> expected = switch (person.elections().choice(owed.topic())) {
                case REQUESTED -> List.of("PLANNED");
                case DECLINED -> List.of(owed.waivable() ? "WAIVED" : "REFERRED");
                case NOT_ASKED -> owed.trigger() == Trigger.ON_REQUEST ? List.of() : List.of("PLANNED");
            };
            assertThat(states).as("%s %s", person.elections(), owed).isEqualTo(expected);
        });
    }

    @Test
    void the_last_look_agrees_with_the_plan() {
        forEverything((person, owed) -> {
            Recipient willing = person.choosing(Elections.of(Map.of(Topic.ALL, Choice.REQUESTED)));
            var planned = new PlannedNotice(plan(willing, owed).notices().get(0));
            var recheck = new Recheck(rule -> Optional.of(owed.terms()));

            String found = recheck.of(planned, person, NOON)
                    .map(one -> one.notice().state().word())
                    .orElse("PLANNED");

            String fresh = underRules(plan(person, owed))
                    .findFirst()
                    .map(notice -> notice.state().word())
                    .orElse("SUPERSEDED");
            assertThat(found).as("%s %s", person.elections(), owed).isEqualTo(fresh);
        });
    }

    @Test
    void what_was_said_of_one_topic_goes_before_what_was_said_of_all() {
        Elections butCustody = Elections.of(Map.of(Topic.ALL, Choice.REQUESTED, Topic.CUSTODY, Choice.DECLINED));
        Elections onlyCustody = Elections.of(Map.of(Topic.ALL, Choice.DECLINED, Topic.CUSTODY, Choice.REQUESTED));
        Elections notCustody = Elections.of(Map.of(Topic.ALL, Choice.REQUESTED, Topic.CUSTODY, Choice.NOT_ASKED));

        assertThat(butCustody.choice(Topic.CUSTODY)).isEqualTo(Choice.DECLINED);
        assertThat(butCustody.choice(Topic.PAROLE)).isEqualTo(Choice.REQUESTED);
        assertThat(onlyCustody.choice(Topic.CUSTODY)).isEqualTo(Choice.REQUESTED);
        assertThat(onlyCustody.choice(Topic.HEARINGS)).isEqualTo(Choice.DECLINED);
        assertThat(notCustody.choice(Topic.CUSTODY)).isEqualTo(Choice.NOT_ASKED);
        assertThat(notCustody.choice(Topic.HEARINGS)).isEqualTo(Choice.REQUESTED);
    }

    @Test
    void a_new_choice_leaves_the_topics_that_it_does_not_name_as_they_were() {
        Elections all = Elections.of(Map.of(Topic.ALL, Choice.REQUESTED));

        Elections less = all.with(Map.of(Topic.CUSTODY, Choice.DECLINED));
        assertThat(less.choice(Topic.CUSTODY)).isEqualTo(Choice.DECLINED);
        assertThat(less.choice(Topic.HEARINGS)).isEqualTo(Choice.REQUESTED);
        assertThat(less.with(Map.of(Topic.ALL, Choice.REQUESTED))).isEqualTo(all);
        assertThat(all.with(Map.of())).isEqualTo(all);
        assertThat(Elections.NONE.choices())
                .containsOnlyKeys(Topic.HEARINGS, Topic.CASE_PROGRESS, Topic.CUSTODY, Topic.PAROLE);
    }

    @Test
    void one_declined_topic_does_not_silence_the_other_under_which_the_same_news_is_owed() {
        Recipient person = person(Role.VICTIM, Elections.of(Map.of(Topic.CUSTODY, Choice.DECLINED)), sms());

        Plan plan = plan(
                person,
                owed(Role.VICTIM, Topic.CUSTODY, Trigger.AUTOMATIC, true, true),
                owed(Role.VICTIM, Topic.HEARINGS, Trigger.AUTOMATIC, true, true));

        assertThat(plan.notices())
                .filteredOn(notice -> notice.occasion() == Occasion.FIRST)
                .extracting(notice -> notice.state().word())
                .containsExactly("WAIVED", "PLANNED");
    }
}
