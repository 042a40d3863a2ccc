package org.timelynotice.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Obligation;

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
            if (people.isEmpty()) {
                strictest(owed.stream().filter(Obligation::law).toList()).ifPresent(group -> referNobody(role, group));
            }
            people.forEach(person -> planPerson(person, owed));
        }

        private void referNobody(Role role, Group group) {
            var state = new NoticeState.Referred(
                    Optional.of("the law names a " + words(role) + ", but the case has none on file"));
            notices.add(notice(
                    role, Optional.empty(), Occasion.FIRST, group.basis(), group.others(), group.schedule(), state));
        }

        private void planPerson(Recipient person, List<Obligation> owed) {
            Map<Wish, List<Obligation>> byWish =
                    owed.stream().collect(Collectors.groupingBy(one -> Wish.of(person.elections(), one.terms())));
            byWish.getOrDefault(Wish.ASK, List.of())
                    .forEach(obligation -> notOwed.add(new Plan.NotOwed(basis(obligation), Wish.NOT_ASKED)));
            strictest(byWish.getOrDefault(Wish.WAIVE, List.of())).ifPresent(group -> waive(person, group));
            strictest(byWish.getOrDefault(Wish.HAND_OVER, List.of()))
                    .ifPresent(group -> refer(
                            person, Occasion.FIRST, group, new NoticeState.Referred(Optional.of(Wish.NOT_WAIVABLE))));
            strictest(byWish.getOrDefault(Wish.TELL, List.of())).ifPresent(group -> planGroup(person, group));
        }

        private void waive(Recipient person, Group group) {
            notices.add(notice(
                    person.role(),
                    Optional.of(person),
                    Occasion.FIRST,
                    group.basis(),
                    group.others(),
                    group.schedule(),
                    new NoticeState.Waived(Optional.of(Wish.DECLINED))));
        }

        private void planGroup(Recipient person, Group group) {
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

        private void refer(Recipient person, Occasion occasion, Group group, NoticeState.Referred state) {
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
            SendTimes.Slot slot = times.slot(person, wanted);
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

        private Optional<Group> strictest(List<Obligation> obligations) {
            return obligations.isEmpty() ? Optional.empty() : Optional.of(new Group(obligations));
        }

        /** Obligations that one message meets; the strictest speaks for them. */
        private final class Group {

            private final List<Obligation> strictestFirst;

            Group(List<Obligation> obligations) {
                this.strictestFirst =
                        obligations.stream().sorted(Strictness.ORDER).toList();
            }

            LegalBasis basis() {
                return Draft.this.basis(strictestFirst.get(0));
            }

            List<LegalBasis> others() {
                Map<String, LegalBasis> byRule = new LinkedHashMap<>();
                strictestFirst.stream().skip(1).map(Draft.this::basis).forEach(b -> byRule.put(b.rule(), b));
                return List.copyOf(byRule.values());
            }

            boolean signedOff() {
                return strictestFirst.stream().allMatch(Obligation::signedOff);
            }

            NoticeSchedule schedule() {
                Obligation strictest = strictestFirst.get(0);
                Instant notBefore = strictest.timing().notBefore();
                boolean urgent =
                        strictestFirst.stream().anyMatch(o -> o.timing().urgent());
                return times.wanted(notBefore, strictest.timing().deadline(), urgent);
            }
        }

        private LegalBasis basis(Obligation obligation) {
            return new LegalBasis(obligation.rule(), obligation.citation());
        }
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
