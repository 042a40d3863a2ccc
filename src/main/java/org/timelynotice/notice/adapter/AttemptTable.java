package org.timelynotice.notice.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.Refusal;
import org.timelynotice.platform.Columns;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContentTier;

/** The calls of providers, a row each; many are written in one statement. */
final class AttemptTable {

    private static final String SELECT = """
            select id, notice_id, channel, contact_point, started_at, text_hash, state, provider_id, code, ended_at,
                pause_seconds, refusal, may_work_later, tier, not_listed_at
            from attempt where\s""";

    private final JdbcTemplate jdbc;

    AttemptTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void start(List<Attempt> attempts) {
        jdbc.update(
                """
                insert into attempt (id, notice_id, channel, contact_point, started_at, text_hash, tier)
                select id, notice, channel, point, started_at::timestamptz, text_hash, tier
                from unnest(?, ?, ?, ?, ?, ?, ?) as a (id, notice, channel, point, started_at, text_hash, tier)""",
                Columns.of(attempts, UUID[]::new, Attempt::id),
                Columns.of(attempts, UUID[]::new, attempt -> attempt.notice().value()),
                Columns.of(attempts, String[]::new, attempt -> attempt.channel().name()),
                Columns.of(attempts, UUID[]::new, attempt -> attempt.point().value()),
                Columns.of(attempts, String[]::new, attempt -> Columns.text(attempt.startedAt())),
                Columns.of(attempts, UUID[]::new, Attempt::text),
                Columns.of(attempts, String[]::new, attempt -> attempt.tier().name()));
    }

    void end(List<Attempt> attempts) {
        jdbc.update(
                """
                update attempt a set state = e.state, provider_id = coalesce(e.provider_id, a.provider_id),
                    code = e.code, ended_at = e.ended_at::timestamptz, pause_seconds = e.pause_seconds,
                    refusal = e.refusal, may_work_later = e.may_work_later, not_listed_at = e.not_listed_at::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as e (id, state, provider_id, code, ended_at, pause_seconds, refusal, may_work_later, not_listed_at)
                where a.id = e.id""",
                Columns.of(attempts, UUID[]::new, Attempt::id),
                Columns.of(attempts, String[]::new, attempt -> attempt.state().name()),
                Columns.of(
                        attempts, String[]::new, attempt -> attempt.providerId().orElse(null)),
                Columns.of(attempts, String[]::new, attempt -> attempt.code().orElse(null)),
                Columns.of(
                        attempts,
                        String[]::new,
                        attempt -> Columns.text(attempt.endedAt().orElse(null))),
                Columns.of(attempts, Integer[]::new, AttemptTable::pauseSeconds),
                Columns.of(
                        attempts,
                        String[]::new,
                        attempt -> attempt.refusal().map(no -> no.why().name()).orElse(null)),
                Columns.of(
                        attempts,
                        Boolean[]::new,
                        attempt -> attempt.refusal()
                                .map(Attempt.Refused::mayWorkLater)
                                .orElse(null)),
                Columns.of(
                        attempts,
                        String[]::new,
                        attempt -> Columns.text(attempt.notListedAt().orElse(null))));
    }

    private static @Nullable Integer pauseSeconds(Attempt attempt) {
        return attempt.pause().map(pause -> (int) pause.toSeconds()).orElse(null);
    }

    List<Attempt> of(UUID[] notices) {
        return some("notice_id = any (?) order by started_at, id", (Object) notices);
    }

    List<Attempt> at(UUID[] points, Instant since) {
        return some(
                "contact_point = any (?) and started_at >= ? order by started_at, id", points, Timestamp.from(since));
    }

    Optional<Attempt> find(UUID id) {
        return some("id = ?", id).stream().findFirst();
    }

    Optional<Attempt> findByProvider(String providerId) {
        return some("provider_id = ?", providerId).stream().findFirst();
    }

    List<Attempt> latest(int from, int most) {
        return some("true order by started_at desc, id limit ? offset ?", most, from);
    }

    private List<Attempt> some(String which, Object... parameters) {
        return jdbc.query(SELECT + which, (row, number) -> attempt(row), parameters);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject(1, UUID.class),
                new NoticeId(row.getObject(2, UUID.class)),
                Channel.valueOf(row.getString(3)),
                new ContactPointId(row.getObject(4, UUID.class)),
                row.getTimestamp(5).toInstant(),
                row.getObject(6, UUID.class),
                AttemptState.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                refusal(row),
                Columns.instant(row, 10),
                Optional.ofNullable(row.getObject(11, Integer.class)).map(Duration::ofSeconds),
                ContentTier.valueOf(row.getString(14)),
                Columns.instant(row, 15));
    }

    private static Optional<Attempt.Refused> refusal(ResultSet row) throws SQLException {
        String why = row.getString(12);
        return why == null
                ? Optional.empty()
                : Optional.of(new Attempt.Refused(Refusal.valueOf(why), row.getBoolean(13)));
    }
}
