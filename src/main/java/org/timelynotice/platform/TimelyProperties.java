package org.timelynotice.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The {@code TIMELY_*} variables as they are written; {@code TIMELY_DB_URL} binds to {@code dbUrl}, and so on. */
@ConfigurationProperties("timely")
record TimelyProperties(
        @DefaultValue("sandbox") String mode,
        @DefaultValue("./data") Path data,
        @DefaultValue("./config") Path config,
        @DefaultValue("./routes") Path routes,
        @DefaultValue("./niem-schemas") Path niemSchemas,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable Secret dbPassword,
        @Nullable String twilioUrl,
        @Nullable String smtpUrl,
        @Nullable Secret masterKey,
        @Nullable Secret consoleToken) {

    /**
     * @throws StartRefused naming the variable, what is wrong with it and what to do
     */
    TimelySettings settings() {
        return new TimelySettings(
                readMode(),
                data,
                config,
                routes,
                niemSchemas,
                database(),
                url("TIMELY_TWILIO_URL", twilioUrl),
                url("TIMELY_SMTP_URL", smtpUrl),
                secret(masterKey),
                secret(consoleToken));
    }

    private Mode readMode() {
        return switch (mode.strip().toLowerCase(Locale.ROOT)) {
            case "sandbox" -> Mode.SANDBOX;
            case "live" -> Mode.LIVE;
            default ->
                throw new StartRefused(
                        "TIMELY_MODE is '" + mode + "', which is not a mode.",
                        "Set it to 'sandbox' (nothing leaves this machine) or 'live' (people are told), or leave it unset for sandbox.");
        };
    }

    private Optional<DatabaseAddress> database() {
        return text(dbUrl).map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new StartRefused(
                        "TIMELY_DB_URL does not begin with 'jdbc:postgresql:'.",
                        "Write it as jdbc:postgresql://host:5432/database, with TIMELY_DB_USER and TIMELY_DB_PASSWORD beside it.");
            }
            Secret password = dbPassword == null ? new Secret("") : dbPassword;
            return new DatabaseAddress(url, text(dbUser).orElse(""), password);
        });
    }

    private static Optional<URI> url(String variable, @Nullable String value) {
        return text(value).map(url -> {
            try {
                URI uri = URI.create(url);
                if (uri.getScheme() != null && uri.getHost() != null) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                throw noAddress(variable, e);
            }
            throw noAddress(variable, null);
        });
    }

    private static StartRefused noAddress(String variable, @Nullable IllegalArgumentException cause) {
        String problem = variable + " is not an address with a scheme and a host.";
        String remedy = "Write it as http://host:port or smtp://host:port.";
        return cause == null ? new StartRefused(problem, remedy) : new StartRefused(problem, remedy, cause);
    }

    static Optional<Secret> secret(@Nullable Secret given) {
        return Optional.ofNullable(given).flatMap(value -> text(value.value())).map(Secret::new);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
