package vn.chuongvang.leaderboard;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Journal;
import vn.chuongvang.live.Recorded;

import java.util.List;

/** Boards from the journal alone, for contests whose room is not open. */
@Component
class Replays {
    private static final int AT_ONCE = 1_000;

    private final Journal journal;

    Replays(Journal journal) {
        this.journal = journal;
    }

    private record Point(ContestState state, long seq) {
        Point after(List<Recorded> facts) {
            var events = facts.stream().map(Recorded::event).toList();
            return new Point(
                    Contest.evolveAll(state, List.<ContestEvent>copyOf(events)),
                    facts.getLast().seq());
        }
    }

    /** Whether a fact after this position may have moved somebody. */
    Mono<Boolean> hasMovedSince(ContestId contest, long seq) {
        return journal.read(contest, seq).map(Recorded::event).any(Boards::mayMoveSomebody);
    }

    /** Empty when nothing was prepared. */
    Mono<Board> board(ContestId contest) {
        return journal.read(contest, 0)
                .buffer(AT_ONCE)
                .reduce(new Point(new ContestState.Empty(), 0), Point::after)
                .flatMap(point -> Mono.justOrEmpty(Boards.of(point.state(), point.seq())));
    }
}
