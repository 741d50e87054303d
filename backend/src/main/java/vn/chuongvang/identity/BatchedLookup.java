package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks up many keys with one query. Whoever comes while a query is on its way waits for the next
 * one, so that there is never more than one of them: a thousand who guess take no connection from
 * people who sit down.
 *
 * <p>A failure, or five seconds without an answer, is that of all who waited for this query.
 *
 * @param <K> a key
 * @param <V> what it stands for
 */
final class BatchedLookup<K, V> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<Set<K>, Mono<Map<K, V>>> query;
    private final Duration patience;
    private Map<K, Sinks.One<V>> waiting = new HashMap<>();
    private boolean asking;

    /**
     * @param query finds what there is of these keys; it reads what is there when it is subscribed
     */
    BatchedLookup(Function<Set<K>, Mono<Map<K, V>>> query) {
        this(query, PATIENCE);
    }

    BatchedLookup(Function<Set<K>, Mono<Map<K, V>>> query, Duration patience) {
        this.query = query;
        this.patience = patience;
    }

    /** Empty when nothing has this key. */
    Mono<V> find(K key) {
        return Mono.defer(() -> await(key));
    }

    private Mono<V> await(K key) {
        Sinks.One<V> answer;
        boolean isFirst;
        synchronized (this) {
            answer = waiting.computeIfAbsent(key, _ -> Sinks.one());
            isFirst = !asking;
            asking = true;
        }
        if (isFirst) {
            ask();
        }
        return answer.asMono();
    }

    private void ask() {
        var batch = taken();
        if (batch.isEmpty()) {
            return;
        }
        Mono.defer(() -> query.apply(Set.copyOf(batch.keySet())))
                .timeout(patience, Mono.error(BatchedLookup::silent))
                .publishOn(Schedulers.parallel())
                .doFinally(_ -> ask())
                .subscribe(
                        found -> batch.forEach((key, answer) -> tell(answer, found.get(key))),
                        error -> batch.values().forEach(answer -> answer.tryEmitError(error)));
    }

    private static Throwable silent() {
        return new DataAccessResourceFailureException("the database does not answer a lookup");
    }

    private synchronized Map<K, Sinks.One<V>> taken() {
        var batch = waiting;
        waiting = new HashMap<>();
        asking = !batch.isEmpty();
        return batch;
    }

    private static <V> void tell(Sinks.One<V> answer, @Nullable V found) {
        if (found == null) {
            answer.tryEmitEmpty();
        } else {
            answer.tryEmitValue(found);
        }
    }
}
