package org.timelynotice.flow.adapter;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.platform.PassingFailure;

/** Spring's transactions. */
@Component
class SpringTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final TransactionTemplate template;
    private final TransactionTemplate view;

    SpringTransactions(TransactionTemplate template) {
        this.template = template;
        this.view = new TransactionTemplate(Objects.requireNonNull(template.getTransactionManager()));
        view.setReadOnly(true);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return in(template, work);
    }

    @Override
    public <T> T inOneView(Supplier<T> reads) {
        return in(view, reads);
    }

    private static <T> T in(TransactionTemplate template, Supplier<T> work) {
        try {
            return Objects.requireNonNull(template.execute(status -> work.get()));
        } catch (RuntimeException e) {
            if (!PassingFailure.is(e)) {
                throw e;
            }
            LOG.warn(
                    "the database could not do it now; tried again later: {}",
                    e.getClass().getSimpleName());
            throw new TryAgain(e);
        }
    }
}
