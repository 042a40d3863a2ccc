package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.correlation.OffenseFinding;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Unknown;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Receipt;

/** Notices a trafficking charge in a case that nobody follows yet: a coordinator is asked, once for each case. */
public final class OffenseWatch {

    private final OffenseCatalog offenses;
    private final Rooms rooms;
    private final Supplier<UUID> ids;

    public OffenseWatch(OffenseCatalog offenses, Rooms rooms, Supplier<UUID> ids) {
        this.offenses = offenses;
        this.rooms = rooms;
        this.ids = ids;
    }

    /**
     * Why a person must look at an event that concerns no followed case; empty if nothing in it speaks of trafficking.
     *
     * @param jurisdiction whose courts bring the charges
     */
    Optional<String> concern(CourtEvent event, Optional<String> jurisdiction) {
        return event.header().charges().stream()
                .map(charge -> concern(charge, jurisdiction.orElse("")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> concern(Charge charge, String jurisdiction) {
        OffenseFinding finding = offenses.recognize(charge, jurisdiction);
        if (finding instanceof Trafficking found) {
            return Optional.of("a charge of trafficking (" + found.citation()
                    + ") in a case that is not followed: register the case, or say that it is none of yours");
        }
        return finding instanceof Unknown unknown && unknown.suspect()
                ? Optional.of("a charge that may be trafficking in a case that is not followed: " + unknown.reason())
                : Optional.empty();
    }

    /** Asks a coordinator, unless the same case waits for an answer already. */
    void ask(Receipt receipt, int position, CourtEvent event, String concern, Instant now, List<AuditEntry> audit) {
        // Another court's case may look alike, and would go unasked for if one review stood for both.
        Set<MatchKey> keys = MatchKeys.of(event).stream()
                .filter(key -> key.kind() != MatchKey.Kind.CASE_NUMBER_STEM)
                .collect(Collectors.toSet());
        Optional<UUID> subject = rooms.index().hashes(keys).stream().sorted().findFirst();
        var review = new Review(
                ids.get(),
                receipt.value(),
                position,
                concern,
                List.of(),
                now,
                now.plus(DecideEvent.REVIEW_WITHIN),
                Optional.empty());
        if (rooms.desk().open(review, subject)) {
            audit.addAll(ReviewEntries.opened(review));
        }
    }
}
