package org.timelynotice.notice.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.timelynotice.notice.LegalBasis;

/** A rule that a notice meets besides its own, as it is stored. */
record StoredBasis(String rule, String citation) {

    static StoredBasis[] of(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis -> new StoredBasis(basis.rule(), basis.citation()))
                .toArray(StoredBasis[]::new);
    }

    static List<LegalBasis> bases(StoredBasis[] stored) {
        return Stream.of(stored)
                .map(basis -> new LegalBasis(basis.rule(), basis.citation()))
                .toList();
    }
}
