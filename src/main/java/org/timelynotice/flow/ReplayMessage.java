package org.timelynotice.flow;

import java.util.UUID;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.Receipt;

/** Gives a parked message another reading. */
public final class ReplayMessage {

    private final MessageStore messages;

    public ReplayMessage(MessageStore messages) {
        this.messages = messages;
    }

    /** False if the feed has no parked message of that receipt. */
    public boolean replay(String feed, UUID receipt) {
        var name = new Receipt(receipt);
        return messages.find(feed, name)
                        .filter(message -> message.state() == MessageState.PARKED)
                        .isPresent()
                && messages.replay(name);
    }
}
