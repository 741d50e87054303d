package vn.chuongvang.storage;

import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.ReactiveTransaction;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A transaction that belongs to the subscriber or, if it has cancelled, is rolled back. */
final class WholeBegin extends Mono<ReactiveTransaction> {
    private static final Logger log = LoggerFactory.getLogger(WholeBegin.class);

    private final Mono<ReactiveTransaction> begin;
    private final Function<ReactiveTransaction, Mono<Void>> rollback;

    WholeBegin(
            Mono<ReactiveTransaction> begin, Function<ReactiveTransaction, Mono<Void>> rollback) {
        this.begin = begin;
        this.rollback = rollback;
    }

    private enum Owner {
        NOBODY,
        SUBSCRIBER,
        GONE
    }

    @Override
    public void subscribe(CoreSubscriber<? super ReactiveTransaction> subscriber) {
        begin.subscribe(new Beginning(subscriber));
    }

    private final class Beginning extends BaseSubscriber<ReactiveTransaction> {
        private final CoreSubscriber<? super ReactiveTransaction> subscriber;
        private final AtomicReference<Owner> owner = new AtomicReference<>(Owner.NOBODY);

        Beginning(CoreSubscriber<? super ReactiveTransaction> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public Context currentContext() {
            return subscriber.currentContext();
        }

        @Override
        protected void hookOnSubscribe(Subscription source) {
            subscriber.onSubscribe(
                    new Subscription() {
                        @Override
                        public void request(long number) {
                            source.request(number);
                        }

                        @Override
                        public void cancel() {
                            owner.compareAndSet(Owner.NOBODY, Owner.GONE);
                        }
                    });
        }

        @Override
        protected void hookOnNext(ReactiveTransaction transaction) {
            if (owner.compareAndSet(Owner.NOBODY, Owner.SUBSCRIBER)) {
                subscriber.onNext(transaction);
            } else {
                rollback.apply(transaction)
                        .contextWrite(currentContext())
                        .subscribe(null, e -> log.warn("A transaction nobody waited for stays", e));
            }
        }

        @Override
        protected void hookOnComplete() {
            if (owner.get() != Owner.GONE) {
                subscriber.onComplete();
            }
        }

        @Override
        protected void hookOnError(Throwable cause) {
            if (owner.compareAndSet(Owner.NOBODY, Owner.SUBSCRIBER)) {
                subscriber.onError(cause);
            }
        }
    }
}
