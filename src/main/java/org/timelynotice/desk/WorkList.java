package org.timelynotice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person, to look through: whatever must be done first stands first. */
public interface WorkList {

    /** Some of what waits. */
    enum Filter {
        ALL,
        /** Past the time by which it was to be done. */
        OVERDUE,
        /** Weak matches: whom does an event concern? */
        QUESTIONS,
        /** Notices to be given by hand, or that somebody must look at. */
        NOTICES,
        /** Cases that somebody must look at. */
        CASES
    }

    /** One thing that waits. */
    sealed interface Item {

        /** By when it is to be done. */
        Instant by();
    }

    record Question(Review review) implements Item {

        @Override
        public Instant by() {
            return review.decideBy();
        }
    }

    record ToDo(Task task) implements Item {

        @Override
        public Instant by() {
            return task.doBy();
        }
    }

    /** What waits under an identifier; empty if it is unknown or done. */
    Optional<Item> find(UUID id);

    int count(Filter filter, Instant now);

    /**
     * @param from how many are passed over
     */
    List<Item> some(Filter filter, Instant now, int from, int most);
}
