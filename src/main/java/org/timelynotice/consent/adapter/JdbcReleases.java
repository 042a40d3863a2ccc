package org.timelynotice.consent.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.consent.Release;
import org.timelynotice.consent.Releases;
import org.timelynotice.platform.Columns;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** Releases of information in PostgreSQL, each sealed under the key of whom it is about. */
@Repository
class JdbcReleases implements Releases {

    static final StoredFormat<StoredRelease> BODY = StoredFormat.of("consent.body", 1, StoredRelease.class);

    private static final String COLUMNS =
            "id, case_id, recipient_id, to_recipient, scope, given_at, until, revoked_at, body";

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    JdbcReleases(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void give(Release release) {
        var named = new StoredRelease(release.purpose(), release.witness(), release.by());
        jdbc.update(
                "insert into consent (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release.id(),
                release.theCase().value(),
                release.of().value(),
                release.to().map(RecipientId::value).orElse(null),
                release.scope().stream().map(Topic::name).sorted().toArray(String[]::new),
                Timestamp.from(release.givenAt()),
                Timestamp.from(release.until()),
                release.revokedAt().map(Timestamp::from).orElse(null),
                sealed.seal(key(release.of()), BODY, named));
    }

    @Override
    public Optional<Release> revoke(CaseId theCase, UUID id, String by, Instant at) {
        return jdbc
                .query(
                        "update consent set revoked_at = ?, revoked_by = ? where id = ? and case_id = ? and revoked_at is null"
                                + " and until > ? returning " + COLUMNS,
                        (row, number) -> release(row),
                        Timestamp.from(at),
                        by,
                        id,
                        theCase.value(),
                        Timestamp.from(at))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<Release> of(Set<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : jdbc
                        .query(
                                "select " + COLUMNS + " from consent where case_id = any (?) order by given_at, id",
                                (row, number) -> release(row),
                                (Object) cases.stream().map(CaseId::value).toArray(UUID[]::new))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Empty once the person is forgotten. */
    private Optional<Release> release(ResultSet row) throws SQLException {
        var of = new RecipientId(row.getObject(3, UUID.class));
        UUID id = row.getObject(1, UUID.class);
        var theCase = new CaseId(row.getObject(2, UUID.class));
        Optional<RecipientId> to =
                Optional.ofNullable(row.getObject(4, UUID.class)).map(RecipientId::new);
        Set<Topic> scope = Arrays.stream((String[]) row.getArray(5).getArray())
                .map(Topic::valueOf)
                .collect(Collectors.toSet());
        Instant givenAt = row.getTimestamp(6).toInstant();
        Instant until = row.getTimestamp(7).toInstant();
        Optional<Instant> revokedAt = Columns.instant(row, 8);
        return sealed.open(key(of), BODY, row.getBytes(9))
                .map(named -> new Release(
                        id,
                        theCase,
                        of,
                        to,
                        scope,
                        named.purpose(),
                        named.witness(),
                        named.by(),
                        givenAt,
                        until,
                        revokedAt));
    }

    private static KeyName key(RecipientId of) {
        return new KeyName("recipient/" + of);
    }
}
