package vn.chuongvang.participation.facts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.concurrent.atomic.AtomicReference;

/** Who took part, in memory; what changed is read again when somebody asks. */
@Component
public class Facts {
    private final FactTables tables;
    private final AtomicReference<@Nullable FactColumns> known = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<FactColumns>> reading = new AtomicReference<>();

    Facts(FactTables tables) {
        this.tables = tables;
    }

    /** Never older than the moment of the call, whichever server counted last. */
    public Mono<FactColumns> columns() {
        return tables.lastChange()
                .flatMap(
                        last -> {
                            var columns = known.get();
                            return columns != null && columns.change() >= last
                                    ? Mono.just(columns)
                                    : readTogether(last);
                        });
    }

    /**
     * One reads, whoever asks meanwhile waits for it; who needs a later change reads again. The
     * reading is over before anybody hears of it, or who reads again would get it once more.
     */
    private Mono<FactColumns> readTogether(long last) {
        var mine = Mono.defer(this::read).doOnTerminate(() -> reading.set(null)).cache();
        var first = reading.compareAndExchange(null, mine);
        return (first == null ? mine : first)
                .flatMap(
                        columns ->
                                columns.change() >= last
                                        ? Mono.just(columns)
                                        : Mono.defer(() -> readTogether(last)));
    }

    private Mono<FactColumns> read() {
        var columns = known.get();
        return (columns == null ? tables.read() : tables.readSince(columns))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(known::set);
    }
}
