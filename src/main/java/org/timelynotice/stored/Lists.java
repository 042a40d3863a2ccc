package org.timelynotice.stored;

import java.util.List;
import java.util.Optional;

/** Lists whose absence means that there are none. */
final class Lists {

    private Lists() {}

    static <T> Optional<List<T>> unlessEmpty(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
