package vn.chuongvang.live;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.RealContests.Over;

import java.util.List;
import java.util.function.Supplier;

/** Where contests ended, from their journals alone. */
public final class EndStates {

    /** Between two such pieces a running contest may go first. */
    static final int AT_ONCE = 1_000;

    private final Journal journal;

    EndStates(Journal journal) {
        this.journal = journal;
    }

    /** Where a replay stands. */
    private record Point(ContestState state, long seq) {
        Point after(List<Recorded> facts) {
            var events = facts.stream().map(Recorded::event).toList();
            return new Point(
                    Contest.evolveAll(state, List.<ContestEvent>copyOf(events)),
                    facts.getLast().seq());
        }
    }

    /**
     * As the contest stands at that position.
     *
     * @param pause waited for before each piece of the journal
     */
    public Mono<ContestState> of(Over over, Supplier<Mono<Void>> pause) {
        return Mono.just(new Point(new ContestState.Empty(), 0))
                .expand(
                        point ->
                                point.seq() < over.seq()
                                        ? pause.get().then(next(over, point))
                                        : Mono.empty())
                .last()
                .map(Point::state);
    }

    private Mono<Point> next(Over over, Point point) {
        var left = Math.min(AT_ONCE, over.seq() - point.seq());
        return journal.read(over.contest(), point.seq())
                .take(left)
                .collectList()
                .filter(facts -> !facts.isEmpty())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("facts are missing")))
                .publishOn(Schedulers.boundedElastic())
                .map(point::after);
    }
}
