package org.timelynotice.web.api;

import org.timelynotice.recipient.Channel;

/** As much of an address as lets whoever knows it recognize it, and nobody else use it. */
final class MaskedAddress {

    private static final String HIDDEN = "***";

    private MaskedAddress() {}

    static String of(Channel channel, String address) {
        return switch (channel) {
            case SMS, VOICE -> HIDDEN + address.substring(Math.max(0, address.length() - 2));
            case EMAIL -> address.substring(0, 1) + HIDDEN + address.substring(address.lastIndexOf('@'));
            case LETTER, WEBHOOK -> HIDDEN;
        };
    }
}
