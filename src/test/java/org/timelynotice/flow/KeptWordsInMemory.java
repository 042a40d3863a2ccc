package org.timelynotice.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.delivery.KeptWords;

/** Words without a database. */
final class KeptWordsInMemory implements KeptWords {

    final List<Words> all = new ArrayList<>();

    @Override
    public void keep(Words words) {
        all.add(words);
    }

    @Override
    public Optional<Words> about(UUID task) {
        return all.stream().filter(words -> words.about().equals(task)).findFirst();
    }
}
