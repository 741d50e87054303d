package vn.chuongvang.statistics;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Journal;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.StoredContest;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts one contest from its journal alone. */
@Component
class PlayReplay {

    /** Between two such pieces a running contest may go first. */
    static final int AT_ONCE = 1_000;

    private final Contests contests;
    private final Journal journal;

    PlayReplay(Contests contests, Journal journal) {
        this.contests = contests;
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
    Mono<List<QuestionPlay>> plays(Over over, Supplier<Mono<Void>> pause) {
        return contests.find(over.contest())
                .zipWith(end(over, pause))
                .publishOn(Schedulers.boundedElastic())
                .map(both -> plays(both.getT1(), both.getT2()));
    }

    private Mono<ContestState> end(Over over, Supplier<Mono<Void>> pause) {
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

    private static List<QuestionPlay> plays(StoredContest contest, ContestState end) {
        return switch (end) {
            case ContestState.Empty _ -> List.of();
            case ContestState.Prepared prepared ->
                    Plays.of(
                            contest.id().value(),
                            contest.draft().playedOn(),
                            editions(contest),
                            prepared.hall(),
                            RestScores.FEWEST_ITEMS);
        };
    }

    private static Map<QuestionId, Plays.Edition> editions(StoredContest contest) {
        return contest.draft().questions().stream()
                .map(AskedQuestion::question)
                .collect(
                        Collectors.toMap(
                                one -> new QuestionId(one.id().value()),
                                Plays.Edition::of,
                                (first, _) -> first));
    }
}
