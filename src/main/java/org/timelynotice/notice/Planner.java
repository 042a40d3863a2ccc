package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Trigger;

/** Turns what the law requires after an event into duties towards people, and retires the duties that the event made stale. */
public final class Planner {

    private final PlanningPolicy policy;
    private final Supplier<UUID> ids;

    public Planner(PlanningPolicy policy, Supplier<UUID> ids) {
        this.policy = policy;
        this.ids = ids;
    }

    /** The plan for one event in one case; changes nothing by itself. */
    public Plan plan(PlanRequest request) {
        var draft = new Draft(request);
        draft.supersedeWhatIsStale();
        draft.askAboutWhatWasHandedOver();
        if (request.event().header().action() == EventAction.WITHDRAWAL) {
            draft.correctThoseWhoWereTold();
        } else {
            draft.planObligations();
        }
        return draft.plan();
    }

    /** Whether what happened is so old that a person, and no message, tells of it. */
    public boolean isLongAgo(CourtEvent event, Instant now) {
        return policy.isLongAgo(event, now);
    }

    /** How far back a message may tell of what befell somebody's custody. */
    public Duration longAgo() {
        return policy.longAgo();
    }

    /** One plan in the making. */
    private final class Draft {

        private final PlanRequest request;
        private final MatterHistory history;
        private final SendTimes times;
        private final List<Notice> notices = new ArrayList<>();
        private final List<Notice> superseded = new ArrayList<>();
        private final List<Plan.NotOwed> notOwed = new ArrayList<>();
        private final List<Plan.Task> tasks = new ArrayList<>();

        Draft(PlanRequest request) {
            this.request = request;
            this.history = new MatterHistory(request);
            this.times = new SendTimes(policy, request.event(), request.now());
        }

        Plan plan() {
            List<Notice> grounded = notices.stream()
                    .map(notice -> notice.on(Grounds.of(notice, request.ruling())))
                    .toList();
            return new Plan(grounded, superseded, notOwed, tasks);
        }

        void supersedeWhatIsStale() {
            boolean takesBack = request.event().header().action() == EventAction.WITHDRAWAL;
            String why = takesBack
                    ? "the source took it back"
                    : "replaced by a later " + words(request.event().kind());
            for (PlannedNotice planned : history.stillPlanned()) {
                Notice notice = planned.notice();
                boolean missed = !takesBack && notice.lateByUs(request.now()) && !history.mayHaveGoneOut(notice);
                superseded.add(
                        missed
                                ? planned.notMet("its deadline passed before it was sent, and then it was " + why)
                                : planned.superseded(why));
            }
        }

        /** Whoever was asked to tell somebody may have told them: by a phone call, of which nothing is on record here. */
        void askAboutWhatWasHandedOver() {
            String now = request.event().header().action() == EventAction.WITHDRAWAL
                    ? "has been taken back by its source"
                    : request.event().kind() == EventKind.HEARING_CANCELLED ? "is off" : "has changed";
            history.handedOver().stream()
                    .filter(notice -> !notice.event().equals(request.eventId()))
                    .forEach(notice -> tasks.add(new Plan.Task(
                            notice.id(),
                            "what this notice was to say " + now + ": whoever was told must be told of it")));
        }

        void correctThoseWhoWereTold() {
            for (Recipient recipient : request.recipients()) {
                history.lastTold(recipient.id()).ifPresent(told -> {
                    NoticeSchedule schedule = times.atOnce(told.schedule().urgent());
                    addTo(recipient, Occasion.CORRECTION, told.basis(), told.alsoMeets(), schedule);
                });
            }
        }

        void planObligations() {
            request.ruling()
                    .notOwed()
                    .forEach(none ->
                            notOwed.add(new Plan.NotOwed(new LegalBasis(none.rule(), none.citation()), none.reason())));
            for (Role role : Role.values()) {
                List<Obligation> owed = request.ruling().obligations().stream()
                        .filter(obligation -> obligation.role() == role)
                        .toList();
                planRole(role, owed);
            }
        }

