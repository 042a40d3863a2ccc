package org.timelynotice.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.vault.Vault;

/** What rows of other rooms need to lean on, for tests of one room's tables. */
public final class TestCases {

    private TestCases() {}

    public static SealedJson sealed(Vault vault) {
        return new SealedJson(vault);
    }

    /** A case of which nothing is told but that it is there. */
    public static CaseId add(DataSource database) {
        var id = new CaseId(UUID.randomUUID());
        new JdbcTemplate(database)
                .update(
                        "insert into tracked_case (id, jurisdiction, registered_at, body) values (?, 'PA', ?, '')",
                        id.value(),
                        Timestamp.from(Instant.EPOCH));
        return id;
    }
}
