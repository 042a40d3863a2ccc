package org.timelynotice.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.timelynotice.notice.WordsSent;

final class WordsInMemory implements WordsSent {

    private final Map<UUID, Words> kept = new LinkedHashMap<>();

    @Override
    public void keep(List<Words> words) {
        words.forEach(one -> kept.put(one.attempt(), one));
    }

    @Override
    public Map<UUID, Words> of(List<UUID> attempts) {
        var found = new LinkedHashMap<>(kept);
        found.keySet().retainAll(attempts);
        return found;
    }

    List<Words> all() {
        return List.copyOf(kept.values());
    }
}
