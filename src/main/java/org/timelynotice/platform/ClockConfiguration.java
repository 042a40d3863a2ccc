package org.timelynotice.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The real clock, which live mode runs on. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @OnlyInLive
    Clock clock() {
        return Clock.systemUTC();
    }
}
