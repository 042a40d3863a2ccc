package org.timelynotice.correlation;

import java.util.List;
import org.timelynotice.correlation.OffenseFile.Offense;

/**
 * A section under which an offense stands.
 *
 * @param stripped as printed without any separator
 */
record OffenseSection(Offense offense, Section section, boolean stripped) {

    boolean isAt(List<CitationToken> tokens, int start) {
        return stripped ? section.isStrippedAt(tokens, start) : section.isAt(tokens, start);
    }
}
