package org.timelynotice.delivery;

import java.util.Locale;
import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/**
 * Asks for the words of one message.
 *
 * @param codePhrase the words agreed with the reader; needed at {@link ContentTier#CODE_PHRASE}, unused otherwise
 */
public record WordingRequest(
        Channel channel,
        ContentTier tier,
        Role role,
        Locale language,
        EventKind kind,
        Occasion occasion,
        WordingFacts facts,
        Optional<String> codePhrase) {

    /** Names the kind of text only, not what is in it. */
    @Override
    public String toString() {
        return "WordingRequest[" + channel + " " + tier + " " + role + " " + language + " " + kind + " " + occasion
                + "]";
    }
}
