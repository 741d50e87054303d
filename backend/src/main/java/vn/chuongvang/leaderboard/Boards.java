package vn.chuongvang.leaderboard;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.RoomView;

import java.util.Optional;

/** Boards as pure functions of where a contest stands. */
final class Boards {

    private Boards() {}

    static Optional<Board> of(RoomView view) {
        return of(view.state(), view.seq());
    }

    static Optional<Board> of(ContestState state, long seq) {
        return state instanceof ContestState.Prepared prepared
                ? Optional.of(Board.of(prepared.hall(), seq))
                : Optional.empty();
    }

    /** Answers count in the ranking when their round is settled, not before. */
    static boolean mayMoveSomebody(ContestEvent event) {
        return !(event instanceof ContestEvent.AnswerRecorded
                || event instanceof ContestEvent.AnswerCameLate
                || event instanceof ContestEvent.AnswersOpened
                || event instanceof ContestEvent.AnswersLocked
                || event instanceof ContestEvent.TimeExtended
                || event instanceof ContestEvent.ContestPaused
                || event instanceof ContestEvent.ContestResumed);
    }
}
