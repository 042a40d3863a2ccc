package org.timelynotice.platform;

import java.util.Objects;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holds a database to the mode of its first start: nothing is read, sent or closed in the other one. */
@Component
@DependsOnDatabaseInitialization
class ModeStamp {

    /**
     * @throws StartRefused if the database belongs to the other mode
     */
    ModeStamp(JdbcTemplate jdbc, TimelySettings settings) {
        jdbc.update(
                "insert into installation (mode) values (?) on conflict do nothing",
                settings.mode().name());
        String stamped = jdbc.queryForObject("select mode from installation", String.class);
        if (!settings.mode().name().equals(stamped)) {
            throw refusal(Mode.valueOf(Objects.requireNonNull(stamped)));
        }
    }

    private static StartRefused refusal(Mode stamped) {
        if (stamped == Mode.LIVE) {
            return new StartRefused(
                    "This database is a live one, but TIMELY_MODE says sandbox: notices would be closed and nobody told.",
                    "Set TIMELY_MODE=live again, or name another TIMELY_DATA (and TIMELY_DB_URL) for a sandbox."
                            + " Nothing was changed.");
        }
        return new StartRefused(
                "This database is a sandbox's, but TIMELY_MODE says live: its fictional case and clock do not belong there.",
                "Begin live with an empty data folder or database, or leave TIMELY_MODE unset. Nothing was changed.");
    }
}
