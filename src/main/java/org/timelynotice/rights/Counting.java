package org.timelynotice.rights;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Says how a deadline was counted, so that a person can count again. */
record Counting(Timing timing, Occurrence occurrence) {

    /**
     * @param inLaw what the rule's own figure gives
     * @param deadline what counts: that, or the beginning of what the notice must come before
     */
    String words(Optional<Instant> inLaw, Instant deadline) {
        String by = ": by " + Timing.local(deadline, occurrence);
        boolean figure =
                timing.period().isPresent() && inLaw.filter(deadline::equals).isPresent();
        return (figure ? counted() : "before what it announces begins") + by;
    }

    private String counted() {
        Period period = timing.period().orElseThrow();
        String length = period.value() + " "
                + period.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean dates = period.unit() != Unit.HOURS;
        return timing.kind() == TimingKind.BEFORE_MIN
                ? "at least " + length + " before " + anchor()
                        + (dates ? "; its own day is left out, a closed last day moves to the earlier open one" : "")
                : "at most " + length + " after " + anchor() + (dates ? "; a closed last day moves on" : "");
    }

    private String anchor() {
        String what = switch (timing.anchor()) {
            case HEARING -> "the hearing";
            case RELEASE -> "the release";
            case EVENT -> "the event";
            case RECEIVED -> "its receipt";
        };
        return occurrence
                .at()
                .filter(at -> timing.anchor() != Anchor.RECEIVED)
                .map(at -> what + " of " + at.date()
                        + at.time().map(time -> " " + time).orElse(""))
                .orElse(what);
    }
}
