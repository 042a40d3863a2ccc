package org.timelynotice.platform;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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

    /** The first thing made on disk; whatever the configuration has to complain of is said before. */
    @Bean(destroyMethod = "close")
    DataFolder dataFolder(TimelySettings settings, ObjectProvider<CheckedBeforeStart> checks) {
        List<CheckedBeforeStart> unused = checks.stream().toList();
        return DataFolder.open(settings.data());
    }
}
