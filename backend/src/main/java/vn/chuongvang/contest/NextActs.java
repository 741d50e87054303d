package vn.chuongvang.contest;

import static vn.chuongvang.contest.QuestionPurpose.AUDIENCE;
import static vn.chuongvang.contest.QuestionPurpose.BACKUP;
import static vn.chuongvang.contest.QuestionPurpose.MAIN;
import static vn.chuongvang.contest.QuestionPurpose.RESCUE;
import static vn.chuongvang.contest.QuestionPurpose.TIEBREAK;

import vn.chuongvang.contest.ContestState.AfterLock;
import vn.chuongvang.contest.ContestState.Asking;
import vn.chuongvang.contest.ContestState.BetweenQuestions;
import vn.chuongvang.contest.ContestState.Closed;
import vn.chuongvang.contest.ContestState.Finished;
import vn.chuongvang.contest.ContestState.Lobby;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a host may do now, the most likely first. While a round is LOCKED nothing moves it on. */
final class NextActs {
    private final Prepared state;
    private final Hall hall;
    private final Instant now;
    private final List<Act> acts = new ArrayList<>();

    private NextActs(Prepared state, Instant now) {
        this.state = state;
        this.now = now;
        hall = state.hall();
    }

    static List<Act> of(Prepared state, Instant now) {
        var next = new NextActs(state, now);
        if (state.isPaused()) {
            next.paused();
        } else {
            next.running();
        }
        next.corrections();
        return List.copyOf(next.acts);
    }

    private void paused() {
        add(Act.RESUME, hall.pauses().heldByStaff().isPresent());
        boolean mayPause = !(state instanceof Lobby || state instanceof Finished);
        add(Act.PAUSE, mayPause && !hall.pauses().isHeldBy(PauseCause.HOST));
        add(Act.EMERGENCY_STOP, !hall.pauses().isHeldBy(PauseCause.EMERGENCY));
    }

    private void running() {
        switch (state) {
            case Lobby _ -> {
                add(Act.START, !hall.onFloor().isEmpty());
                add(Act.GIVE_EXTRA_TIME, !NoDeadline.isAll(hall.rules()));
            }
            case BetweenQuestions _ -> between();
            case Asking asking -> asking(asking);
            case Closed _ -> acts.add(Act.REVEAL_KEY);
            case ContestState.Revealed shown ->
                    add(Act.CONFIRM_RULING, shown.unconfirmed().isEmpty());
            case ContestState.Ruling shown ->
                    add(Act.CONFIRM_RULING, shown.unconfirmed().isEmpty());
            case Finished _ -> {}
        }
        if (RosterChanges.areOpen(state, now)) {
            roster();
        }
        add(Act.PAUSE, !(state instanceof Lobby || state instanceof Finished));
        acts.add(Act.EMERGENCY_STOP);
    }

    private void roster() {
        acts.add(Act.ADD_WALK_IN);
        add(Act.SUBSTITUTE, isAnybody(id -> RosterChanges.isWaiting(hall, id)));
        add(Act.MARK_ABSENT, !hall.onFloor().isEmpty());
        add(Act.MARK_PRESENT, isAnybody(hall::isAbsent));
    }

    private void asking(Asking asking) {
        var phase = asking.phase(now);
        add(Act.OPEN_ANSWERS, phase == Phase.READ);
        add(Act.LOCK_NOW, phase == Phase.OPEN && now.isBefore(asking.current().closesAt()));
        add(
                Act.USE_LIFELINE,
                !hall.rules().lifelines().isEmpty()
                        && Lifelines.isOpenTo(asking, now)
                        && asking.playing().stream()
                                .anyMatch(id -> !hall.lifelinesLeft(id).isEmpty()));
        boolean limited = !NoDeadline.isIn(asking.current());
        add(Act.EXTEND_TIME, limited && !now.isAfter(asking.closesForGood()));
    }

