package org.timelynotice.delivery;

import java.util.Map;

/** Tells a provider's callback from anybody else's. */
public interface CallbackSignature {

    /**
     * Whether the provider itself sent this form.
     *
     * @param pathAndQuery of the request as it came in; the public scheme and host are the configured ones, because a proxy
     *     hides them
     * @param form every field of the form, also those that are of no use here
     * @param signature the value of the signature header
     */
    boolean genuine(String pathAndQuery, Map<String, String> form, String signature);
}
