package org.timelynotice.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.rights.Ruling;

/** What is still to come when somebody is added to a case, or chooses to be told, after it was decided: they are told of it too. */
public final class CatchUp {

    private static final Set<EventKind> TO_COME = EnumSet.of(
            EventKind.HEARING_SCHEDULED,
            EventKind.HEARING_RESCHEDULED,
            EventKind.PAROLE_HEARING,
            EventKind.RELEASE_SCHEDULED);

    private final Rulebook rulebook;
    private final Planner planner;
    private final AnswerWithin answerWithin;
    private final Supplier<UUID> ids;
    private final boolean live;

    public CatchUp(Rulebook rulebook, Planner planner, AnswerWithin answerWithin, Supplier<UUID> ids, boolean live) {
        this.rulebook = rulebook;
        this.planner = planner;
        this.answerWithin = answerWithin;
        this.ids = ids;
        this.live = live;
    }

    /** What somebody who is added is told of, and that a person tells them the rest: what lies behind is not announced by a message. */
    public Decision added(Recipient person, OnRecord record, Instant now) {
        Decision planned = stillToCome(person, record, now);
        return matters(person.caseId(), record).findAny().isEmpty()
                ? planned
                : planned.and(askToTell(person, record, now));
    }

    /** As soon as the danger asks that stands. */
    private Decision askToTell(Recipient person, OnRecord record, Instant now) {
        String reason = "the " + person.role().name().toLowerCase(Locale.ROOT) + " " + person.id()
                + " was added to a case of which there is news already: tell them how it stands";
        Instant doBy = person.elections().declined(Topic.CUSTODY)
                ? now.plus(answerWithin.otherwise())
                : alarms(person, record).all().stream()
                        .map(alarm -> answerBy(alarm, now))
                        .min(Comparator.naturalOrder())
                        .orElse(now.plus(answerWithin.otherwise()));
        return ask(person, reason, doBy, now);
    }

    /** Who has been out for long is no news of this minute. */
    private Instant answerBy(Known alarm, Instant now) {
        return planner.isLongAgo(alarm.event(), now)
                ? now.plus(answerWithin.otherwise())
                : answerWithin.by(alarm.event(), now);
    }

    private Decision ask(Recipient person, String reason, Instant doBy, Instant now) {
        return Decision.of(
                new Decision.CaseTask(person.caseId(), reason, now, doBy),
                new CaseEntries(person.caseId(), new EventId(ids.get()), now).personAsked(reason));
    }

    private static StandingAlarms alarms(Recipient person, OnRecord record) {
        return record.file(person.caseId())
                .map(file -> new StandingAlarms(file, lastWords(file, record), record))
                .orElseThrow();
    }

    /**
     * What somebody is told of who chose anew, and that a person tells them who is out, where they were not told because they had
     * not asked for it, or had declined it.
     *
     * @param before as they chose before
     */
    public Decision chosen(Elections before, Recipient person, OnRecord record, Instant now) {
        Decision planned = stillToCome(person, record, now);
        if (record.file(person.caseId()).isEmpty() || !wantsCustodyNow(before, person.elections())) {
            return planned;
        }
        return alarms(person, record.after(planned)).untoldTo(person).stream()
                .map(alarm -> ask(person, untold(alarm, person), answerBy(alarm, now), now))
                .reduce(planned, Decision::and);
    }

    private static boolean wantsCustodyNow(Elections before, Elections now) {
        return before.declined(Topic.CUSTODY)
                ? !now.declined(Topic.CUSTODY)
                : !before.requested(Topic.CUSTODY) && now.requested(Topic.CUSTODY);
    }

    private static String untold(Known alarm, Recipient person) {
        String what = switch (alarm.event().kind()) {
            case ESCAPED -> "an escape";
            case TEMPORARY_LEAVE -> "a temporary leave";
            default -> "a release";
        };
        return "the " + person.role().name().toLowerCase(Locale.ROOT) + " " + person.id()
                + " asks to be told of custody from now on, and was not told of " + what
                + " that stands: make sure how it is, and tell them";
    }

