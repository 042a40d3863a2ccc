package org.timelynotice.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** {@code messages.yaml}: the messages, by tier, channel, role and occasion. */
record MessagesFile(TextReview reviewed, List<Group> messages) {

    /** Messages that are the same for some channels and roles. */
    record Group(ContentTier tier, List<Channel> channels, List<Role> roles, Map<Occasion, MessageText> texts) {}

    record MessageText(Optional<String> subject, String text) {}
}
