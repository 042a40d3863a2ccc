package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final Map<String, String> FORM =
            Map.of("MessageSid", "SM1", "MessageStatus", "delivered", "Body", "ñ");
    private static final String PATH = "/callbacks/sms/tok-1";

    private final TwilioSignature signature = new TwilioSignature(URI.create("https://notices.example.org/"), "secret");

    @Test
    void the_provider_is_known_by_its_signature() {
        assertThat(signature.genuine(PATH, FORM, sign("https://notices.example.org" + PATH, "secret")))
                .isTrue();
    }

    @Test
    void the_port_may_stand_in_the_signed_address_or_not() {
        assertThat(signature.genuine(PATH, FORM, sign("https://notices.example.org:443" + PATH, "secret")))
                .isTrue();
        var withPort = new TwilioSignature(URI.create("https://notices.example.org:8443"), "secret");
        assertThat(withPort.genuine(PATH, FORM, sign("https://notices.example.org" + PATH, "secret")))
                .isTrue();
    }

    @Test
    void a_changed_field_path_or_key_is_noticed() {
        String good = sign("https://notices.example.org" + PATH, "secret");
        var changed = new TreeMap<>(FORM);
        changed.put("MessageStatus", "failed");
        assertThat(signature.genuine(PATH, changed, good)).isFalse();
        assertThat(signature.genuine("/callbacks/sms/tok-2", FORM, good)).isFalse();
        assertThat(signature.genuine(PATH, FORM, sign("https://notices.example.org" + PATH, "other")))
                .isFalse();
    }

    @Test
    void no_signature_or_nonsense_is_nobody() {
        assertThat(signature.genuine(PATH, FORM, "")).isFalse();
        assertThat(signature.genuine(PATH, FORM, "AAAA")).isFalse();
        assertThat(signature.genuine(
                        "@evil.example.org/", FORM, sign("https://notices.example.org@evil.example.org/", "secret")))
                .isFalse();
    }

    private static String sign(String url, String key) {
        var signed = new StringBuilder(url);
        new TreeMap<>(FORM).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
