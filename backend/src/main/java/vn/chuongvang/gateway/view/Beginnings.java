package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.Recorded;

import java.time.Instant;

/**
 * When the picture on the stage began. What moves on it moves from then on, so that a screen that
 * is opened in the middle of a reveal joins it where it is.
 */
final class Beginnings {
    /** It was there before anything that is still remembered: shown at rest. */
    private static final long LONG_AGO = 0;

    private Beginnings() {}

    static long of(ContestState.Prepared state, LastChange change, Chronicle chronicle) {
        return switch (state) {
            case ContestState.Lobby _ -> LONG_AGO;
            case ContestState.Ready _ -> last(chronicle, ContestEvent.ContestStarted.class);
            case ContestState.Asking _ -> last(chronicle, ContestEvent.QuestionRead.class);
            case ContestState.Closed _ -> last(chronicle, ContestEvent.RoundClosed.class);
            case ContestState.Revealed _, ContestState.Ruling _ ->
                    last(chronicle, ContestEvent.KeyRevealed.class);
            case ContestState.BetweenQuestions _ -> millis(change.at());
            case ContestState.Finished _ -> last(chronicle, ContestEvent.ContestFinished.class);
        };
    }

    private static long last(Chronicle chronicle, Class<? extends ContestEvent> kind) {
        return chronicle.log().reversed().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(fact -> millis(fact.at()))
                .findFirst()
                .orElse(LONG_AGO);
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? LONG_AGO : at.toEpochMilli();
    }
}
