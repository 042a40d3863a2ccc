package org.timelynotice.casefile;

import java.util.UUID;

/** Our own identifier of a case; random, so that it may stand in logs and addresses. */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
