package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules.AudiencePlay;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audience did, and what of it may be done now. No clock and no I/O; used on one thread.
 *
 * <p>Each method that may be refused gives the code, or null when it was done.
 */
final class Book {
    private final Map<Integer, Member> members = new HashMap<>();
    private final Map<Who, Member> known = new HashMap<>();
    private final EnumMap<Reaction, Integer> reactions = new EnumMap<>(Reaction.class);
    private ContestState state;
    private int guests;
    private final Polls polls = new Polls();
    private Board board = Board.EMPTY;

    Book(ContestState state) {
        this.state = state;
    }

    // ------------------------------------------------------------ who is there

    Collection<Member> members() {
        return members.values();
    }

    Mine mine(Member member) {
        return member.mine(polls.newest());
    }

    @Nullable Member member(int number) {
        return members.get(number);
    }

    /** Who came before gets the same number again; null when the audience is full. */
    @Nullable Member join(Who who) {
        var before = known.get(who);
        if (before != null || (who instanceof Who.Guest && guests >= AudienceRules.MEMBERS)) {
            return before;
        }
        return add(new Member(members.size() + 1, who));
    }

    boolean isKnown(Who who) {
        return known.containsKey(who);
    }

    Member add(Member member) {
        guests += member.who instanceof Who.Guest ? 1 : 0;
        members.put(member.number, member);
        known.put(member.who, member);
        return member;
    }

    // ------------------------------------------------------------ what they do

    Reply.@Nullable Code play(Member member, Wish.Play play) {
        if (!plays()) {
            return Reply.Code.AUDIENCE_OFF;
        }
        if (!(state instanceof ContestState.Prepared prepared)) {
            return Reply.Code.NOT_OPEN;
        }
        if (isIn(member, prepared)) {
            return Reply.Code.STILL_IN;
        }
        if (!(prepared instanceof ContestState.Asking asking)
                || asking.current().number().value() != play.round()) {
            return wasAsked(prepared, play.round()) ? Reply.Code.TOO_LATE : Reply.Code.NOT_OPEN;
        }
        var round = asking.current();
        var since = prepared.hall().pauses().since();
        if (play.at().isBefore(round.opensAt()) || (since != null && !play.at().isBefore(since))) {
            return Reply.Code.NOT_OPEN;
        }
        var grace = Duration.ofMillis(prepared.hall().rules().answer().graceMillis());
        if (play.at().isAfter(round.closesAt().plus(grace))) {
            return Reply.Code.TOO_LATE;
        }
        if (!fits(round, play.response())) {
            return Reply.Code.IMPOSSIBLE_VALUE;
        }
        member.answers.put(play.round(), play.response());
        member.correct = null;
        return null;
    }

    private boolean isIn(Member member) {
        return state instanceof ContestState.Prepared prepared
                && !(state instanceof ContestState.Finished)
                && isIn(member, prepared);
    }

    /** Lit, or asked by the floor itself. */
    private static boolean isIn(Member member, ContestState.Prepared prepared) {
        var contestant = member.contestant();
        return contestant != null
                && (prepared.hall().isOnFloor(contestant)
                        || (prepared instanceof ContestState.AtQuestion at
                                && at.current().asked().contains(contestant)));
    }

    private static boolean wasAsked(ContestState.Prepared prepared, int round) {
        return round >= 1 && prepared.round(new RoundNumber(round)).isPresent();
    }

    private static boolean fits(Round round, Response response) {
        return switch (response) {
            case Response.Choice(int option) -> option < round.question().options();
            case Response.Written _ -> !round.question().kind().isChoice();
        };
    }

    Reply.@Nullable Code predict(Member member, ContestantId winner) {
        var hall = hall();
        if (hall.isEmpty() || !mayPredict()) {
            return plays() ? Reply.Code.PREDICTIONS_CLOSED : Reply.Code.AUDIENCE_OFF;
        }
        if (!hall.get().knows(winner) || !hall.get().isOnFloor(winner)) {
            return Reply.Code.NOT_A_CANDIDATE;
        }
        var self = member.contestant();
        if (self != null && hall.get().isOnFloor(self)) {
            return Reply.Code.STILL_IN;
        }
        member.predicted = winner;
        member.among = hall.get().onFloor().size();
        return null;
    }

    Reply.@Nullable Code vote(Member member, List<ContestantId> names) {
        return isIn(member) ? Reply.Code.STILL_IN : polls.vote(member, names);
    }

    Reply.@Nullable Code cheer(Member member, int seconds, Instant now) {
        return isIn(member) ? Reply.Code.STILL_IN : polls.cheer(member, seconds, now);
    }

    Reply.@Nullable Code react(Member member, Reaction reaction) {
        if (isIn(member)) {
            return Reply.Code.STILL_IN;
        }
        reactions.merge(reaction, 1, Integer::sum);
        return null;
    }

    Reply.@Nullable Code fill(Member member, List<Integer> answers) {
        if (!(state instanceof ContestState.Finished)) {
            return Reply.Code.SURVEY_CLOSED;
        }
        if (answers.size() != AudienceRules.SURVEY_QUESTIONS
                || answers.stream().anyMatch(a -> a < 0 || a >= AudienceRules.SURVEY_ANSWERS)) {
            return Reply.Code.IMPOSSIBLE_VALUE;
        }
        member.survey = List.copyOf(answers);
        return null;
    }

    Polls polls() {
        return polls;
    }

    // ------------------------------------------------------------ what the floor does

    /** Gives whether somebody's record changed by it. */
    boolean become(ContestState next) {
        state = next;
        var hall = hall();
        if (hall.isEmpty()) {
            return false;
        }
        var known = Board.Known.of((ContestState.Prepared) next);
        if (board.isOf(known)) {
            return false;
        }
        board = Board.of(known, members.values());
        return true;
    }

    private Optional<Hall> hall() {
        return state instanceof ContestState.Prepared prepared
                ? Optional.of(prepared.hall())
                : Optional.empty();
    }

    private boolean plays() {
        return hall().filter(hall -> hall.rules().audience() == AudiencePlay.PARALLEL).isPresent();
    }

    private boolean mayPredict() {
        return plays()
                && !(state instanceof ContestState.Finished)
                && hall().filter(hall -> hall.onFloor().size() > AudienceRules.PREDICT_ABOVE)
                        .isPresent();
    }

    AudienceView view(int connected) {
        return new AudienceView(
                plays(),
                mayPredict(),
                members.size(),
                board.top(),
                polls.ofThisBreak(state)
                        .map(poll -> Counting.poll(poll, members.values(), connected))
                        .orElse(null),
                reactions,
                state instanceof ContestState.Finished ? Counting.survey(members.values()) : null);
    }
}
