package org.timelynotice.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.Role;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** What decides which message is written, apart from the event. */
record MessageKey(ContentTier tier, Channel channel, Role role, Occasion occasion) {

    /** The channels that every language has words for. A voice call needs a conversation, which a text is not. */
    static final Set<Channel> WRITTEN = Set.of(Channel.SMS, Channel.EMAIL, Channel.LETTER, Channel.WEBHOOK);

    /** Every message that a language must have. */
    static List<MessageKey> required() {
        return Stream.of(ContentTier.values())
                .flatMap(tier -> WRITTEN.stream().sorted().flatMap(channel -> ofChannel(tier, channel)))
                .toList();
    }

    private static Stream<MessageKey> ofChannel(ContentTier tier, Channel channel) {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Stream.of(Occasion.values()).map(occasion -> new MessageKey(tier, channel, role, occasion)));
    }

    @Override
    public String toString() {
        return tier + " " + channel + " to " + role + ", " + occasion;
    }
}
