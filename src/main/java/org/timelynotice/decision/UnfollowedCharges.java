package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.correlation.OffenseFinding;
import org.timelynotice.correlation.OffenseFinding.Trafficking;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;

/** Charges and cases of trafficking that nobody follows yet: a coordinator is asked, once for each case. */
public final class UnfollowedCharges {

    private static final String MARKED =
            "the sender marks a case that is not followed as one of human trafficking: register the case, or"
                    + " record that it is not one of yours";

    private final OffenseCatalog offenses;
    private final Function<Set<MatchKey>, Set<UUID>> hashes;
    private final AnswerWithin answerWithin;
    private final Supplier<UUID> ids;

    /**
     * @param hashes keyed hashes of what a case may be found by, so that a subject cannot be read back
     */
    public UnfollowedCharges(
            OffenseCatalog offenses,
            Function<Set<MatchKey>, Set<UUID>> hashes,
            AnswerWithin answerWithin,
            Supplier<UUID> ids) {
        this.offenses = offenses;
        this.hashes = hashes;
        this.answerWithin = answerWithin;
        this.ids = ids;
    }

    /** Asks a coordinator about an event that concerns no followed case, unless they are being asked about its case already. */
    Decision decide(Arrival arrival, OnRecord record) {
        return concern(arrival.event(), arrival.jurisdiction().orElse(""))
                .map(reason -> ask(arrival, reason, record)
                        .because(DecideEvent.answered(arrival, record)
                                .orElseGet(() -> new EventOutcome(
                                        EventOutcome.Verdict.NEEDS_REVIEW, List.of(), List.of(), List.of(reason)))))
                .orElse(Decision.NOTHING);
    }

    private Optional<String> concern(CourtEvent event, String jurisdiction) {
        Optional<String> marked = event.header().markedAsTrafficking() ? Optional.of(MARKED) : Optional.empty();
        return event.header().charges().stream()
                .flatMap(charge -> concern(charge, jurisdiction).stream())
                .findFirst()
                .or(() -> marked);
    }

    private Optional<String> concern(Charge charge, String jurisdiction) {
        OffenseFinding finding = offenses.recognize(charge, jurisdiction);
        if (finding instanceof Trafficking found) {
            return Optional.of("a charge of trafficking (" + found.citation()
                    + ") in a case that is not followed: register the case, or record that it is not one of yours");
        }
        return finding instanceof Undetermined undetermined && undetermined.suspect()
                ? Optional.of(
                        "a charge that may be trafficking in a case that is not followed: " + undetermined.reason())
                : Optional.empty();
    }

    private Decision ask(Arrival arrival, String reason, OnRecord record) {
        Optional<UUID> subject = subject(arrival.event());
        boolean asked = subject.filter(record::isAsked).isPresent()
                || record.review(arrival.receipt(), arrival.position()).isPresent();
        if (asked) {
            return Decision.NOTHING;
        }
        var review = new Review(
                ids.get(),
                arrival.receipt().value(),
                arrival.position(),
                reason,
                List.of(),
                arrival.now(),
                answerWithin.by(arrival.event(), arrival.now()),
                Optional.empty());
        return Decision.of(new Decision.Question(review, subject), ReviewEntries.opened(review));
    }

    /** Another court's case may look alike, and would go unasked for if one question stood for both: the stem of a number does not count. */
    private Optional<UUID> subject(CourtEvent event) {
        Set<MatchKey> keys = MatchKeys.of(event).stream()
                .filter(key -> key.kind() != MatchKey.Kind.CASE_NUMBER_STEM)
                .collect(Collectors.toSet());
        return hashes.apply(keys).stream().sorted().findFirst();
    }
}
