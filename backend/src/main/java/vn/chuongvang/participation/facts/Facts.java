package vn.chuongvang.participation.facts;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.participation.changes.Newest;

import java.util.Optional;

/** Who took part, in memory; what changed is read again when somebody asks. */
@Component
public class Facts {
    private final FactTables tables;
    private final Newest<FactColumns> newest;

    Facts(FactTables tables) {
        this.tables = tables;
        this.newest = new Newest<>(tables.lastChange(), FactColumns::change, this::read);
    }

    /** Never older than the moment of the call, whichever server counted last. */
    public Mono<FactColumns> columns() {
        return newest.get();
    }

    private Mono<FactColumns> read(Optional<FactColumns> known) {
        return known.map(tables::readSince)
                .orElseGet(tables::read)
                .subscribeOn(Schedulers.boundedElastic());
    }
}
