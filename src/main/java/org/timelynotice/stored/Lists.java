package org.timelynotice.stored;

import java.util.List;
import java.util.Optional;

/** Lists whose absence means that there are none. */
final class Lists {

    private Lists() {}

    static Optional<List<String>> unlessEmpty(List<String> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