    private void between() {
        boolean tie = hall.tiebreak().isPresent();
        boolean bell = !tie && !Endings.bellRingers(hall).isEmpty();
        boolean calledFor = RescueTriggers.isCalledFor(hall);
        boolean tied = mayStartTiebreak();
        boolean decided = Endings.isDecided(hall);
        boolean topTied = tied && isTopTied();
        if (calledFor) {
            rescue();
        }
        add(Act.READ_TIEBREAK, mayRead(TIEBREAK));
        add(Act.START_TIEBREAK, topTied);
        add(Act.RING_BELL, bell);
        add(Act.FINISH, decided);
        add(Act.READ_BACKUP, mayRead(BACKUP) && NextQuestion.hasVacancy(hall));
        boolean finalNext = mayPickFinal();
        add(Act.PICK_FINAL, finalNext && Finals.isPickMissing(hall));
        add(Act.READ_MAIN, mayRead(MAIN));
        add(Act.PICK_FINAL, finalNext && !Finals.isPickMissing(hall));
        add(Act.READ_BACKUP, mayRead(BACKUP) && !NextQuestion.hasVacancy(hall));
        add(Act.FINISH, !decided);
        if (!calledFor) {
            rescue();
        }
        add(Act.READ_AUDIENCE, mayRead(AUDIENCE));
        add(Act.START_TIEBREAK, tied && !topTied);
        add(Act.SHARE_RANKS, tie || (Endings.isPlayOver(hall) && !hall.tiedGroups().isEmpty()));
    }

    private boolean mayPickFinal() {
        var whyNot = NextQuestion.whyNot(hall, MAIN);
        return Finals.isNext(hall) && (whyNot == null || whyNot == Refusal.PICK_FINAL_FIRST);
    }

    private boolean mayRead(QuestionPurpose purpose) {
        return NextQuestion.whyNot(hall, purpose) == null;
    }

    /** What is missing comes first, then the rescue itself, then more of the game. */
    private void rescue() {
        var game = hall.rescueGame();
        boolean score = Rescues.whyNoPoints(hall) == null;
        boolean missing = score && Rescues.isScoreMissing(hall);
        boolean vote = Rescues.whyNoVotes(hall) == null;
        add(Act.READ_RESCUE, mayRead(RESCUE) && game.rounds().isEmpty());
        add(Act.ENTER_POINTS, missing);
        add(Act.ENTER_VOTES, vote && game.votes().isEmpty());
        add(Act.RESCUE, Rescues.whyNotGranted(hall) == null);
        add(Act.READ_RESCUE, mayRead(RESCUE) && !game.rounds().isEmpty());
        add(Act.ENTER_POINTS, score && !missing);
        add(Act.ENTER_VOTES, vote && !game.votes().isEmpty());
    }

    private boolean mayStartTiebreak() {
        return hall.tiebreak().isEmpty()
                && Endings.isPlayOver(hall)
                && hall.rules().tie() != ContestRules.TiePolicy.SHARED
                && !hall.unasked(TIEBREAK).isEmpty()
                && !hall.tiedGroups().isEmpty();
    }

    private boolean isTopTied() {
        var first = hall.ranking().getFirst().contestant();
        return hall.tiedGroups().getFirst().contains(first);
    }

    private void corrections() {
        if (Corrections.isPlaying(state)) {
            add(Act.ACCEPT_ANSWER, state instanceof AfterLock || isLastRoundOpenToDispute());
            add(Act.VOID_ROUND, isAnythingToVoid());
            add(Act.RESTORE, isAnybody(id -> Corrections.mayReturn(hall, id)));
            add(Act.ELIMINATE, !hall.onFloor().isEmpty());
            add(
                    Act.DISQUALIFY,
                    isAnybody(id -> !(hall.standing(id) instanceof Standing.Disqualified)));
            add(Act.RULE_DISPUTE, Disputes.isAnyOpen(state));
        }
        add(Act.UNDO, Memory.mayUndo(state, now));
    }

    private boolean isAnybody(Predicate<ContestantId> claim) {
        return hall.roster().stream().map(Contestant::id).anyMatch(claim);
    }

    private boolean isAnythingToVoid() {
        return state instanceof ContestState.AtQuestion
                || hall.rounds().stream().anyMatch(round -> hall.counts(round.number()));
    }

    private boolean isLastRoundOpenToDispute() {
        return hall.rounds().stream()
                .filter(round -> hall.counts(round.number()) && round.isMain())
                .anyMatch(round -> Corrections.isInWindow(state, round, now));
    }

    private void add(Act act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }
}
