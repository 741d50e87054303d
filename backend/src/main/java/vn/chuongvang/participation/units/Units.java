package vn.chuongvang.participation.units;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.concurrent.atomic.AtomicReference;

/** The units as they are known now, in memory; read again when somebody changed them. */
@Component
public class Units {
    private final UnitTables tables;
    private final AtomicReference<UnitBook> known = new AtomicReference<>();

    Units(UnitTables tables) {
        this.tables = tables;
    }

    /** Never older than the moment of the call, whichever server wrote last. */
    public Mono<UnitBook> book() {
        return tables.generation()
                .flatMap(
                        generation -> {
                            var book = known.get();
                            return book != null && book.generation() >= generation
                                    ? Mono.just(book)
                                    : tables.read().doOnNext(this::remember);
                        });
    }

    private void remember(UnitBook book) {
        known.accumulateAndGet(
                book,
                (old, read) -> old != null && old.generation() > read.generation() ? old : read);
    }
}
