package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.RuleTerms;

/**
 * What a person's record makes of a duty that waits: whether they are still told, what they choose, whether a safety hold stands. Asked
 * whenever the record changes, and again right before a message would leave.
 */
public final class Recheck {

    static final String HELD = "a safety hold stands: nothing goes out to this person until it is lifted or has ended";
    static final String HELD_TASK =
            "a safety hold stands for this person: decide whether they can be told in another way, and by whom";
    private static final String ENDED = "this person is told of the case no longer";
    private static final String TAKEN_BACK =
            "they declined further news, and what they were told before was wrong: a person decides whether to tell them";

    /** Until the sweep has ended a hold whose time is over, it stands. */
    private static final Duration PAST_END = Duration.ofMinutes(1);

    private final Function<String, Optional<RuleTerms>> rules;

    /**
     * @param rules what each rule has to do with what people choose, as the files say now
     */
    public Recheck(Function<String, Optional<RuleTerms>> rules) {
        this.rules = rules;
    }

    /**
     * A duty as the record leaves it.
     *
     * @param question what a person must decide although it stays planned
     * @param over what a person need decide no longer
     */
    public record Rechecked(Notice notice, Optional<String> question, Set<String> over) {

        public Rechecked {
            over = Set.copyOf(over);
        }

        Rechecked(Notice notice, Optional<String> question) {
            this(notice, question, Set.of());
        }
    }

    /** Empty where nothing on record keeps the message from leaving at its time. */
    public Optional<Rechecked> of(PlannedNotice planned, Recipient person, Instant now) {
        return closed(planned, person)
                .map(notice -> new Rechecked(notice, Optional.empty()))
                .or(() -> held(planned, person, now));
    }

    private Optional<Notice> closed(PlannedNotice planned, Recipient person) {
        if (person.isEnded()) {
            return Optional.of(ended(planned));
        }
        return switch (wish(planned.notice(), person)) {
            case TELL -> Optional.empty();
            case HAND_OVER -> Optional.of(declined(planned, Wish.NOT_WAIVABLE));
            case WAIVE ->
                Optional.of(
                        planned.notice().occasion() == Occasion.CORRECTION
                                ? planned.referred(TAKEN_BACK)
                                : planned.waived(Wish.DECLINED));
            case ASK -> Optional.of(planned.superseded(Wish.NOT_ASKED));
        };
    }

    /** What a person was to tell somebody who then declined it, closed; empty where they are to be told all the same, or where it takes back what they were told. */
    Optional<Notice> declined(ReferredNotice handed, Recipient person) {
        return handed.notice().occasion() != Occasion.CORRECTION && wish(handed.notice(), person) == Wish.WAIVE
                ? Optional.of(handed.notNeeded(Wish.DECLINED))
                : Optional.empty();
    }

    /** A reminder is the agency's own courtesy: there is nothing of it that a person would have to do by hand. */
    private static Notice declined(PlannedNotice planned, String reason) {
        return planned.notice().occasion() == Occasion.REMINDER
                ? planned.waived(Wish.DECLINED)
                : planned.referred(reason);
    }

    /** What the law owes is handed over; what the agency would have said or repeated of its own accord is not. */
    private Notice ended(PlannedNotice planned) {
        boolean owed = planned.notice().occasion() != Occasion.REMINDER
                && bases(planned.notice())
                        .anyMatch(rule -> rules.apply(rule).map(RuleTerms::law).orElse(true));
        return owed
                ? planned.referred(ENDED + ", and this was still owed to them: a person decides")
                : planned.superseded(ENDED);
    }

    private Wish wish(Notice notice, Recipient person) {
        return bases(notice)
                .map(rule -> rule.equals(Untold.BASIS.rule()) ? Untold.wish(notice.kind(), person) : wish(rule, person))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Of a rule that has left the files nobody knows the topic: whoever declined anything is not told under it by a machine. */
    private Wish wish(String rule, Recipient person) {
        return rules.apply(rule)
                .map(terms -> Wish.of(person.elections(), terms))
                .orElse(person.elections().declined().isEmpty() ? Wish.TELL : Wish.HAND_OVER);
    }

    /** What the rules of a duty are about, as far as the files know them. */
    public Set<Topic> topics(Notice notice) {
        return bases(notice)
                .flatMap(rule -> rules.apply(rule).map(RuleTerms::topic).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> bases(Notice notice) {
        return Stream.concat(Stream.of(notice.basis()), notice.alsoMeets().stream())
                .map(LegalBasis::rule);
    }

    /**
     * What a hold makes of a duty whose turn comes before its end. The deadline stays where it is, and whoever has the task sees it;
     * what is past is closed as what it is.
     */
    static Optional<Rechecked> held(PlannedNotice planned, Recipient person, Instant now) {
        Notice notice = planned.notice();
        if (notice.state() instanceof NoticeState.Held) {
            return Optional.empty();
        }
        boolean asks = !isHeld(notice) && notice.occasion() != Occasion.REMINDER;
        return person.standing()
                .heldUntil()
                .filter(end -> !notice.schedule().expired(now))
                .map(end -> end.isAfter(now) ? end : now.plus(PAST_END))
                .filter(end -> isHeld(notice) || planned.nextLook().isBefore(end))
                .map(end -> notice.schedule().expires().filter(end::isAfter).orElse(end))
                .map(look -> new Rechecked(
                        planned.waits(look, HELD), Optional.of(HELD_TASK).filter(task -> asks)));
    }

    static boolean isHeld(Notice notice) {
        return notice.state().reason().filter(HELD::equals).isPresent();
    }
}
