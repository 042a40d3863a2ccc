package org.timelynotice.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.timelynotice.audit.AuditVerification;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.AuditVerification.Intact;
import org.timelynotice.audit.AuditVerifier;

/** The command {@code verify-audit}: says whether the audit is as it was written. */
@Import({SettingsConfiguration.class, DatabaseConfiguration.class})
@ComponentScan("org.timelynotice.audit.adapter")
@ImportAutoConfiguration({FlywayAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
class VerifyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);

    @Bean
    ExitCodeGenerator verification(AuditVerifier verifier) {
        int exitCode = report(verifier.verify());
        return () -> exitCode;
    }

    private static int report(AuditVerification found) {
        if (found instanceof Broken broken) {
            LOG.error(
                    "The audit is BROKEN at entry {} of chain {}: {}",
                    broken.sequence(),
                    broken.chain(),
                    broken.what().sentence());
            return 1;
        }
        var intact = (Intact) found;
        String root = intact.lastRoot()
                .map(last -> "last root " + last.id() + " of " + last.sealedAt() + " is " + last.hash())
                .orElse("no root was sealed yet");
        LOG.info("The audit is INTACT: {} entries in {} chains; {}", intact.entries(), intact.chains(), root);
        return 0;
    }
}
