package org.timelynotice.recipient.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Vault;

/** Recipients in PostgreSQL: each person under their own key, addresses found by keyed hash. */
@Repository
class JdbcRecipients implements Recipients {

    static final StoredFormat<StoredPerson> PERSON = StoredFormat.of("recipient.body", 2, StoredPerson.class)
            .andOlder(1, StoredPerson.Before.class, StoredPerson.Before::person)
            .andOlder(0, StoredPerson.Before.class, StoredPerson.Before::person);

    static final StoredFormat<StoredAddress> ADDRESS = StoredFormat.of("contact_point.body", 2, StoredAddress.class)
            .andOlder(1, StoredAddress.Before.class, StoredAddress.Before::now)
            .andOlder(0, StoredAddress.Before.class, StoredAddress.Before::now);

    private record Found(StoredPerson.Row row, StoredPerson person) {

        UUID id() {
            return row.id().value();
        }
    }

    private static final String KEEP = """
            insert into recipient_past (recipient_id, version, contact_point, body, replaced_at, replaced_by)
            """;

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;
    private final Vault vault;

    JdbcRecipients(JdbcTemplate jdbc, SealedJson sealed, Vault vault) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.vault = vault;
    }

    @Override
    public void add(Recipient recipient) {
        KeyName key = key(recipient.id().value());
        jdbc.update(
                "insert into recipient (id, case_id, role, body, version, next_look) values (?, ?, ?, ?, ?, ?)",
                recipient.id().value(),
                recipient.caseId().value(),
                recipient.role().name(),
                sealed.seal(key, PERSON, StoredPerson.of(recipient)),
                recipient.standing().version(),
                nextLook(recipient));
        int position = 0;
        for (ContactPoint point : recipient.contactPoints()) {
            addPoint(recipient.id(), key, position++, point);
        }
    }

    @Override
    public void change(Recipient after, String by, Instant at) {
        UUID id = after.id().value();
        Timestamp when = Timestamp.from(at);
        jdbc.update(KEEP + "select id, version, null, body, ?, ? from recipient where id = ?", when, by, id);
        jdbc.update(KEEP + """
                select r.id, r.version, p.id, p.body, ?, ? from recipient r join contact_point p on p.recipient_id = r.id
                where r.id = ? and p.ended_at is null""", when, by, id);
        jdbc.update(
                "update recipient set body = ?, version = version + 1, asked = ?, next_look = ? where id = ?",
                sealed.seal(key(id), PERSON, StoredPerson.of(after)),
                after.standing().asked(),
                nextLook(after),
                id);
        changePoints(after, when);
    }

    /** An address that is another one has another name: what was sent to the old one stays what it was. */
    private void changePoints(Recipient after, Timestamp when) {
        UUID[] kept =
                after.contactPoints().stream().map(point -> point.id().value()).toArray(UUID[]::new);
        jdbc.update(
                "update contact_point set ended_at = ? where recipient_id = ? and ended_at is null and id <> all (?)",
                when,
                after.id().value(),
                kept);
        KeyName key = key(after.id().value());
        int position = 0;
        for (ContactPoint point : after.contactPoints()) {
            int known = jdbc.update(
                    "update contact_point set position = ?, address_hash = ?, body = ? where id = ?",
                    position,
                    hash(point.channel(), point.address()),
                    sealed.seal(key, ADDRESS, StoredAddress.of(point)),
                    point.id().value());
            if (known == 0) {
                addPoint(after.id(), key, position, point);
            }
            position++;
        }
    }

    @Override
    public void asked(RecipientId id) {
        jdbc.update("update recipient set asked = true where id = ?", id.value());
    }

    @Override
    public void touch(Set<RecipientId> ids) {
        jdbc.update("update recipient set version = version + 1 where id = any (?)", (Object) values(ids));
    }

    @Override
    public Optional<Long> version(RecipientId id) {
        return jdbc.queryForList("select version from recipient where id = ?", Long.class, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<Recipient> due(Instant now, int most) {
        return some(
                "id in (select id from recipient where next_look <= ? order by next_look limit ?)",
                Timestamp.from(now),
                most);
    }

    private static @Nullable Timestamp nextLook(Recipient recipient) {
        return recipient.nextLook().map(Timestamp::from).orElse(null);
    }

    private void addPoint(RecipientId owner, KeyName key, int position, ContactPoint point) {
        jdbc.update(
                """
                insert into contact_point (id, recipient_id, position, channel, address_hash, body)
                values (?, ?, ?, ?, ?, ?)""",
                point.id().value(),
                owner.value(),
                position,
                point.channel().name(),
                hash(point.channel(), point.address()),
                sealed.seal(key, ADDRESS, StoredAddress.of(point)));
    }

    @Override
    public List<Recipient> of(CaseId theCase) {
        return some("case_id = ?", theCase.value());
    }

    @Override
    public List<Recipient> ofAll(Set<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : some("case_id = any (?)", (Object)
                        cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    @Override
    public List<Recipient> findAll(Set<RecipientId> ids) {
        return ids.isEmpty() ? List.of() : some("id = any (?)", (Object) values(ids));
    }

    @Override
    public Optional<Recipient> find(RecipientId id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<Recipient> at(Channel channel, String address) {
        return some(
                "id in (select recipient_id from contact_point where address_hash = any (?) and ended_at is null)",
                (Object) hashes(channel, address));
    }

    @Override
    public Optional<ContactState> silenced(Channel channel, String address) {
        return jdbc
                .queryForList(
                        "select state from silent_address where address_hash = any (?) and channel = ? order by state limit 1",
                        String.class,
                        hashes(channel, address),
                        channel.name())
                .stream()
                .map(ContactState::valueOf)
                .findFirst();
    }

    @Override
    public Optional<Instant> nextLook() {
        return Optional.ofNullable(jdbc.queryForObject("select min(next_look) from recipient", Timestamp.class))
                .map(Timestamp::toInstant);
    }

    @Override
    public void setState(Channel channel, String address, ContactState state) {
        UUID[] hashes = hashes(channel, address);
        String[] channels = channels(channel);
        jdbc.update("delete from silent_address where address_hash = any (?) and channel = any (?)", hashes, channels);
        if (state != ContactState.ACTIVE) {
            jdbc.update("""
                    insert into silent_address (address_hash, channel, state)
                    select h, c, ? from unnest(?::uuid[]) h, unnest(?::text[]) c on conflict do nothing""", state.name(), hashes, channels);
        }
        jdbc.update("""
                update recipient set version = version + 1 where id in (
                    select recipient_id from contact_point
                    where address_hash = any (?) and channel = any (?) and ended_at is null)""", hashes, channels);
    }

    /** A mail bears the hash of a number only where a carrier makes a text of it. */
    private static String[] channels(Channel channel) {
        return channel == Channel.SMS
                ? new String[] {Channel.SMS.name(), Channel.EMAIL.name()}
                : new String[] {channel.name()};
    }

    @Override
    public void addAdverse(CaseId theCase, Channel channel, String address) {
        for (UUID hash : hashes(channel, address)) {
            jdbc.update(
                    "insert into adverse_address (address_hash, case_id) values (?, ?) on conflict do nothing",
                    hash,
                    theCase.value());
        }
    }

    @Override
    public Set<ContactPointId> adverse(Collection<Recipient> people) {
        Map<UUID, Set<ContactPointId>> points = new HashMap<>();
        points(people)
                .forEach(point -> Stream.of(hashes(point.channel(), point.address()))
                        .forEach(hash -> points.computeIfAbsent(hash, none -> new HashSet<>())
                                .add(point.id())));
        return jdbc
                .queryForList(
                        "select distinct address_hash from adverse_address where address_hash = any (?)",
                        UUID.class,
                        (Object) points.keySet().toArray(UUID[]::new))
                .stream()
                .flatMap(hash -> points.getOrDefault(hash, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Recipient> sharing(Collection<Recipient> people) {
        UUID[] hashes = points(people)
                .flatMap(point -> Stream.of(hashes(point.channel(), point.address())))
                .distinct()
                .toArray(UUID[]::new);
        UUID[] themselves = people.stream().map(person -> person.id().value()).toArray(UUID[]::new);
        return some(
                "id in (select recipient_id from contact_point where address_hash = any (?) and recipient_id <> all (?)"
                        + " and ended_at is null)",
                hashes,
                themselves);
    }

    private static Stream<ContactPoint> points(Collection<Recipient> people) {
        return people.stream().flatMap(person -> person.contactPoints().stream());
    }

    @Override
    public boolean isAdverse(Set<CaseId> cases, Channel channel, String address) {
        return !cases.isEmpty()
                && !jdbc.queryForList(
                                "select 1 from adverse_address where address_hash = any (?) and case_id = any (?) limit 1",
                                hashes(channel, address),
                                cases.stream().map(CaseId::value).toArray(UUID[]::new))
                        .isEmpty();
    }

    private List<Recipient> some(String condition, Object... parameters) {
        List<Found> found = jdbc
                .query(
                        "select id, case_id, role, version, asked, body from recipient where " + condition
                                + " order by id",
                        (row, number) -> found(row),
                        parameters)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Map<UUID, List<ContactPoint>> points = points(found);
        return found.stream()
                .map(one -> one.person().recipient(one.row(), points.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Optional<Found> found(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        var columns = new StoredPerson.Row(
                new RecipientId(id),
                new CaseId(row.getObject(2, UUID.class)),
                Role.valueOf(row.getString(3)),
                row.getLong(4),
                row.getBoolean(5));
        return sealed.open(key(id), PERSON, row.getBytes(6)).map(person -> new Found(columns, person));
    }

    private Map<UUID, List<ContactPoint>> points(List<Found> owners) {
        var points = new LinkedHashMap<UUID, List<ContactPoint>>();
        UUID[] ids = owners.stream().map(Found::id).toArray(UUID[]::new);
        jdbc.query(
                """
                select p.id, p.recipient_id, p.channel, coalesce(s.state, 'ACTIVE'), p.body from contact_point p
                left join silent_address s on s.address_hash = p.address_hash and s.channel = p.channel
                where p.recipient_id = any (?) and p.ended_at is null order by p.recipient_id, p.position""",
                row -> {
                    UUID owner = row.getObject(2, UUID.class);
                    var id = new ContactPointId(row.getObject(1, UUID.class));
                    Channel channel = Channel.valueOf(row.getString(3));
                    ContactState state = ContactState.valueOf(row.getString(4));
                    sealed.open(key(owner), ADDRESS, row.getBytes(5))
                            .ifPresent(address -> points.computeIfAbsent(owner, o -> new ArrayList<>())
                                    .add(address.point(id, channel, state)));
                },
                (Object) ids);
        return points;
    }

    private UUID hash(Channel channel, String address) {
        return vault.hash("address", channel.comparable(address));
    }

    private UUID[] hashes(Channel channel, String address) {
        return channel.spellings(address).stream()
                .map(spelling -> vault.hash("address", spelling))
                .toArray(UUID[]::new);
    }

    private static UUID[] values(Set<RecipientId> ids) {
        return ids.stream().map(RecipientId::value).toArray(UUID[]::new);
    }

    private static KeyName key(UUID recipient) {
        return new KeyName("recipient/" + recipient);
    }
}
