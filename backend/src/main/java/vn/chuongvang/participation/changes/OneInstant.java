package vn.chuongvang.participation.changes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Reads that fit together: what the database held at one instant, however long they take. */
@Component
public final class OneInstant {
    private final TransactionalOperator transactions;

    OneInstant(ReactiveTransactionManager manager) {
        var reading = new DefaultTransactionDefinition();
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        transactions = TransactionalOperator.create(manager, reading);
    }

    /** Of a transaction of its own, which writes nothing and knows nothing of the caller's. */
    public <T> Mono<T> of(Mono<T> reads) {
        return transactions.transactional(reads).contextWrite(_ -> Context.empty());
    }
}
