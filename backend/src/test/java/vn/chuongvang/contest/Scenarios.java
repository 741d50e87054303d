package vn.chuongvang.contest;

import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import vn.chuongvang.contest.ContestRules.Selection;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** For every command a contest that accepts it. */
record Scenarios(Play play, ContestCommand command) {
    private static final UnitId UNIT = new UnitId(1);

    private Scenarios(Play play, Function<Instant, ContestCommand> command) {
        this(play, command.apply(play.now()));
    }

    static List<Scenarios> all() {
        return List.of(
                new Scenarios(
                        lobby(3),
                        now -> new ContestCommand.AddWalkIn(now, new SeatNumber(9), UNIT, false)),
                new Scenarios(
                        lobby(small().rules(), 3, 1),
                        now -> new ContestCommand.Substitute(now, id(1), id(4))),
                new Scenarios(lobby(3), now -> new ContestCommand.MarkAbsent(now, ids(1))),
                new Scenarios(
                        lobby(3).does(new ContestCommand.MarkAbsent(Play.START, ids(1))),
                        now -> new ContestCommand.MarkPresent(now, ids(1))),
                new Scenarios(lobby(3), now -> new ContestCommand.GiveExtraTime(now, ids(2), 50)),
                new Scenarios(lobby(3), ContestCommand.StartContest::new),
                new Scenarios(ready(3), ReadingTests.reads(QuestionPurpose.MAIN)),
                new Scenarios(ready(3).asks(), ReadingTests.reads(QuestionPurpose.BACKUP)),
                new Scenarios(tied(), ReadingTests.reads(QuestionPurpose.TIEBREAK)),
                new Scenarios(
                        ready(3).reads(QuestionPurpose.MAIN), ContestCommand.OpenAnswers::new),
                answer(),
                new Scenarios(FinalTests.beforeTheFinal(), FinalTests.picks(2)),
                new Scenarios(FinalTests.helped().opens(), FinalTests.uses(1, "50:50")),
                new Scenarios(ready(3).opens(), now -> new ContestCommand.ExtendTime(now, 10)),
                new Scenarios(ready(3).opens(), ContestCommand.LockNow::new),
                new Scenarios(
                        ready(3).opens().atDeadline(),
                        now -> new ContestCommand.CloseRound(now, Play.round(1))),
                new Scenarios(ready(3).opens().closes(), ContestCommand.RevealKey::new),
                new Scenarios(ready(3).opens().answers(1, A).reveals(), ZoneTests.zone(1, 1, 2)),
                new Scenarios(
                        ready(3).opens().answers(1, A).reveals(),
                        ContestCommand.ConfirmRuling::new),
                new Scenarios(ready(3).opens().answers(1, A).reveals(), DisputeTests.raise(2, 1)),
                new Scenarios(
                        ready(3).opens().answers(1, A).reveals().does(DisputeTests.raise(2, 1)),
                        DisputeTests.rule(2, 1, true, "bảng rõ")),
                new Scenarios(
                        ready(3).opens().answers(1, A).answers(2, B).reveals(),
                        CorrectingTests.accepts(1, new AcceptedAnswer.Option(1))),
                new Scenarios(ready(3).asks(1, 2), ReadingTests.voids(1)),
                new Scenarios(ready(3).opens().answers(1, A), ReadingTests.voids(1)),
                new Scenarios(ready(3).asks(1, 2), CorrectingTests.restores(3)),
                new Scenarios(
                        ready(3).asks(1, 2),
                        now -> new ContestCommand.EliminateContestants(now, ids(2), "rời sàn")),
                new Scenarios(
                        ready(3).opens(),
                        now -> new ContestCommand.Disqualify(now, id(2), "nhắc bài")),
                new Scenarios(
                        ready(3).asks(1, 2),
                        RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 7)),
                new Scenarios(
                        lobby(reserves().rules(), 3, 3)
                                .does(ContestCommand.StartContest::new)
                                .asks(1, 2),
                        RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 7)),
                new Scenarios(
                        RescueGameTests.quiz().asks(1, 2),
                        ReadingTests.reads(QuestionPurpose.RESCUE)),
                new Scenarios(
                        RescueGameTests.quiz().asks(1, 2).asksForRescue(), RescueGameTests.wins(2)),
                new Scenarios(
                        AudienceQuestionTests.prepared().asks(1, 2),
                        ReadingTests.reads(QuestionPurpose.AUDIENCE)),
                new Scenarios(RescueGameTests.voting(), RescueGameTests.votes(3, 5)),
                new Scenarios(
                        ready(3).opens(),
                        now -> new ContestCommand.Pause(now, PauseCause.HOST, "hội ý")),
                new Scenarios(
                        ready(3).opens()
                                .does(now -> new ContestCommand.Pause(now, PauseCause.HOST, "")),
                        now -> new ContestCommand.Resume(now, PauseCause.HOST)),
                new Scenarios(
                        lobby(3), now -> new ContestCommand.Pause(now, PauseCause.EMERGENCY, "")),
                new Scenarios(allAsked(), TiebreakTests.starts(1, 2)),
                new Scenarios(allAsked(), TiebreakTests.shares(1, 2)),
                new Scenarios(allAsked(), ContestCommand.RingBell::new),
                new Scenarios(ready(3).asks(1), ContestCommand.FinishContest::new),
                new Scenarios(ready(3).asks(1), ContestCommand.Undo::new));
    }

    private static RulesDraft reserves() {
        return RescueGameTests.playing(
                small(),
                ContestRules.RescueMechanism.RESERVES_ENTER,
                new ContestRules.ReturnCount.PerPoint(1),
                Selection.LAST_ELIMINATED_FIRST);
    }

    private static Scenarios answer() {
        var play = ready(3).opens();
        return new Scenarios(play, play.answer(1, 1, A));
    }

    static Play allAsked() {
        return ready(3).asks(1, 2).asks(1, 2).asks(1, 2).asks(1, 2);
    }

    static Play tied() {
        return allAsked().does(TiebreakTests.starts(1, 2));
    }

    @Override
    public String toString() {
        return command.getClass().getSimpleName();
    }
}
