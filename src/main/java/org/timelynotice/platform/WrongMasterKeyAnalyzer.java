package org.timelynotice.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.timelynotice.vault.WrongMasterKey;

/** Says what to do about a master key that does not fit the database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongMasterKeyAnalyzer extends AbstractFailureAnalyzer<WrongMasterKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongMasterKey wrong) {
        String action = "Set TIMELY_MASTER_KEY (or in a sandbox the file master.key of the data folder)"
                + " to the key in use when the database was written. Nothing was changed.";
        return new FailureAnalysis(wrong.getMessage(), action, wrong);
    }
}
