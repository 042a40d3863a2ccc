package org.timelynotice.vault.adapter;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.timelynotice.vault.KeyStore;
import org.timelynotice.vault.MasterKey;
import org.timelynotice.vault.Vault;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KeyStore keyStore(DataSource dataSource, @Qualifier("keys") DataSource keys) {
        return new JdbcKeyStore(dataSource, keys);
    }

    @Bean
    Vault vault(MasterKey masterKey, KeyStore keyStore) {
        return new Vault(masterKey, keyStore);
    }
}
