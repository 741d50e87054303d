package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Answer;
import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.LateAnswer;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.Standing;
import vn.chuongvang.gateway.view.Given;

import java.util.ArrayList;
import java.util.List;

/**
 * What the journal has of one contestant, for the host at the seat. A round is in it once it is
 * closed: the console may face the crowd.
 *
 * @param outAt number of the question that put them out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeatRecord(int contestant, @Nullable Integer outAt, List<Line> rounds) {

    /**
     * One round that they were asked in.
     *
     * @param n number of the question; 0 for a sub-question
     * @param answer the letter of the option, or what was written; absent without an answer
     * @param at when it was received, epoch milliseconds
     * @param late it came after the grace and does not count
     * @param verdict {@code right}, {@code wrong}, {@code none} or {@code void}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int round,
            int n,
            @Nullable String answer,
            @Nullable Long at,
            boolean late,
            boolean byStaff,
            String verdict) {}

    static SeatRecord none(int contestant) {
        return new SeatRecord(contestant, null, List.of());
    }

    /**
     * @param hidden the keys are secret for whoever asks: a round is in it from its reveal on
     */
    static SeatRecord of(ContestState.Prepared state, int number, boolean hidden) {
        var contestant = new ContestantId(number);
        var hall = state.hall();
        var rounds = new ArrayList<>(hall.rounds());
        if (state instanceof ContestState.AtQuestion at
                && !(state instanceof ContestState.Asking)
                && !(hidden && state instanceof ContestState.Closed)) {
            rounds.add(at.current());
        }
        var outAt =
                hall.standing(contestant) instanceof Standing.Eliminated(int question)
                        ? question
                        : null;
        return new SeatRecord(
                number,
                outAt,
                rounds.stream()
                        .filter(round -> round.asked().contains(contestant))
                        .map(round -> line(hall, round, contestant))
                        .toList());
    }

    private static Line line(Hall hall, Round round, ContestantId contestant) {
        var counted = round.answers().of(contestant);
        var late =
                round.late().stream()
                        .filter(one -> one.contestant().equals(contestant))
                        .findFirst();
        var response = counted.map(Answer::response).or(() -> late.map(LateAnswer::response));
        var at = counted.map(Answer::receivedAt).or(() -> late.map(LateAnswer::receivedAt));
        var isRight = round.isRight(contestant);
        var verdict = isRight ? "right" : counted.isPresent() ? "wrong" : "none";
        return new Line(
                round.number().value(),
                round.isMain() ? round.index() : 0,
                response.map(one -> Given.words(round.question().kind(), one)).orElse(null),
                at.map(java.time.Instant::toEpochMilli).orElse(null),
                counted.isEmpty() && late.isPresent(),
                counted.filter(one -> one.channel() == AnswerChannel.STAFF).isPresent(),
                hall.isVoided(round.number()) ? "void" : verdict);
    }
}
