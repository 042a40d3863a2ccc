package org.timelynotice.intake;

import java.util.List;

/**
 * The file {@code config/other-custody.yaml}.
 *
 * @param words by which a source says that somebody else holds a person now
 * @param but beside which they mean nothing
 * @param examples tried at every start
 */
record OtherCustodyFile(List<String> words, List<String> but, Examples examples) {

    record Examples(List<String> held, List<String> free) {}
}
