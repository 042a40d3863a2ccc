package org.timelynotice.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimelyProperties.class)
class SettingsConfiguration {

    @Bean
    TimelySettings timelySettings(TimelyProperties properties, Environment environment) {
        TimelySettings settings = properties.settings();
        SafetyRules.check(settings, environment);
        return settings;
    }

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(TimelySettings settings) {
        return DataFolder.open(settings.data());
    }
}
