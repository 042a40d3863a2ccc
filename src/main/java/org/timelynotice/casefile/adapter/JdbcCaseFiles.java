package org.timelynotice.casefile.adapter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** Cases in PostgreSQL, each encrypted under its own key. */
@Repository
class JdbcCaseFiles implements CaseFiles {

    static final StoredFormat<TraffickingCase> BODY = StoredFormat.of(
                    "tracked_case.body", 3, StoredCase.class, StoredCase::of, StoredCase::theCase)
            .andOlder(2, StoredCase.class, StoredCase::theCase)
            .andOlder(1, StoredCase.class, StoredCase::theCase)
            .andOlder(0, StoredCase.class, StoredCase::theCase);

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    JdbcCaseFiles(JdbcTemplate jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public void add(TraffickingCase theCase, UUID registration) {
        jdbc.update(
                "insert into tracked_case (id, jurisdiction, registered_at, body, registration) values (?, ?, ?, ?, ?)",
                theCase.id().value(),
                theCase.jurisdiction(),
                Timestamp.from(clock.instant()),
                sealed.seal(key(theCase.id().value()), BODY, theCase),
                registration);
    }

    @Override
    public void change(TraffickingCase theCase) {
        jdbc.update(
                "update tracked_case set body = ? where id = ?",
                sealed.seal(key(theCase.id().value()), BODY, theCase),
                theCase.id().value());
    }

    @Override
    public Optional<CaseId> registeredBy(UUID registration) {
        return jdbc
                .query(
                        "select id from tracked_case where registration = ?",
                        (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                        registration)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<TraffickingCase> find(CaseId id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Instant> registeredAt(CaseId id) {
        return jdbc
                .query(
                        "select registered_at from tracked_case where id = ?",
                        (row, number) -> row.getTimestamp(1).toInstant(),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<TraffickingCase> findAll(Set<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : some("select id, body from tracked_case where id = any (?)", (Object) values(ids));
    }

    @Override
    public void lock(Set<CaseId> ids) {
        jdbc.query("select id from tracked_case where id = any (?) order by id for no key update", row -> {}, (Object)
                values(ids));
    }

    @Override
    public List<TraffickingCase> latest(int from, int most) {
        return some("select id, body from tracked_case order by registered_at desc, id limit ? offset ?", most, from);
    }

    @Override
    public int count() {
        return Stream.ofNullable(jdbc.queryForObject("select count(*) from tracked_case", Integer.class))
                .findFirst()
                .orElse(0);
    }

    private List<TraffickingCase> some(String select, Object... parameters) {
        RowMapper<Optional<TraffickingCase>> mapper =
                (row, number) -> sealed.open(key(row.getObject(1, UUID.class)), BODY, row.getBytes(2));
        return jdbc.query(select, mapper, parameters).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static UUID[] values(Set<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static KeyName key(UUID caseId) {
        return new KeyName("case/" + caseId);
    }
}
