package org.timelynotice.delivery.adapter;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.Map;
import org.timelynotice.delivery.CallbackSignature;

/** Twilio's {@code X-Twilio-Signature}: HMAC-SHA1 over address and form, with and without port, compared in constant time. */
public final class TwilioSignature implements CallbackSignature {

    private final String publicBase;
    private final RequestValidator validator;

    /**
     * Prepares the check.
     *
     * @param publicBase scheme, host and, where there is one, port under which Twilio calls us
     */
    public TwilioSignature(URI publicBase, String authToken) {
        this.publicBase = BaseUrl.of(publicBase);
        this.validator = new RequestValidator(authToken);
    }

    @Override
    public boolean genuine(String pathAndQuery, Map<String, String> form, String signature) {
        if (signature.isBlank() || !pathAndQuery.startsWith("/")) {
            return false;
        }
        return validator.validate(publicBase + pathAndQuery, form, signature);
    }
}
