package org.timelynotice.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.timelynotice.settings.ConfigException;

/** Prints the problems of the configuration files one a line instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigExceptionAnalyzer extends AbstractFailureAnalyzer<ConfigException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ConfigException invalid) {
        String description = "The configuration cannot be used:\n" + invalid.getMessage();
        return new FailureAnalysis(description, "Correct the lines named above and start again.", invalid);
    }
}
