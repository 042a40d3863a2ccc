package org.timelynotice.flow;

import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.decision.CatchUp;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Wording;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Grounds;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.Refusal;
import org.timelynotice.notice.Replanning;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Demands;
import org.timelynotice.rights.RuleTerms;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.sending.LadderTimes;
import org.timelynotice.sending.Lane;
import org.timelynotice.sending.Lanes;
import org.timelynotice.sending.Report;
import org.timelynotice.sending.Sending;

/** Sending, clarifying and receipts with everything but a database and a network. */
final class SendingStage implements Transactions {

    static final Instant NOON = Notices.at("2026-11-02T12:00");
    static final LadderTimes TIMES = new LadderTimes(
            Duration.ofMinutes(15),
            Duration.ofHours(4),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2));
    private static final Rulebook RULES = Rulebook.load(java.nio.file.Path.of("config"));
    private static final Wording WORDING = Wording.load(java.nio.file.Path.of("config"));

    final LedgerInMemory ledger = new LedgerInMemory();
    final CasesInMemory cases = new CasesInMemory();
    final KeysInMemory keys = new KeysInMemory();
    final PeopleInMemory people = new PeopleInMemory();
    final ReleasesInMemory releases = new ReleasesInMemory();
    final TasksInMemory tasks = new TasksInMemory();
    final EventsInMemory events = new EventsInMemory();
    final List<List<AuditEntry>> audit = new ArrayList<>();
    final Provider sms = new Provider(Channel.SMS);
    final Provider mail = new Provider(Channel.EMAIL);
    final WordsInMemory words = new WordsInMemory();
    final Sending sending;
    final SendDueNotices send;
    final ClarifyAttempts clarify;
    final StopsInMemory stops = new StopsInMemory();
    final ChangePerson change;
    final ChangeHolds holds;
    final ChangeContacts contacts;
    final ChangeConsents consents;
    final List<Refusal> refusals = new ArrayList<>();
    final Map<String, RuleTerms> rules = new HashMap<>();
    private final RecordReceipt receipts;
    private final RecordOutcome outcomes;
    final KeptWordsInMemory kept = new KeptWordsInMemory();
    final RecordReply replies;
    final ReadWords reading;
    final LiftAddress lifting;
    private final Set<String> taken = new HashSet<>();
    private volatile Instant now = NOON;
    private final AtomicInteger failing = new AtomicInteger();

    SendingStage() {
        this(new Lanes(Map.of(), Map.of(), Runnable::run));
    }

    SendingStage(Lanes lanes) {
        var rooms = new Rooms(null, cases, keys, people, releases, events, ledger, tasks, audit::add);
        var recheck = new Recheck(rule -> Optional.ofNullable(rules.get(rule)));
        this.sending = Sending.of(
                WORDING,
                "555-0100",
                Optional.empty(),
                text -> UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                TIMES,
                Notices.QUIET,
                Map.of(Channel.SMS, sms, Channel.EMAIL, mail),
                Map.of(Channel.SMS, sms),
                lanes,
                Notices.POLICY.reminderGap(),
                refusals::add,
                notice -> true,
                stops,
                recheck,
                false);
        this.send = new SendDueNotices(rooms, words, sending, this, Notices::id, clock());
        var catchUp =
                new CatchUp(RULES, new Planner(Notices.POLICY, Notices::id), AnswerWithin.USUAL, Notices::id, false);
        this.change = new ChangePerson(rooms, new Replanning(Notices.POLICY, recheck), catchUp, this, clock());
        this.holds = new ChangeHolds(rooms, change, Notices::id, clock());
        this.contacts = new ChangeContacts(rooms, change, Notices::id);
        this.consents = new ChangeConsents(rooms, this, Notices::id, clock());

        this.clarify = new ClarifyAttempts(rooms, sending, this, clock());
        this.receipts = new RecordReceipt(rooms, sending, this, clock());
        this.outcomes = new RecordOutcome(rooms, sending);
        this.replies = new RecordReply(rooms, sending, (id, at) -> taken.add(id), kept, this, clock());
        this.reading = new ReadWords(rooms, kept, this, clock());
        this.lifting = new LiftAddress(rooms, kept, this, clock());
    }

    @Override
    public synchronized <T> T inOne(Supplier<T> work) {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new TryAgain(new IllegalStateException("the connection is gone"));
        }
        return work.get();
    }

    @Override
    public <T> T inOneView(Supplier<T> reads) {
        return reads.get();
    }

    /** With threads: so many calls at once by each channel, and as many urgent ones. */
    static SendingStage calling(int atOnce) {
        Executor threads = work -> new Thread(work).start();
        return new SendingStage(new Lanes(lanes(threads, atOnce), lanes(threads, atOnce), Runnable::run));
    }

    private static Map<Channel, Lane> lanes(Executor threads, int atOnce) {
        return Map.of(Channel.SMS, new Lane(threads, atOnce, true), Channel.EMAIL, new Lane(threads, atOnce, true));
    }

    /** The next transactions end in an error that passes. */
    void failing(int times) {
        failing.set(times);
    }

    void at(Instant instant) {
        now = instant;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void reported(Attempt attempt, ProviderStatus status) {
        receipts.record(attempt.id(), "P-" + attempt.id(), status, Optional.empty());
    }

    /** Whoever has the number writes back. */
    void answered(Attempt attempt, boolean isReader) {
        outcomes.report(attempt.id(), new Report.Reply(isReader), now);
    }

    /** Somebody texts from a number. */
    Optional<RecordReply.Answer> says(String number, String words) {
        return replies.record(number, WORDING.replies().read(words), words, Optional.empty());
    }

    Notice routine(Recipient person) {
        return plan(person, Occasion.FIRST, schedule(NOON, Optional.empty(), false));
    }

    Notice urgent(Recipient person) {
        return plan(person, Occasion.FIRST, schedule(NOON, Optional.empty(), true));
    }

    static NoticeSchedule schedule(Instant due, Optional<Instant> deadline, boolean urgent) {
        return new NoticeSchedule(due, due, deadline, Optional.empty(), urgent);
    }

    synchronized Notice plan(Recipient person, Occasion occasion, NoticeSchedule schedule) {
        if (people.find(person.id()).isEmpty()) {
            people.add(person);
        }
        CourtEvent event = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
        var eventId = new EventId(id());
        events.add(List.of(new CaseEvents.NewEvent(eventId, Notices.CASE.id(), id(), 0, true, event, now)));
        var notice = new Notice(
                new NoticeId(id()),
                Notices.CASE.id(),
                eventId,
                event.kind(),
                event.matter(),
                occasion,
                new LegalBasis("rule", "citation"),
                List.of(),
                person.role(),
                Optional.of(person.id()),
                schedule,
                new NoticeState.Planned(schedule.due(), Optional.empty()));
        ledger.add(notice);
        return notice;
    }

    /** The same under a rule that asks for more than the message says. */
    Notice lacking(Notice notice) {
        Notice known = ledger.get(notice.id());
        var rest = new Grounds.Lacking("rule", "citation", new Demands(List.of("rights"), List.of("written")));
        var lacking = new Notice(
                known.id(),
                known.caseId(),
                known.event(),
                known.kind(),
                known.matter(),
                known.occasion(),
                known.basis(),
                known.alsoMeets(),
                known.role(),
                known.recipient(),
                known.schedule(),
                known.state(),
                new Grounds(Optional.empty(), Optional.empty(), Map.of(), List.of(rest)),
                known.decidedBy());
        ledger.add(lacking);
        return lacking;
    }

    /** The same of the same event, for another person. */
    Notice alsoFor(Recipient person, Notice notice) {
        people.add(person);
        var other = new Notice(
                new NoticeId(id()),
                notice.caseId(),
                notice.event(),
                notice.kind(),
                notice.matter(),
                notice.occasion(),
                notice.basis(),
                List.of(),
                person.role(),
                Optional.of(person.id()),
                notice.schedule(),
                notice.state());
        ledger.add(other);
        return other;
    }

    NoticeState state(Notice notice) {
        return ledger.get(notice.id()).state();
    }

    synchronized List<Attempt> attempts(Notice notice) {
        return ledger.attempts(List.of(notice.id()));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
