package vn.chuongvang.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;

import reactor.core.publisher.Mono;

/**
 * Carries each begin through, even when who asked has left meanwhile (a phone that hung up, the
 * other half of a zip that failed), and then rolls it back. Otherwise the pool takes a connection
 * back whose BEGIN is still on its way, and the next one who gets it writes into a transaction that
 * nobody commits: docs/decisions/0026.
 */
final class WholeBegins implements ReactiveTransactionManager {
    private final ReactiveTransactionManager manager;

    WholeBegins(ReactiveTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(
            @Nullable TransactionDefinition definition) {
        return new WholeBegin(manager.getReactiveTransaction(definition), manager::rollback);
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return manager.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return manager.rollback(transaction);
    }
}
