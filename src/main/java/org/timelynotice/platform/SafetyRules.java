package org.timelynotice.platform;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** What a mode demands before anything starts. */
final class SafetyRules {

    /** Written-out addresses only: a name could be made to resolve elsewhere after the check. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private SafetyRules() {}

    /**
     * @throws StartRefused at the first demand that is not met
     */
    static void check(TimelySettings settings, Environment environment) {
        if (settings.sandbox()) {
            onlyThisMachine("server.address", environment.getProperty("server.address", ""));
            String management = environment.getProperty("management.server.address", "127.0.0.1");
            onlyThisMachine("management.server.address", management);
            onlyThisMachine("TIMELY_TWILIO_URL", settings.twilioUrl());
            onlyThisMachine("TIMELY_SMTP_URL", settings.smtpUrl());
        } else {
            present("TIMELY_MASTER_KEY", settings.masterKey());
            present("TIMELY_CONSOLE_TOKEN", settings.consoleToken());
        }
    }

    private static void onlyThisMachine(String setting, String address) {
        if (!LOOPBACK.matcher(address).matches()) {
            throw new StartRefused(
                    "In sandbox mode every token is known to all, but " + setting + " is '" + address + "'.",
                    "Set " + setting + " to 127.0.0.1, or set TIMELY_MODE=live with its keys and tokens.");
        }
    }

    private static void onlyThisMachine(String variable, Optional<URI> url) {
        url.map(URI::getHost).filter(host -> !LOOPBACK.matcher(host).matches()).ifPresent(host -> {
            throw new StartRefused(
                    "In sandbox mode nothing may leave this machine, but " + variable + " leads to '" + host + "'.",
                    "Point " + variable + " at localhost, leave it unset, or set TIMELY_MODE=live.");
        });
    }

    private static void present(String variable, Optional<Secret> secret) {
        if (secret.isEmpty()) {
            throw new StartRefused(
                    "Live mode needs " + variable + ".",
                    "Set " + variable
                            + ", or mount it as a file and set SPRING_CONFIG_IMPORT=configtree:/folder/; see the operator's guide.");
        }
    }
}
