package org.timelynotice.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a refusal as a problem and its remedy instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), refusal);
    }
}
