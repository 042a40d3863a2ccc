package org.timelynotice.audit.adapter;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.audit.AuditVerifier;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    AuditLog auditLog(DataSource dataSource) {
        return new JdbcAuditLog(new JdbcTemplate(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    AuditRoots auditRoots(DataSource dataSource, PlatformTransactionManager transactions) {
        return new JdbcAuditRoots(new JdbcTemplate(dataSource), transactions);
    }

    @Bean
    @DependsOnDatabaseInitialization
    AuditTrail auditTrail(DataSource dataSource) {
        return new JdbcAuditTrail(new JdbcTemplate(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    AuditVerifier auditVerifier(DataSource dataSource, PlatformTransactionManager transactions) {
        return new JdbcAuditVerifier(dataSource, transactions);
    }
}
