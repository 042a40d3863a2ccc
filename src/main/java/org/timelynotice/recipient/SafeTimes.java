package org.timelynotice.recipient;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** The hours of the week in which an address is safe to use. */
public record SafeTimes(List<Window> windows) {

    public SafeTimes {
        windows = List.copyOf(windows);
    }

    /**
     * Some days, from one time to another.
     *
     * @param until exclusive; not after {@code from} means that the window runs past midnight
     */
    public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

        public Window {
            days = Set.copyOf(days);
        }
    }

    public static SafeTimes unrestricted() {
        return new SafeTimes(List.of());
    }
}
