package org.timelynotice.flow.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.flow.ExplainNotice;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.intake.MessageStore;
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
import org.timelynotice.notice.Plan;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.vault.KeysInMemory;

/** What an answer reads in several statements is as the record stood at one moment, whatever is committed in between. */
class OneViewTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MOVE = "update tracked_case set jurisdiction = 'NJ'";

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate others = new JdbcTemplate(database);
    private final HikariDataSource pool = poolOfOne(database);
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final SpringTransactions transactions =
            new SpringTransactions(new TransactionTemplate(new DataSourceTransactionManager(pool)));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CaseId theCase = TestCases.add(database);

    private static HikariDataSource poolOfOne(DataSource database) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void open() {
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(SealedJson.class, () -> TestCases.sealed(KeysInMemory.vault()));
        context.scan("org.timelynotice.notice.adapter");
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
        pool.close();
    }

    @Test
    void a_ledger_never_shows_a_planned_notice_with_a_call_that_runs() {
        Notice planned = planned();
        var show = new ShowCase(rooms(overtakenRightAfter("of", planned)), transactions);

        assertThat(show.ledger(theCase).orElseThrow())
                .extracting(OneViewTest::words)
                .containsExactly("PLANNED, 0 calls");
        assertThat(show.ledger(theCase).orElseThrow())
                .extracting(OneViewTest::words)
                .containsExactly("SENDING, 1 calls");
    }

    @Test
    void a_notice_explains_itself_as_it_stood_at_one_moment() {
        Notice planned = planned();
        AuditTrail trail = mock(AuditTrail.class);
        when(trail.about(any(), any())).thenReturn(new AuditTrail.Proof(List.of(), 0, Optional.empty()));
        var explain =
                new ExplainNotice(rooms(overtakenRightAfter("find", planned)), trail, Notices.QUIET, transactions);

        NoticeReport seen = explain.explain(planned.id()).orElseThrow();

        assertThat(seen.notice().state().word()).isEqualTo("PLANNED");
        assertThat(seen.attempts()).isEmpty();
    }

    @Test
    void a_view_changes_nothing() {
        assertThatThrownBy(() -> transactions.inOneView(() -> jdbc.update(MOVE)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_view_within_a_view_is_the_same_and_takes_no_second_connection() {
        String seen = transactions.inOneView(() -> {
            String before = jurisdiction();
            others.update(MOVE);
            return before + transactions.inOneView(this::jurisdiction);
        });

        assertThat(seen).isEqualTo("PAPA");
        assertThat(transactions.inOneView(this::jurisdiction)).isEqualTo("NJ");
    }

    @Test
    void once_an_answer_is_read_its_connection_is_free_and_as_it_was() {
        transactions.inOneView(this::jurisdiction);

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(transactions.inOne(() -> jdbc.update(MOVE))).isEqualTo(1);
        assertThat(jdbc.queryForObject("show transaction isolation level", String.class))
                .isEqualTo("read committed");
    }

    private String jurisdiction() {
        return String.valueOf(jdbc.queryForObject("select jurisdiction from tracked_case", String.class));
    }

    private static String words(ShowCase.Entry entry) {
        return entry.notice().state().word() + ", " + entry.attempts().size() + " calls";
    }

    private Rooms rooms(NoticeLedger ledger) {
        CaseFiles cases = mock(CaseFiles.class);
        when(cases.find(theCase)).thenReturn(Optional.of(Notices.CASE));
        return new Rooms(
                mock(MessageStore.class),
                cases,
                mock(TrackedKeys.class),
                mock(Recipients.class),
                mock(Releases.class),
                context.getBean(CaseEvents.class),
                ledger,
                mock(Desk.class),
                mock(AuditLog.class));
    }

    private Notice planned() {
        HearingEvent event = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
        var eventId = new EventId(UUID.randomUUID());
        context.getBean(CaseEvents.class)
                .add(List.of(new CaseEvents.NewEvent(eventId, theCase, UUID.randomUUID(), 0, true, event, NOON)));
        var notice = new Notice(
                new NoticeId(UUID.randomUUID()),
                theCase,
                eventId,
                event.kind(),
                event.matter(),
                Occasion.FIRST,
                new LegalBasis("pa-hearing", "18 P.S. 11.201"),
                List.of(),
                Role.ADVOCATE,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty()));
        context.getBean(NoticeLedger.class).write(new Plan(List.of(notice), List.of(), List.of(), List.of()), NOON);
        return notice;
    }

    /** The ledger of an answer that another node overtakes between two statements: right after the first it begins to send. */
    private NoticeLedger overtakenRightAfter(String statement, Notice planned) {
        NoticeLedger ledger = context.getBean(NoticeLedger.class);
        boolean[] overtaken = {false};
        return mock(NoticeLedger.class, call -> {
            Object answer = delegatesTo(ledger).answer(call);
            if (call.getMethod().getName().equals(statement) && !overtaken[0]) {
                overtaken[0] = true;
                beginToSend(planned);
            }
            return answer;
        });
    }

    private void beginToSend(Notice planned) {
        UUID person = UUID.randomUUID();
        UUID point = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();
        others.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'ADVOCATE', '')",
                person,
                theCase.value());
        others.update("""
                insert into contact_point (id, recipient_id, position, channel, address_hash, body)
                values (?, ?, 0, 'SMS', ?, '')""", point, person, UUID.randomUUID());
        others.update("""
                insert into attempt (id, notice_id, channel, contact_point, started_at, text_hash)
                values (?, ?, 'SMS', ?, ?, ?)""", attempt, planned.id().value(), point, Timestamp.from(NOON), UUID.randomUUID());
        others.update(
                "update notice set state = 'SENDING', attempt = ? where id = ?",
                attempt,
                planned.id().value());
    }
}