        private void planRole(Role role, List<Obligation> owed) {
            List<Recipient> people = request.recipients().stream()
                    .filter(recipient -> recipient.role() == role)
                    .toList();
            if (people.isEmpty() && !history.isServed(role, Optional.empty())) {
                strictest(owed.stream().filter(Obligation::law).toList(), times)
                        .ifPresent(group -> referNobody(role, group));
            }
            people.stream()
                    .filter(person -> !history.isServed(role, Optional.of(person.id())))
                    .forEach(person -> planPerson(person, owed));
        }

        private void referNobody(Role role, OneMessage group) {
            var state = new NoticeState.Referred(
                    Optional.of("the law names a " + words(role) + ", but the case has none on file"));
            notices.add(notice(
                    role, Optional.empty(), Occasion.FIRST, group.basis(), group.others(), group.schedule(), state));
        }

        private void planPerson(Recipient person, List<Obligation> owed) {
            List<Obligation> concerned = owed.stream()
                    .filter(obligation ->
                            obligation.trigger() != Trigger.TOLD_BEFORE || tellsOfItsEnd(person, obligation))
                    .toList();
            Map<Wish, List<Obligation>> byWish =
                    concerned.stream().collect(Collectors.groupingBy(one -> Wish.of(person.elections(), one.terms())));
            byWish.getOrDefault(Wish.ASK, List.of())
                    .forEach(obligation -> notOwed.add(new Plan.NotOwed(OneMessage.basis(obligation), Wish.NOT_ASKED)));
            strictest(byWish.getOrDefault(Wish.WAIVE, List.of()), timesFor(person))
                    .ifPresent(group -> waive(person, group));
            strictest(byWish.getOrDefault(Wish.HAND_OVER, List.of()), timesFor(person))
                    .ifPresent(group -> refer(
                            person, Occasion.FIRST, group, new NoticeState.Referred(Optional.of(Wish.NOT_WAIVABLE))));
            tell(person, Strictness.speaking(byWish.getOrDefault(Wish.TELL, List.of())));
            if (byWish.keySet().equals(Set.of(Wish.ASK)) || byWish.isEmpty()) {
                Untold.whyAsk(person, request.event(), byWish.getOrDefault(Wish.ASK, List.of()))
                        .ifPresent(reason -> referUntold(person, reason));
            }
        }

        private boolean tellsOfItsEnd(Recipient person, Obligation obligation) {
            boolean mayKnow = history.mayKnowWhatIsUndone(person.id());
            if (!mayKnow) {
                notOwed.add(new Plan.NotOwed(OneMessage.basis(obligation), Untold.NOT_TOLD_BEFORE));
            }
            return mayKnow;
        }

        private void tell(Recipient person, List<Obligation> owed) {
            owed.stream()
                    .filter(obligation -> obligation.byPerson().isPresent())
                    .forEach(obligation -> referOnce(person, obligation));
            strictest(
                            owed.stream()
                                    .filter(obligation -> obligation.byPerson().isEmpty())
                                    .toList(),
                            timesFor(person))
                    .ifPresent(group -> planGroup(person, group));
        }

        /** Somebody who is asked already to see to it is told that it has changed; that is enough. */
        private void referOnce(Recipient person, Obligation obligation) {
            if (!history.isHandedOver(person.id(), obligation.rule())) {
                Occasion occasion = history.mayKnow(person.id()) ? Occasion.CHANGE : Occasion.FIRST;
                var state = new NoticeState.Referred(obligation.byPerson());
                refer(person, occasion, new OneMessage(List.of(obligation), timesFor(person)), state);
            }
        }

        private void referUntold(Recipient person, String reason) {
            boolean urgent = request.event().kind().isAlarm();
            notices.add(notice(
                    person.role(),
                    Optional.of(person),
                    Occasion.FIRST,
                    Untold.BASIS,
                    List.of(),
                    timesFor(person).atOnce(urgent),
                    new NoticeState.Referred(Optional.of(reason))));
        }

        private void waive(Recipient person, OneMessage group) {
            notices.add(notice(
                    person.role(),
                    Optional.of(person),
                    Occasion.FIRST,
                    group.basis(),
                    group.others(),
                    group.schedule(),
                    new NoticeState.Waived(Optional.of(Wish.DECLINED))));
        }

