package org.timelynotice.recipient.adapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    static final StoredFormat<StoredPerson> PERSON = StoredFormat.of("recipient.body", 1, StoredPerson.class)
            .andOlder(0, StoredPerson.class, Function.identity());

    static final StoredFormat<StoredAddress> ADDRESS = StoredFormat.of("contact_point.body", 1, StoredAddress.class)
            .andOlder(0, StoredAddress.class, Function.identity());

    private record Row(RecipientId id, CaseId theCase, Role role, StoredPerson person) {

        Recipient with(List<ContactPoint> points) {
            return person.recipient(id, theCase, role, points);
        }
    }

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
                "insert into recipient (id, case_id, role, body) values (?, ?, ?, ?)",
                recipient.id().value(),
                recipient.caseId().value(),
                recipient.role().name(),
                sealed.seal(key, PERSON, StoredPerson.of(recipient)));
        int position = 0;
        for (ContactPoint point : recipient.contactPoints()) {
            addPoint(recipient.id(), key, position++, point);
        }
    }

    private void addPoint(RecipientId owner, KeyName key, int position, ContactPoint point) {
        jdbc.update(
                """
                insert into contact_point (id, recipient_id, position, channel, address_hash, state, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                point.id().value(),
                owner.value(),
                position,
                point.channel().name(),
                hash(point.channel(), point.address()),
                point.state().name(),
                sealed.seal(key, ADDRESS, StoredAddress.of(point)));
    }

    @Override
    public List<Recipient> of(CaseId theCase) {
        return some("case_id = ?", theCase.value());
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
        return some("id in (select recipient_id from contact_point where address_hash = ?)", hash(channel, address));
    }

    @Override
    public void setState(ContactPointId point, ContactState state) {
        jdbc.update("update contact_point set state = ? where id = ?", state.name(), point.value());
    }

    @Override
    public void addAdverse(CaseId theCase, Channel channel, String address) {
        jdbc.update(
                "insert into adverse_address (address_hash, case_id) values (?, ?) on conflict do nothing",
                hash(channel, address),
                theCase.value());
    }

    @Override
    public Set<ContactPointId> adverse(Set<RecipientId> people) {
        return new HashSet<>(jdbc.query(
                """
                select p.id from contact_point p
                where p.recipient_id = any (?) and p.address_hash in (select address_hash from adverse_address)""", (row, number) -> new ContactPointId(row.getObject(1, UUID.class)), (Object) values(people)));
    }

    @Override
    public boolean isAdverse(Set<CaseId> cases, Channel channel, String address) {
        return !cases.isEmpty()
                && !jdbc.queryForList(
                                "select 1 from adverse_address where address_hash = ? and case_id = any (?) limit 1",
                                hash(channel, address),
                                cases.stream().map(CaseId::value).toArray(UUID[]::new))
                        .isEmpty();
    }

    private List<Recipient> some(String condition, Object parameter) {
        List<Row> rows = jdbc
                .query(
                        "select id, case_id, role, body from recipient where " + condition + " order by id",
                        (row, number) -> {
                            UUID id = row.getObject(1, UUID.class);
                            var theCase = new CaseId(row.getObject(2, UUID.class));
                            Role role = Role.valueOf(row.getString(3));
                            return sealed.open(key(id), PERSON, row.getBytes(4))
                                    .map(person -> new Row(new RecipientId(id), theCase, role, person));
                        },
                        parameter)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Map<UUID, List<ContactPoint>> points = points(rows);
        return rows.stream()
                .map(row -> row.with(points.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<ContactPoint>> points(List<Row> owners) {
        var points = new LinkedHashMap<UUID, List<ContactPoint>>();
        UUID[] ids = owners.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        jdbc.query(
                """
                select id, recipient_id, channel, state, body from contact_point
                where recipient_id = any (?) order by recipient_id, position""",
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

    private static UUID[] values(Set<RecipientId> ids) {
        return ids.stream().map(RecipientId::value).toArray(UUID[]::new);
    }

    private static KeyName key(UUID recipient) {
        return new KeyName("recipient/" + recipient);
    }
}
