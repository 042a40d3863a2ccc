package org.timelynotice.notice.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.platform.Columns;

/** A state as the columns state, reason, next_look, attempt and met_at. */
final class StateColumns {

    private StateColumns() {}

    static List<@Nullable Object> of(NoticeState state) {
        return Arrays.asList(
                state.word(), state.reason().orElse(null), at(nextLook(state)), attempt(state), at(metAt(state)));
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant nextLook(NoticeState state) {
        return state instanceof NoticeState.Open open ? open.nextLook() : null;
    }

    static @Nullable UUID attempt(NoticeState state) {
        if (state instanceof NoticeState.Delivered delivered) {
            return delivered.attempt();
        }
        return state instanceof NoticeState.InFlight flight ? flight.attempt() : null;
    }

    static @Nullable Instant metAt(NoticeState state) {
        if (state instanceof NoticeState.Met met) {
            return met.at();
        }
        return state instanceof NoticeState.MetLate late ? late.at() : null;
    }

    /** Reads the state whose columns begin at {@code first}. */
    static NoticeState read(ResultSet row, int first) throws SQLException {
        Optional<String> reason = Optional.ofNullable(row.getString(first + 1));
        Instant nextLook = Columns.instant(row, first + 2).orElse(Instant.EPOCH);
        UUID attempt = Optional.ofNullable(row.getObject(first + 3, UUID.class)).orElse(new UUID(0, 0));
        Instant metAt = Columns.instant(row, first + 4).orElse(Instant.EPOCH);
        return switch (row.getString(first)) {
            case "PLANNED" -> new NoticeState.Planned(nextLook, reason);
            case "HELD" -> new NoticeState.Held(nextLook, reason);
            case "SENDING" -> new NoticeState.Sending(attempt, nextLook);
            case "SENT" -> new NoticeState.Sent(attempt, nextLook);
            case "DELIVERED" -> new NoticeState.Delivered(attempt, nextLook);
            case "UNKNOWN" -> new NoticeState.Unknown(attempt, nextLook);
            case "MET" -> new NoticeState.Met(metAt, reason);
            case "MET_LATE" -> new NoticeState.MetLate(metAt, reason);
            case "NOT_MET" -> new NoticeState.NotMet(reason);
            case "SUPERSEDED" -> new NoticeState.Superseded(reason);
            case "WAIVED" -> new NoticeState.Waived(reason);
            case "REFERRED" -> new NoticeState.Referred(reason);
            default -> throw new IllegalStateException("unknown state of a notice: " + row.getString(first));
        };
    }
}
