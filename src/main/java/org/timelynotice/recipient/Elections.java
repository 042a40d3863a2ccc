package org.timelynotice.recipient;

import java.util.Set;
import org.timelynotice.casefile.Topic;

/**
 * What a person asked to be told and what they declined.
 *
 * @param requested topics of notices that the law gives on request
 * @param declined topics that they waived in writing
 */
public record Elections(Set<Topic> requested, Set<Topic> declined) {

    public Elections {
        requested = Set.copyOf(requested);
        declined = Set.copyOf(declined);
    }

    public boolean requested(Topic topic) {
        return requested.contains(topic) || requested.contains(Topic.ALL);
    }

    public boolean declined(Topic topic) {
        return declined.contains(topic) || declined.contains(Topic.ALL);
    }
}
