package org.timelynotice.delivery.adapter;

import java.net.URI;

/** An address to which a path is added. */
final class BaseUrl {

    private BaseUrl() {}

    /** Without the slashes at its end. */
    static String of(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
