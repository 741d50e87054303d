package vn.chuongvang.statistics;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.EndStates;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.StoredContest;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts one contest from its journal alone. */
@Component
class PlayReplay {

    private final Contests contests;
    private final EndStates ends;

    PlayReplay(Contests contests, EndStates ends) {
        this.contests = contests;
        this.ends = ends;
    }

    /**
     * As the contest stands at that position.
     *
     * @param pause waited for before each piece of the journal
     */
    Mono<List<QuestionPlay>> plays(Over over, Supplier<Mono<Void>> pause) {
        return contests.find(over.contest())
                .zipWith(ends.of(over, pause))
                .publishOn(Schedulers.boundedElastic())
                .map(both -> plays(both.getT1(), both.getT2()));
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
