package vn.chuongvang.participation.changes;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What tables say, in memory; read again when something was changed and somebody asks. One reads,
 * whoever asks meanwhile waits for it; who needs a later change reads again.
 */
public final class Newest<T> {
    private final Mono<Long> last;
    private final ToLongFunction<T> change;
    private final Function<Optional<T>, Mono<T>> read;
    private final AtomicReference<@Nullable T> known = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<T>> reading = new AtomicReference<>();

    /**
     * @param last number of the last change
     * @param change the number of the change that a state is of
     * @param read given what is known so far
     */
    public Newest(Mono<Long> last, ToLongFunction<T> change, Function<Optional<T>, Mono<T>> read) {
        this.last = last;
        this.change = change;
        this.read = read;
    }

    /** Never older than the moment of the call, whichever server wrote last. */
    public Mono<T> get() {
        return last.flatMap(
                number ->
                        known().filter(state -> isOf(number, state))
                                .map(Mono::just)
                                .orElseGet(() -> readTogether(number)));
    }

    /** What is in memory, however old. */
    public Optional<T> known() {
        return Optional.ofNullable(known.get());
    }

    /** Whoever wrote knows it without reading. */
    public void remember(T state) {
        known.accumulateAndGet(
                state,
                (old, made) ->
                        old != null
                                        && change.applyAsLong(old)
                                                > change.applyAsLong(Objects.requireNonNull(made))
                                ? old
                                : made);
    }

    /**
     * The reading is over before anybody hears of it, or who reads again would get it once more.
     * What all wait for is no part of the transaction of whoever came first.
     */
    private Mono<T> readTogether(long number) {
        var mine =
                Mono.defer(() -> read.apply(known()))
                        .doOnNext(this::remember)
                        .doOnTerminate(() -> reading.set(null))
                        .contextWrite(_ -> Context.empty())
                        .cache();
        var first = reading.compareAndExchange(null, mine);
        return (first == null ? mine : first)
                .flatMap(
                        state ->
                                isOf(number, state)
                                        ? Mono.just(state)
                                        : Mono.defer(() -> readTogether(number)));
    }

    private boolean isOf(long number, T state) {
        return change.applyAsLong(state) >= number;
    }
}
