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
import java.util.HashSet;
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
    private @Nullable Poll poll;
    private Board board = Board.EMPTY;

    Book(ContestState state) {
        this.state = state;
    }

    // ------------------------------------------------------------ who is there

    Collection<Member> members() {
        return members.values();
    }

    Mine mine(Member member) {
        return member.mine(poll == null ? 0 : poll.number);
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
        var open = poll;
        if (open == null || !open.open) {
            return Reply.Code.NO_POLL;
        }
        var self = member.contestant();
        if (self != null && hall().filter(hall -> hall.isOnFloor(self)).isPresent()) {
            return Reply.Code.STILL_IN;
        }
        if (names.size() > AudienceRules.VOTES || new HashSet<>(names).size() < names.size()) {
            return Reply.Code.IMPOSSIBLE_VALUE;
        }
        if (!open.candidates.containsAll(names) || (self != null && names.contains(self))) {
            return Reply.Code.NOT_A_CANDIDATE;
        }
        member.poll = open.number;
        member.votes = List.copyOf(names);
        return null;
    }

    /** A second counts once: nobody can have cheered for longer than the poll is open. */
    Reply.@Nullable Code cheer(Member member, int seconds, Instant now) {
        var open = poll;
        if (isIn(member)) {
            return Reply.Code.STILL_IN;
        }
        if (open == null || !open.open) {
            return Reply.Code.NO_POLL;
        }
        if (member.cheeredIn != open.number) {
            member.cheeredIn = open.number;
            member.cheered = 0;
        }
        long possible = Duration.between(open.openedAt, now).toSeconds() + 1 - member.cheered;
        int asked = Math.clamp(seconds, 0, AudienceRules.CHEER_AT_ONCE);
        int counted = Math.clamp(possible, 0, asked);
        member.cheered += counted;
        open.cheered += counted;
        return null;
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

    // ------------------------------------------------------------ what the host does

    /** Empty when no rescue may be played or granted now. */
    Optional<Poll> open(Instant now) {
        if (poll != null && poll.open) {
            return Optional.of(poll);
        }
        var candidates = hall().map(Hall::rescueCandidates).map(c -> c.toList()).orElse(List.of());
        if (candidates.isEmpty() || !(state instanceof ContestState.BetweenQuestions)) {
            return Optional.empty();
        }
        poll = new Poll(poll == null ? 1 : poll.number + 1, now, candidates, true);
        return Optional.of(poll);
    }

    Optional<Poll> close() {
        var last = poll;
        if (last == null || !last.open) {
            return Optional.empty();
        }
        last.open = false;
        return Optional.of(last);
    }

    /** A poll ends with the break it was opened in, and when who may come back is another. */
    Optional<Poll> closeIfPast() {
        var open = poll;
        if (open == null || !open.open) {
            return Optional.empty();
        }
        boolean holds =
                state instanceof ContestState.BetweenQuestions between
                        && between.hall().rescueCandidates().toList().containsAll(open.candidates);
        return holds ? Optional.empty() : close();
    }

    void restore(Poll last) {
        poll = last;
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

    /** Somebody came or predicted: the places may be others. */
    void rankAgain() {
        if (state instanceof ContestState.Prepared prepared) {
            board = Board.of(Board.Known.of(prepared), members.values());
        }
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
                poll == null ? null : Counting.poll(poll, members.values(), connected),
                reactions,
                state instanceof ContestState.Finished ? Counting.survey(members.values()) : null);
    }
}
