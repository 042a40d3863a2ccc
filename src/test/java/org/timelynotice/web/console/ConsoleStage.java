package org.timelynotice.web.console;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.Damage;
import org.timelynotice.audit.StoredEntry;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.WorkList;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.ChangeContacts;
import org.timelynotice.flow.ChangePerson;
import org.timelynotice.flow.DecideToSend;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.FindPeople;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.ResolveTask;
import org.timelynotice.flow.SayWhichHearing;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.ShowContact;
import org.timelynotice.flow.UndoOutcome;
import org.timelynotice.flow.UndoReview;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Recheck;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.sending.Composer;
import org.timelynotice.sending.Sending;

/** The console over rooms that hold one case, whose victim's name, address and phrase are canaries: whoever shows them is caught. */
final class ConsoleStage {

    static final String NOTICE = "00000000-0000-0001-0000-000000000001";
    static final String CASE = "00000000-0000-0002-0000-000000000002";
    static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");

    /** Loaded once: its examples are all tried. */
    private static final Wording WORDING = Wording.load(Path.of("config"));

    private static final CaseId CASE_ID = new CaseId(UUID.fromString(CASE));
    private static final EventId EVENT_ID = new EventId(new UUID(3, 3));
    private static final Receipt RECEIPT = new Receipt(new UUID(4, 1));
    private static final ContactPointId POINT = new ContactPointId(new UUID(8, 8));

    final OneView transactions = new OneView();
    final ExplainMessage messages = watched(ExplainMessage.class);
    final ResolveReview resolve = mock(ResolveReview.class);
    final Desk desk = watched(Desk.class);
    final WorkList work = watched(WorkList.class);
    final FinishTask finish = mock(FinishTask.class);
    final UndoReview undo = mock(UndoReview.class);
    final SayWhichHearing which = mock(SayWhichHearing.class);
    final ResolveTask resolveTask = mock(ResolveTask.class);
    final UndoOutcome undoOutcome = mock(UndoOutcome.class);
    final ChangePerson change = mock(ChangePerson.class);
    final ChangeContacts contacts = mock(ChangeContacts.class);
    final KeptWords kept = watched(KeptWords.class);
    final DecideToSend decideToSend = mock(DecideToSend.class);
    private final Composer composer = mock(Composer.class);
    private final Sending sending = mock(Sending.class);
    final SandboxPanel panel = mock(SandboxPanel.class);

