package org.timelynotice.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.timelynotice.vault.MasterKey;

@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    /** Given by the environment; a sandbox that is given none makes its own once. */
    @Bean
    MasterKey masterKey(TimelySettings settings, DataFolder data) {
        return settings.masterKey()
                .map(given -> parse(given.value(), "TIMELY_MASTER_KEY"))
                .orElseGet(() -> sandboxKey(data.path().resolve("master.key")));
    }

    static MasterKey parse(String text, String where) {
        return MasterKey.fromBase64(text)
                .orElseThrow(() -> new StartRefused(
                        where + " is not base64 of exactly 32 bytes.",
                        "Make one with: openssl rand -base64 32 (and keep it where the database's back-ups are not)."));
    }

    private static MasterKey sandboxKey(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, MasterKey.generate());
            }
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
