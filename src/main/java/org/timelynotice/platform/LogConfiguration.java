package org.timelynotice.platform;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** Bounds what is logged, until the program ends. */
    @Bean
    DisposableBean logFlood() {
        var flood = new LogFlood(System::nanoTime);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(flood);
            return () -> logs.getTurboFilterList().remove(flood);
        }
        return () -> {};
    }
}