    private final Rooms rooms = new Rooms(
            watched(MessageStore.class),
            watched(CaseFiles.class),
            watched(TrackedKeys.class),
            watched(Recipients.class),
            watched(Releases.class),
            watched(CaseEvents.class),
            watched(NoticeLedger.class),
            desk,
            mock(AuditLog.class));
    private final AuditTrail trail = watched(AuditTrail.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    private <T> T watched(Class<T> room) {
        return mock(room, withSettings().invocationListeners(read -> transactions.read()));
    }

    ConsoleStage inSandbox() {
        beans.addBean("panel", panel);
        return this;
    }

    void ledgerHolds(NoticeState state) {
        Notice notice = notice(state);
        CourtEvent event = Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-01T09:30", 2);
        when(rooms.ledger().find(notice.id())).thenReturn(Optional.of(notice));
        when(rooms.ledger().of(CASE_ID)).thenReturn(List.of(notice));
        when(rooms.ledger().open(anyInt())).thenReturn(List.of(notice));
        when(rooms.ledger().attempts(any())).thenReturn(List.of(attempt(notice)));
        when(rooms.events().find(EVENT_ID)).thenReturn(Optional.of(event));
        when(rooms.events().findAll(any())).thenReturn(Map.of(EVENT_ID, event));
        when(rooms.events().origin(EVENT_ID)).thenReturn(Optional.of(new CaseEvents.Origin(RECEIPT.value(), 0, NOW)));
        when(rooms.messages().find(RECEIPT)).thenReturn(Optional.of(message()));
        when(rooms.recipients().find(victim().id())).thenReturn(Optional.of(victim()));
        when(rooms.recipients().findAll(any())).thenReturn(List.of(victim()));
        when(rooms.recipients().of(CASE_ID)).thenReturn(List.of(victim()));
        when(rooms.cases().find(CASE_ID)).thenReturn(Optional.of(theCase()));
        when(rooms.cases().latest(anyInt(), anyInt())).thenReturn(List.of(theCase()));
        when(rooms.cases().findAll(any())).thenReturn(List.of(theCase()));
        when(rooms.ledger().findAll(any())).thenReturn(List.of(notice));
        when(rooms.ledger().openCount()).thenReturn(1);
        when(rooms.ledger().latestAttempts(anyInt(), anyInt())).thenReturn(List.of(attempt(notice)));
        audit(Optional.empty());
    }

    void sent(int calls) {
        when(rooms.ledger().attemptCount()).thenReturn(calls);
    }

    /** A task about the notice for each time that is left. */
    void waits(Duration... left) {
        List<WorkList.Item> items = Stream.of(left)
                .<WorkList.Item>map(until -> new WorkList.ToDo(new Task(
                        UUID.randomUUID(),
                        "NOTICE",
                        Optional.of(CASE_ID),
                        Optional.of(new NoticeId(UUID.fromString(NOTICE))),
                        "call her",
                        NOW,
                        NOW.plus(until),
                        Optional.empty())))
                .toList();
        when(work.some(any(), any(), anyInt(), anyInt())).thenReturn(items);
        when(work.count(any(), any())).thenReturn(items.size());
    }

    /** A question whether an event concerns the case. */
    UUID asks() {
        var review = new Review(
                new UUID(5, 5),
                RECEIPT.value(),
                0,
                "only the name agrees",
                List.of(new Review.Candidate(CASE_ID.value(), List.of("same name"), List.of("different birth date"))),
                NOW,
                NOW.plusSeconds(60),
                Optional.empty());
        when(work.find(review.id())).thenReturn(Optional.of(new WorkList.Question(review)));
        when(work.some(any(), any(), anyInt(), anyInt())).thenReturn(List.of(new WorkList.Question(review)));
        when(work.count(any(), any())).thenReturn(1);
        when(rooms.cases().findAll(any())).thenReturn(List.of(theCase()));
        return review.id();
    }

    void findsCaseBy(String spelling) {
        Set<MatchKey> keys = MatchKeys.of(List.of(new CaseNumber(spelling)));
        when(rooms.index().find(any())).thenReturn(Map.of());
        when(rooms.index().find(keys)).thenReturn(Map.of(keys.iterator().next(), Set.of(CASE_ID)));
        when(rooms.cases().findAll(Set.of())).thenReturn(List.of());
    }

    void auditIsBrokenAt(long sequence) {
        audit(Optional.of(new Broken(CASE, sequence, Damage.CHANGED)));
    }

    void auditIsSilent() {
        when(trail.about(CASE, NOTICE)).thenReturn(new AuditTrail.Proof(List.of(), 0, Optional.empty()));
    }

    private void audit(Optional<Broken> broken) {
        var entry = new AuditEntry(CASE, NOW, "NOTICE_PLANNED", NOTICE, Map.of("role", "VICTIM"));
        when(trail.about(CASE, NOTICE))
                .thenReturn(new AuditTrail.Proof(List.of(new StoredEntry(1, entry, new byte[32])), 3, broken));
    }

    AuditLog audit() {
        return rooms.audit();
    }

    /** A task to give the notice that the ledger holds. */
    void taskWaits(UUID id) {
        when(desk.task(id)).thenReturn(Optional.of(task(id, Optional.empty())));
        when(sending.composer()).thenReturn(composer);
        when(sending.recheck()).thenReturn(new Recheck(rule -> Optional.empty()));
        when(composer.compose(any(), any(), any(), any(), any()))
                .thenReturn(new WordingResult.Text(new Rendered(
                        Optional.empty(), "the words that would be sent", Optional.empty(), Locale.ENGLISH, 1, true)));
    }

    /** A task about the case itself, which names nobody of it. */
    void asks(UUID id, String kind, String reason) {
        when(desk.task(id))
                .thenReturn(Optional.of(new Task(
                        id,
                        kind,
                        Optional.of(CASE_ID),
                        Optional.empty(),
                        reason,
                        NOW,
                        NOW.plusSeconds(3600),
                        Optional.empty())));
    }

    void taskIsDone(UUID id) {
        when(desk.task(id)).thenReturn(Optional.of(doneTask(id)));
    }

    Task doneTask(UUID id) {
        return task(id, Optional.of(NOW));
    }

    private static Task task(UUID id, Optional<Instant> doneAt) {
        return new Task(
                id,
                "NOTICE",
                Optional.of(CASE_ID),
                Optional.of(new NoticeId(UUID.fromString(NOTICE))),
                "a person tells them",
                NOW,
                NOW.plusSeconds(3600),
                doneAt);
    }

    void readerDeclines(Topic topic) {
        Recipient declining = victim().choosing(victim().elections().with(Map.of(topic, Choice.DECLINED)));
        when(rooms.recipients().find(victim().id())).thenReturn(Optional.of(declining));
    }

    void addressesAreAdverse() {
        when(rooms.recipients().adverse(any())).thenReturn(Set.of(POINT));
    }

    String open(String path) throws Exception {
        transactions.begin();
        return mvc().perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    MockMvc mvc() {
        var clock = Clock.fixed(NOW, ZoneId.of("UTC"));
        var show = new ShowCase(rooms, transactions);
        var notices = new ExplainNotice(rooms, trail, Notices.QUIET, transactions);
        var waiting = new WaitingList(work, messages, notices, show);
        var courtZone = new CourtZone(Feeds.load(Path.of("config"), List.of()));
        var sandbox = beans.getBeanProvider(SandboxPanel.class);
        var pages = new ConsoleController(messages, notices, show, waiting, courtZone, sandbox, transactions, clock);
        var taskPages = new TaskPages(
                desk, notices, new FindPeople(rooms, kept, transactions), decideToSend, which, courtZone, transactions);
        var display = new TaskDisplay(taskPages, clock);
        var tasks = new TaskController(
                taskPages,
                display,
                new ShowContact(rooms, sending, new Changing(), clock),
                resolveTask,
                undoOutcome,
                decideToSend,
                which,
                clock);
        return MockMvcBuilders.standaloneSetup(
                        pages,
                        tasks,
                        new AnswersController(
                                desk,
                                new FindPeople(rooms, kept, new Changing()),
                                change,
                                contacts,
                                finish,
                                WORDING,
                                new TextableNumbers(Optional.empty(), true),
                                display),
                        new ListsController(messages, notices, show, waiting, courtZone, transactions, clock),
                        new WaitingController(waiting, resolve, undo, finish, courtZone, transactions, clock),
                        new ClockController(panel))
                .setControllerAdvice(new ConsoleMode(sandbox))
                .setViewResolvers(templates())
                .build();
    }

    /** What a click changes is written at once. */
    private static final class Changing implements Transactions {

        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T inOneView(Supplier<T> reads) {
            return reads.get();
        }
    }

    private static ThymeleafViewResolver templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private static Notice notice(NoticeState state) {
        return new Notice(
                new NoticeId(UUID.fromString(NOTICE)),
                CASE_ID,
                EVENT_ID,
                EventKind.HEARING_RESCHEDULED,
                Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-01T09:30", 2)
                        .matter(),
                Occasion.CHANGE,
                new LegalBasis("PA-11.201-2-hearings", "18 P.S. 11.201(2)"),
                List.of(new LegalBasis("PA-213", "18 P.S. 11.213")),
                Role.VICTIM,
                Optional.of(victim().id()),
                new NoticeSchedule(
                        NOW,
                        Instant.parse("2026-11-30T15:00:00Z"),
                        Optional.of(Instant.parse("2026-12-01T14:30:00Z")),
                        Optional.empty(),
                        false),
                state);
    }

    private static Attempt attempt(Notice notice) {
        return Attempt.started(new UUID(2, 9), notice.id(), Channel.SMS, POINT, new UUID(2, 8), NOW)
                .ended(AttemptState.DELIVERED, Optional.of("SM1"), Optional.empty(), NOW);
    }

    private static MessageRecord message() {
        var outcome = new EventOutcome(
                EventOutcome.Verdict.LINKED,
                List.of(CASE_ID.value()),
                List.of(EVENT_ID.value()),
                List.of("same case number in the same court"));
        return new MessageRecord(
                new KeptMessage(RECEIPT, "sandbox", NOW, new byte[0]),
                MessageState.READ,
                Optional.of("niem"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(outcome));
    }

    private static TraffickingCase theCase() {
        return new TraffickingCase(
                CASE_ID, "PA", Optional.empty(), List.of(new CaseNumber("CP-51-CR-0009901-2026")), List.of());
    }

    private static Recipient victim() {
        var phone = new ContactPoint(
                POINT,
                Channel.SMS,
                "+12155550199",
                ContentTier.BARE,
                Optional.of("canary phrase"),
                SafeTimes.unrestricted(),
                Set.of(WakeFor.RELEASE),
                ContactState.ACTIVE);
        var mail = new ContactPoint(
                new ContactPointId(new UUID(8, 9)),
                Channel.EMAIL,
                "canary@example.org",
                ContentTier.BARE,
                Optional.empty(),
                SafeTimes.unrestricted(),
                Set.of(),
                ContactState.ACTIVE);
        return new Recipient(
                new RecipientId(new UUID(7, 1)),
                CASE_ID,
                Role.VICTIM,
                new PersonName(Optional.of("Canaria"), Optional.empty(), Optional.of("Canaria")),
                Locale.forLanguageTag("es"),
                ZoneId.of("America/Denver"),
                List.of(phone, mail),
                new Elections(Set.of(Topic.HEARINGS), Set.of()));
    }
}