    private Decision stillToCome(Recipient person, OnRecord record, Instant now) {
        Optional<TraffickingCase> file = record.file(person.caseId());
        return file.map(theCase -> ahead(theCase, person, record, now)).orElse(Decision.NOTHING);
    }

    private Decision ahead(TraffickingCase theCase, Recipient person, OnRecord record, Instant now) {
        Decision planned = Decision.NOTHING;
        for (Known word : firstDaysFirst(lastWords(theCase, record))) {
            if (isAhead(word.event(), now)) {
                planned = planned.and(plan(theCase, word, person, record.after(planned), now));
            }
        }
        return planned;
    }

    private static List<Known> firstDaysFirst(List<Known> words) {
        return words.stream().sorted(Comparator.comparing(CatchUp::goesOn)).toList();
    }

    private static boolean goesOn(Known word) {
        return word.event() instanceof HearingEvent hearing && hearing.goesOn();
    }

    /** What people are to know of each matter of the case. */
    private static List<Known> lastWords(TraffickingCase theCase, OnRecord record) {
        return matters(theCase.id(), record)
                .flatMap(matter -> new MatterSoFar(record.events(theCase.id(), matter)).current().stream())
                .filter(word ->
                        new OtherStays(theCase, word.event(), record).later().isEmpty())
                .toList();
    }

    private static Stream<Matter> matters(CaseId theCase, OnRecord record) {
        return record.newsOf(theCase, EnumSet.allOf(EventKind.class)).stream()
                .map(known -> known.event().matter())
                .distinct();
    }

    private static boolean isAhead(CourtEvent event, Instant now) {
        return TO_COME.contains(event.kind())
                && event.header()
                        .at()
                        .map(CourtTime::latest)
                        .filter(now::isBefore)
                        .isPresent();
    }

    private Decision plan(TraffickingCase file, Known word, Recipient person, OnRecord record, Instant now) {
        List<Notice> history = record.notices(file.id(), word.event().matter()).stream()
                .filter(notice -> notice.recipient().equals(Optional.of(person.id())))
                .toList();
        if (history.stream().anyMatch(notice -> notice.state() instanceof NoticeState.Open)) {
            return Decision.NOTHING;
        }
        var entries = new CaseEntries(file.id(), word.id(), now);
        Ruling ruling = theirs(rulebook.rule(word.event(), file, now), person);
        Plan plan = withoutAnotherWaiver(
                planner.plan(new PlanRequest(
                        file,
                        word.id(),
                        word.event(),
                        ruling,
                        List.of(person),
                        history,
                        record.mayHaveGoneOut(history),
                        toldTogether(word, person, record),
                        Set.of(),
                        now,
                        live,
                        Set.of())),
                history);
        Plan said = word.event()
                .header()
                .question()
                .map(plan::inDoubt)
                .or(() -> TimeDoubt.questionFirst(word.event()).map(plan::handedOver))
                .orElse(plan);
        return Decision.of(new Decision.PlanNotices(said), entries.planned(said))
                .and(UnknownElections.ask(
                        word.event(), ruling, List.of(person), entries, answerWithin.by(word.event(), now)));
    }

    private static Set<RecipientId> toldTogether(Known word, Recipient person, OnRecord record) {
        var together = new ToldTogether(person.caseId(), record);
        return together.of(word.event(), word.receipt()).stream()
                .filter(person.id()::equals)
                .collect(Collectors.toSet());
    }

    /** Others of the case were looked at when the event was decided. */
    private static Ruling theirs(Ruling ruling, Recipient person) {
        return new Ruling(
                ruling.obligations().stream()
                        .filter(owed -> owed.role() == person.role())
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private static Plan withoutAnotherWaiver(Plan plan, List<Notice> history) {
        boolean waived = history.stream().anyMatch(notice -> notice.state() instanceof NoticeState.Waived);
        return new Plan(
                plan.notices().stream()
                        .filter(notice -> !waived || !(notice.state() instanceof NoticeState.Waived))
                        .toList(),
                plan.superseded(),
                List.of(),
                plan.tasks());
    }
}
