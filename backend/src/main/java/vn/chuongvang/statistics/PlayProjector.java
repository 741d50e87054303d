package vn.chuongvang.statistics;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.AfterContests;
import vn.chuongvang.live.RealContests;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.ServerClock;

import java.util.Map;
import java.util.function.Predicate;

/** Counts the plays of contests that are over. */
@Component
class PlayProjector extends AfterContests {
    private final PlayReplay replay;
    private final PlayTables tables;

    PlayProjector(
            RealContests contests,
            PlayReplay replay,
            PlayTables tables,
            Rooms rooms,
            ServerClock clock) {
        super("plays", contests, rooms, clock);
        this.replay = replay;
        this.tables = tables;
    }

    @Override
    protected Mono<Predicate<Over>> missing() {
        return tables.positions().map(known -> over -> isMissing(over, known));
    }

    private static boolean isMissing(Over over, Map<Long, Long> known) {
        var counted = known.get(over.contest().value());
        return counted == null || counted < over.seq();
    }

    @Override
    protected Mono<Void> count(Over over) {
        return replay.plays(over, this::untilQuiet)
                .flatMap(plays -> tables.replace(over.contest().value(), over.seq(), plays));
    }
}