        private void planGroup(Recipient person, OneMessage group) {
            boolean told = history.mayKnow(person.id());
            if (request.event().kind() == EventKind.HEARING_CANCELLED && !told && history.wasPlanned(person.id())) {
                notOwed.add(new Plan.NotOwed(group.basis(), "nobody had been told of this hearing yet"));
                return;
            }
            Occasion occasion = told ? Occasion.CHANGE : Occasion.FIRST;
            if (request.live() && !group.signedOff()) {
                refer(person, occasion, group, NoticeState.Referred.unsigned());
                return;
            }
            if (request.toldTogether().contains(person.id())) {
                notOwed.add(new Plan.NotOwed(group.basis(), "told together with the first day of the same matter"));
                remind(person, group.basis(), group.others(), group.schedule());
                return;
            }
            if (history.knowsIt(person.id())) {
                remind(person, group.basis(), group.others(), group.schedule());
                return;
            }
            addTo(person, occasion, group.basis(), group.others(), beforeTheySetOut(person, group.schedule()));
        }

        /** Where the source does not say what the old time was, what was told before does: nobody shall travel to it in vain. */
        private NoticeSchedule beforeTheySetOut(Recipient person, NoticeSchedule schedule) {
            return request.event().kind().isHearing()
                    ? history.expectedAt(person.id(), request.now())
                            .map(last -> schedule.by(last, request.now()))
                            .orElse(schedule)
                    : schedule;
        }

        private void refer(Recipient person, Occasion occasion, OneMessage group, NoticeState.Referred state) {
            notices.add(notice(
                    person.role(),
                    Optional.of(person),
                    occasion,
                    group.basis(),
                    group.others(),
                    group.schedule(),
                    state));
        }

        private void addTo(
                Recipient person, Occasion occasion, LegalBasis basis, List<LegalBasis> others, NoticeSchedule wanted) {
            SendTimes.Slot slot = timesFor(person).slot(person, wanted);
            Notice first =
                    notice(person.role(), Optional.of(person), occasion, basis, others, slot.schedule(), slot.state());
            notices.add(first);
            slot.question().ifPresent(reason -> tasks.add(new Plan.Task(first.id(), reason)));
            if (occasion != Occasion.CORRECTION && slot.state() instanceof NoticeState.Planned) {
                remind(person, basis, others, slot.schedule());
            }
        }

        private void remind(Recipient person, LegalBasis basis, List<LegalBasis> others, NoticeSchedule first) {
            times.reminders(person, first)
                    .forEach(reminder -> notices.add(notice(
                            person.role(),
                            Optional.of(person),
                            Occasion.REMINDER,
                            basis,
                            others,
                            reminder,
                            new NoticeState.Planned(reminder.due(), Optional.empty()))));
        }

        private Notice notice(
                Role role,
                Optional<Recipient> person,
                Occasion occasion,
                LegalBasis basis,
                List<LegalBasis> others,
                NoticeSchedule schedule,
                NoticeState.First state) {
            var notice = new Notice(
                    new NoticeId(ids.get()),
                    request.theCase().id(),
                    request.eventId(),
                    request.event().kind(),
                    request.event().matter(),
                    occasion,
                    basis,
                    others,
                    role,
                    person.map(Recipient::id),
                    schedule,
                    state);
            return person.map(reader -> held(notice, reader)).orElse(notice);
        }

        private Notice held(Notice notice, Recipient person) {
            if (!(notice.state() instanceof NoticeState.Planned)) {
                return notice;
            }
            return Recheck.held(new PlannedNotice(notice), person, request.now())
                    .map(held -> {
                        held.question().ifPresent(why -> tasks.add(new Plan.Task(notice.id(), why)));
                        return held.notice();
                    })
                    .orElse(notice);
        }

        private static Optional<OneMessage> strictest(List<Obligation> obligations, SendTimes times) {
            return obligations.isEmpty() ? Optional.empty() : Optional.of(new OneMessage(obligations, times));
        }

        /** What ends an alarm for somebody is as urgent to them as that was; to whoever knew of none it is not. */
        private SendTimes timesFor(Recipient person) {
            return request.event().kind().isAlarm()
                    ? times
                    : history.alarmEnded(person.id()).map(times::ending).orElse(times);
        }
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
