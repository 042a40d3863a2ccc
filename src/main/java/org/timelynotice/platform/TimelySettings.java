package org.timelynotice.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the environment says: where things are, and whether notices reach people.
 *
 * @param database empty: the built-in PostgreSQL under the data folder
 * @param twilioUrl empty: the provider's own address in live mode, the built-in provider in sandbox mode
 * @param smtpUrl as {@code smtp://host:port}
 * @param masterKey base64 of 32 bytes
 */
public record TimelySettings(
        Mode mode,
        Path data,
        Path config,
        Path routes,
        Path niemSchemas,
        Optional<DatabaseAddress> database,
        Optional<URI> twilioUrl,
        Optional<URI> smtpUrl,
        Optional<Secret> masterKey,
        Optional<Secret> consoleToken) {

    public boolean sandbox() {
        return mode == Mode.SANDBOX;
    }
}
