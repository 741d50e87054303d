package vn.chuongvang.participation.facts;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.AfterContests;
import vn.chuongvang.live.RealContests;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.ServerClock;

import java.util.Map;
import java.util.function.Predicate;

/** Counts who took part in contests that are over, and again when it is told how to. */
@Component
class FactProjector extends AfterContests {
    private final FactReplay replay;
    private final FactWriter writer;
    private final Countings countings;

    FactProjector(
            RealContests contests,
            Rooms rooms,
            ServerClock clock,
            FactReplay replay,
            FactWriter writer,
            Countings countings) {
        super("participations", contests, rooms, clock);
        this.replay = replay;
        this.writer = writer;
        this.countings = countings;
        countings.whenSet(this::lookSoon);
    }

    @Override
    protected Mono<Predicate<Over>> missing() {
        return Mono.zip(writer.positions(), countings.versions())
                .map(read -> over -> isMissing(over, read.getT1(), read.getT2()));
    }

    private static boolean isMissing(
            Over over, Map<Long, FactWriter.Counted> known, Map<Long, Long> versions) {
        var counted = known.get(over.contest().value());
        return counted == null
                || counted.seq() < over.seq()
                || counted.settings() < versions.getOrDefault(over.contest().value(), 0L);
    }

    @Override
    protected Mono<Void> count(Over over) {
        return replay.rows(over, this::untilQuiet)
                .flatMap(read -> writer.replace(read.counted(), read.rows()));
    }
}
