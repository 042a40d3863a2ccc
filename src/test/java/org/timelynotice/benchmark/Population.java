package org.timelynotice.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.RegisterCase;
import org.timelynotice.flow.RegisterCase.Registered;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeyStore;
import org.timelynotice.vault.MasterKey;
import org.timelynotice.vault.StoredKey;
import org.timelynotice.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people who are followed. The first of them are registered as a coordinator would, with a victim and an advocate to tell; the
 * rest are copied into the same tables, sealed and hashed by the same vault.
 */
final class Population {

    private static final int TOGETHER = 10_000;
    private static final int FIRST_AREA = 201;
    private static final int AREAS = 500;

    private final Server server;
    private final int linkable;
    private final CopiedKeys keys;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();
    private int size;

    Population(Server server, int linkable) {
        this.server = server;
        this.linkable = linkable;
        this.keys = new CopiedKeys(server.door(KeyStore.class));
        this.vault = new Vault(server.door(MasterKey.class), keys);
    }

    void growTo(int wanted) throws SQLException {
        while (size < Math.min(linkable, wanted)) {
            Registered registered = server.door(RegisterCase.class)
                    .register(registration(size), UUID.randomUUID().toString());
            if (!(registered instanceof Registered.Following)) {
                throw new IllegalStateException("a case was not registered: " + registered);
            }
            size++;
        }
        if (size < wanted) {
            try (Connection connection = server.connect();
                    var load = new BulkLoad(connection, "data_key", "tracked_case", "tracked_key")) {
                while (size < wanted) {
                    copy(load, Math.min(wanted, size + TOGETHER));
                }
            }
        }
    }

    private void copy(BulkLoad load, int until) throws SQLException {
        var cases = new StringBuilder();
        var index = new StringBuilder();
        for (; size < until; size++) {
            var theCase = theCase(size);
            UUID id = theCase.id().value();
            byte[] body = vault.seal(new KeyName("case/" + id), json.writeValueAsBytes(theCase));
            cases.append(id).append("\tPA\t2026-11-02\t").append(hex(body)).append('\n');
            Set<MatchKey> matchKeys = MatchKeys.of(theCase);
            for (MatchKey key : matchKeys) {
                UUID hash = server.door(Rooms.class)
                        .index()
                        .hashes(Set.of(key))
                        .iterator()
                        .next();
                index.append(hash)
                        .append('\t')
                        .append(key.kind())
                        .append('\t')
                        .append(id)
                        .append('\n');
            }
        }
        load.copy("data_key (name, wrapped)", keys.takeRows());
        load.copy("tracked_case (id, jurisdiction, registered_at, body)", cases);
        load.copy("tracked_key (hash, kind, case_id)", index);
    }

    private static TraffickingCase theCase(int number) {
        var person = Person.followed(number);
        return new TraffickingCase(
                new CaseId(random()),
                "PA",
                Optional.of(Person.COURT),
                person.caseNumbers(),
                List.of(new TrackedDefendant(new DefendantId(random()), person.defendant())));
    }

    private static CaseRegistration registration(int number) {
        var defendant = Person.followed(number);
        return new CaseRegistration(
                "PA",
                Optional.of(Person.COURT),
                defendant.caseNumbers(),
                List.of(new CaseRegistration.RegisteredDefendant(defendant.defendant(), Map.of())),
                List.of(
                        told(Role.VICTIM, "Vera", ContentTier.BARE, number),
                        told(Role.ADVOCATE, "Ada", ContentTier.FULL, number)));
    }

    /** Nobody shares a number: an area has a hundred that are kept for fiction. */
    private static String phone(int place) {
        int area = FIRST_AREA + place / 100 % AREAS;
        return "+1%d55501%02d".formatted(area, place % 100);
    }

    private static CaseRegistration.Person told(Role role, String name, ContentTier tier, int number) {
        var phone = new CaseRegistration.Address(
                Channel.SMS,
                phone(2 * number + (role == Role.VICTIM ? 0 : 1)),
                tier,
                Optional.empty(),
                SafeTimes.unrestricted(),
                Set.of(WakeFor.RELEASE));
        return new CaseRegistration.Person(
                role,
                new PersonName(Optional.of(name), Optional.empty(), Optional.of("Fictional")),
                Locale.ENGLISH,
                whereItIsNoon(),
                List.of(phone),
                new Elections(Set.of(Topic.ALL), Set.of()));
    }

    /** Nobody's quiet hours, whenever the benchmark runs. */
    private static ZoneId whereItIsNoon() {
        int ahead =
                LocalTime.NOON.getHour() - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneId.of("Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
    }

    private static UUID random() {
        var chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    /** New keys gathered as rows to copy, so that a million of them are not a million commits. */
    private static final class CopiedKeys implements KeyStore {

        private final KeyStore real;
        private StringBuilder rows = new StringBuilder();

        CopiedKeys(KeyStore real) {
            this.real = real;
        }

        StringBuilder takeRows() {
            StringBuilder taken = rows;
            rows = new StringBuilder();
            return taken;
        }

        @Override
        public Optional<StoredKey> find(KeyName name) {
            return name.value().startsWith("case/") ? Optional.empty() : real.find(name);
        }

        @Override
        public StoredKey addIfAbsent(KeyName name, byte[] wrapped) {
            rows.append(name).append('\t').append(hex(wrapped)).append('\n');
            return new StoredKey.Wrapped(wrapped);
        }

        @Override
        public void destroy(KeyName name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int replaceAll(BiFunction<KeyName, byte[], byte[]> rewrapped) {
            throw new UnsupportedOperationException();
        }
    }
}
