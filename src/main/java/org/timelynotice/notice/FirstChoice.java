package org.timelynotice.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of several ways to a person is taken. */
public final class FirstChoice {

    private FirstChoice() {}

    /**
     * Their first choice that opens in time, else whatever opens first; urgent news takes whatever opens first.
     *
     * @param ways in the person's own order
     */
    public static <W> Optional<W> of(List<W> ways, boolean urgent, Predicate<W> inTime, Comparator<W> opensFirst) {
        return ways.stream()
                .filter(way -> !urgent && inTime.test(way))
                .findFirst()
                .or(() -> ways.stream().min(opensFirst));
    }
}
