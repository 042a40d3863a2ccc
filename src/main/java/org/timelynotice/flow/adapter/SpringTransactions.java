package org.timelynotice.flow.adapter;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.flow.Transactions;

/** Spring's transactions. */
@Component
class SpringTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final TransactionTemplate template;

    SpringTransactions(TransactionTemplate template) {
        this.template = template;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        try {
            return Objects.requireNonNull(template.execute(status -> work.get()));
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException e) {
            LOG.warn(
                    "the database could not do it now; tried again later: {}",
                    e.getClass().getSimpleName());
            throw new TryAgain(e);
        }
    }
}
