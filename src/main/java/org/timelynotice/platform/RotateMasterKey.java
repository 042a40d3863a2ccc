package org.timelynotice.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.timelynotice.vault.KeyStore;
import org.timelynotice.vault.MasterKey;
import org.timelynotice.vault.Vault;

/** The command {@code rotate-master-key}: wraps all data keys by the key in TIMELY_NEW_MASTER_KEY. */
@Import({SettingsConfiguration.class, DatabaseConfiguration.class, MasterKeyConfiguration.class})
@ComponentScan("org.timelynotice.vault.adapter")
@ImportAutoConfiguration({FlywayAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
class RotateMasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(RotateMasterKey.class);
    private static final String VARIABLE = "TIMELY_NEW_MASTER_KEY";

    /** After the vault, which proves the key in use by opening with it. */
    @Bean
    @DependsOn("vault")
    ExitCodeGenerator rotation(
            KeyStore store, MasterKey current, @Value("${timely.new-master-key:#{null}}") @Nullable Secret given) {
        Optional<Secret> next = TimelyProperties.secret(given);
        if (next.isEmpty()) {
            throw new StartRefused(
                    VARIABLE + " is not set.",
                    "Set it to the key that takes over, or mount it as timely.new-master-key.");
        }
        MasterKey key = MasterKeyConfiguration.parse(next.get().value(), VARIABLE);
        int count = Vault.changeMasterKey(store, current, key);
        LOG.info(
                "{} data keys are wrapped by the new master key; start with it as TIMELY_MASTER_KEY from now on",
                count);
        return () -> 0;
    }
}
