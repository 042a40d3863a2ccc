package org.timelynotice.consent.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.consent.Release;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.GoldenRows;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;
import org.timelynotice.vault.Vault;

class JdbcReleasesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Vault vault = KeysInMemory.vault();
    private final JdbcReleases releases = new JdbcReleases(jdbc, TestCases.sealed(vault));
    private final CaseId theCase = TestCases.add(database);

    private RecipientId person() {
        UUID person = UUID.randomUUID();
        jdbc.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'VICTIM', '')", person, theCase.value());
        return new RecipientId(person);
    }

    private Release given(Optional<RecipientId> to, Topic... scope) {
        var release = new Release(
                UUID.randomUUID(),
                theCase,
                person(),
                to,
                Set.of(scope),
                "to be accompanied",
                "Wanda Witness",
                "Cora Coordinator",
                NOON,
                NOON.plusSeconds(3600),
                Optional.empty());
        releases.give(release);
        return release;
    }

    @Test
    void a_release_comes_back_as_it_was_given() {
        Release everybody = given(Optional.empty(), Topic.ALL);
        Release one = given(Optional.of(person()), Topic.CUSTODY, Topic.HEARINGS);

        assertThat(releases.of(Set.of(theCase))).containsExactlyInAnyOrder(everybody, one);
        assertThat(releases.of(Set.of(TestCases.add(database)))).isEmpty();
        assertThat(releases.of(Set.of())).isEmpty();
    }

    @Test
    void nobody_is_named_in_the_open() {
        given(Optional.empty(), Topic.ALL);

        assertThat(jdbc.queryForObject(
                        "select string_agg(c::text || encode(body, 'escape'), '') from consent c", String.class))
                .doesNotContain("Wanda", "Cora", "accompanied");
    }

    @Test
    void it_is_taken_back_once_and_by_its_own_case_and_is_never_lost() {
        Release release = given(Optional.empty(), Topic.ALL);
        Instant later = NOON.plusSeconds(60);

        assertThat(releases.revoke(TestCases.add(database), release.id(), "Cora", later))
                .isEmpty();
        assertThat(releases.revoke(theCase, release.id(), "Cora", later)).hasValueSatisfying(revoked -> {
            assertThat(revoked.stands(later)).isFalse();
            assertThat(revoked.stands(later.minusSeconds(1))).isTrue();
        });
        assertThat(releases.revoke(theCase, release.id(), "Cora", later)).isEmpty();
        assertThatThrownBy(() -> jdbc.execute("delete from consent")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update consent set revoked_at = null, revoked_by = null"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update consent set until = now()"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_of_somebody_who_is_forgotten_is_gone() {
        Release release = given(Optional.empty(), Topic.ALL);

        vault.shred(new KeyName("recipient/" + release.of()));

        assertThat(releases.of(Set.of(theCase))).isEmpty();
    }

    @Test
    void releases_open_as_they_were_written_by_every_version() {
        GoldenRows.assertOpen(
                JdbcReleases.BODY,
                Map.of(
                        "given",
                        new StoredRelease("to be accompanied", "Wánda W.", "C. C."),
                        "bare",
                        new StoredRelease("", "", "")));
    }
}
