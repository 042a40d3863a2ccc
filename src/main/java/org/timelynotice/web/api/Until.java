package org.timelynotice.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The end of a span of time, as people write it. */
final class Until {

    private Until() {}

    /** An instant, or the end of a day on somebody's clock. */
    static Instant of(@Nullable String text, ZoneId zone) {
        Object until = Form.UNTIL.read(text, Object.class).orElseThrow();
        return until instanceof LocalDate day
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : (Instant) until;
    }
}
