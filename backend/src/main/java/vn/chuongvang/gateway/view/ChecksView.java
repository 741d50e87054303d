package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.ContestantSet;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;

/** What floor referees look at, after the key was shown and before anybody leaves. */
final class ChecksView {
    private ChecksView() {}

    /** Whom a referee must still confirm; absent before the reveal and after the ruling. */
    static @Nullable List<Integer> unconfirmed(ContestState.Prepared state) {
        var shown = shown(state);
        return shown == null ? null : numbers(shown.unconfirmed());
    }

    static Wire.@Nullable Checks of(ContestState.Prepared state) {
        var shown = shown(state);
        return shown == null || !shown.isForReferees()
                ? null
                : new Wire.Checks(
                        numbers(shown.playing()),
                        numbers(shown.boards()),
                        numbers(shown.current().boards().checked()),
                        numbers(shown.wrongBoards()));
    }

    private static ContestState.@Nullable AfterLock shown(ContestState.Prepared state) {
        return switch (state) {
            case ContestState.Revealed revealed -> revealed;
            case ContestState.Ruling ruling -> ruling;
            case ContestState.Lobby _,
                    ContestState.Asking _,
                    ContestState.Closed _,
                    ContestState.BetweenQuestions _,
                    ContestState.Finished _ ->
                    null;
        };
    }

    private static List<Integer> numbers(ContestantSet contestants) {
        return contestants.stream().map(ContestantId::value).toList();
    }
}
