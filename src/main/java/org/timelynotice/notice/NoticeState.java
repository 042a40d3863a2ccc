package org.timelynotice.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where a duty stands. An open one is looked at again by a sweep, one with a person ends by what they say, a closed one changes only if what closed it was not so. */
public sealed interface NoticeState {

    NoticeStatus status();

    /** The word for it in the ledger and the HTTP interface. */
    default String word() {
        return status().name();
    }

    /** Why it stands there, in words a coordinator understands; empty where the word says it all. */
    Optional<String> reason();

    /** The state and why, as the audit has it. */
    default Map<String, String> details() {
        return Map.of("state", word(), "reason", reason().orElse(""));
    }

    /** Whether a person has a task for it: one that failed is told to them as one that is handed over, for they can still act. */
    default boolean needsPerson() {
        return this instanceof WithPerson;
    }

    /** Something is still to be done, at the latest at {@link #nextLook()}. */
    sealed interface Open extends NoticeState {
        Instant nextLook();
    }

    /** A provider is called, has it or may have it. */
    sealed interface InFlight extends Open {
        UUID attempt();
    }

    /** No machine goes on with it; what a person says came of it may still end it. */
    sealed interface WithPerson extends NoticeState, First {}

    /** The duty has ended. */
    sealed interface Closed extends NoticeState {}

    /** How a notice may begin. */
    sealed interface First extends NoticeState {}

    /** Nobody has begun to fulfil it, or it is to be tried again. */
    sealed interface Waiting extends Open, First {}

    /** Waits for its time, or for another try after one that surely did not go out. */
    record Planned(Instant nextLook, Optional<String> reason) implements Waiting {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.PLANNED;
        }
    }

    /** Waits for a person to say whether it is so; at {@code nextLook} the time is over in which a machine could still tell it. */
    record Held(Instant nextLook, Optional<String> reason) implements Waiting {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.HELD;
        }
    }

    /** An attempt row stands and a provider is being called; {@code nextLook} is when the lease of the caller ends. */
    record Sending(UUID attempt, Instant nextLook) implements InFlight {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.SENDING;
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }
    }

    /** A provider accepted it; whether it arrived is not known yet. */
    record Sent(UUID attempt, Instant nextLook) implements InFlight {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.SENT;
        }

        @Override
        public Optional<String> reason() {
            return Optional.of("accepted by the provider, no delivery receipt yet");
        }
    }

    /** It arrived, and says too little or of too great a danger to be taken for read: its reader has to answer. */
    record Delivered(UUID attempt, Instant nextLook) implements Open {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.DELIVERED;
        }

        @Override
        public Optional<String> reason() {
            return Optional.of("delivered; waits for an answer");
        }
    }

    /** Nobody knows whether the last attempt went out: it is looked up, never simply sent again. */
    record Unknown(UUID attempt, Instant nextLook) implements InFlight {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.UNKNOWN;
        }

        @Override
        public Optional<String> reason() {
            return Optional.of("the provider's answer was lost; being looked up there");
        }
    }

    record Met(Instant at, Optional<String> reason) implements Closed {

        public Met(Instant at) {
            this(at, Optional.empty());
        }

        @Override
        public NoticeStatus status() {
            return NoticeStatus.MET;
        }
    }

    record MetLate(Instant at, Optional<String> reason) implements Closed {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.MET_LATE;
        }
    }

    record NotMet(Optional<String> reason) implements WithPerson {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.NOT_MET;
        }
    }

    record Superseded(Optional<String> reason) implements Closed {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.SUPERSEDED;
        }
    }

    record Waived(Optional<String> reason) implements Closed, First {
        @Override
        public NoticeStatus status() {
            return NoticeStatus.WAIVED;
        }
    }

    /** Handed over: a person has a task for it. */
    record Referred(Optional<String> reason) implements WithPerson {

        private static final String UNSIGNED = "counsel has not signed off the rule; a person decides";

        /**
         * Of a notice that arrived, and whose law asks for more than it said.
         *
         * @param rest what, in words
         */
        public static Referred toldOfTheEvent(String rest) {
            return new Referred(
                    Optional.of("told of the event; the law also asks for more, which a person sees to: " + rest));
        }

        /** Of a notice that only counsel's signature was missing for. */
        public static Referred unsigned() {
            return new Referred(Optional.of(UNSIGNED));
        }

        /** Whether it would have been sent, had counsel signed. */
        public boolean forWantOfSignature() {
            return reason.filter(UNSIGNED::equals).isPresent();
        }

        /** Of a notice that may have gone out. */
        public static Referred unproven() {
            return new Referred(Optional.of("it was sent, but nothing proves that it arrived; a person makes sure"));
        }

        /** Of an urgent one that arrived. */
        public static Referred unanswered() {
            return new Referred(Optional.of("it is urgent and was delivered, but nobody answered; call this person"));
        }

        @Override
        public NoticeStatus status() {
            return NoticeStatus.REFERRED;
        }
    }
}
