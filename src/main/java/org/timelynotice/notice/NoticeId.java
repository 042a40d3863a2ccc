package org.timelynotice.notice;

import java.util.UUID;

/** Our own identifier of a notice; random, so that it may stand in logs and addresses. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
