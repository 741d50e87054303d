package vn.chuongvang.contest;

import static vn.chuongvang.contest.AnswerKind.NUMBER;
import static vn.chuongvang.contest.AnswerKind.SHORT_TEXT;
import static vn.chuongvang.contest.AnswerKind.SINGLE_CHOICE;
import static vn.chuongvang.contest.AnswerKind.TRUE_FALSE;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.Win;

import java.util.List;
import java.util.Set;

/** Rules to start from; the pages' catalogues word their names. */
public enum Preset {
    /** "Phường (90 ghế, 20 câu)". */
    WARD,
    /** "Trường học (100 ghế, 10 trắc nghiệm + 10 viết)". */
    SCHOOL,
    /** "Chấm điểm không loại". */
    SCORE;

    private static final Set<AnswerKind> CHOICE = Set.of(SINGLE_CHOICE, TRUE_FALSE);
    private static final Set<AnswerKind> WRITTEN = Set.of(SHORT_TEXT, NUMBER);

    public ContestRules rules() {
        return switch (this) {
            case WARD -> ward();
            case SCHOOL -> school();
            case SCORE -> score();
        };
    }

    private static ContestRules ward() {
        return new ContestRules(
                new Roster(90, 3, null),
                new Seating.Grid(9, 10),
                ContestRules.SeatAssignment.BY_UNIT_SPREAD,
                1,
                new Questions(20, 5, 5, 0),
                List.of(
                        new Section(1, 10, CHOICE, 15, 5, 1, Set.of()),
                        new Section(11, 20, CHOICE, 20, 5, 3, Set.of())),
                answering(),
                new Elimination(new EliminationMode.Immediate(), Confirm.HOST_CONFIRM),
                new AllWrong(AllWrongPolicy.ANNUL_AND_BACKUP, 10),
                rescue(),
                new End(Win.BOTH_DISTINCT_TITLES, 1),
                new FinalQuestion(new ContestRules.FinalChoice.Fixed(), ""),
                List.of(),
                ContestRules.TiePolicy.FASTEST_CORRECT,
                List.of(ContestRules.RankBy.values()),
                prizes(),
                ContestRules.DisputeWindow.UNTIL_NEXT_QUESTION_OPENS,
                ContestRules.AudiencePlay.PARALLEL);
    }

    private static ContestRules school() {
        return ward().edit()
                .roster(new Roster(100, 0, null))
                .seating(new Seating.Grid(10, 10))
                .sections(
                        List.of(
                                new Section(1, 10, CHOICE, 15, 5, 1, Set.of()),
                                new Section(11, 20, WRITTEN, 30, 5, 3, Set.of())))
                .rules();
    }

    private static ContestRules score() {
        return ward().edit()
                .roster(new Roster(100, 0, null))
                .seating(new Seating.Numbered(100))
                .sections(List.of(new Section(1, 20, CHOICE, 30, 5, 2, Set.of())))
                .elimination(new Elimination(new EliminationMode.NoneScore(), Confirm.HOST_CONFIRM))
                .allWrong(new AllWrong(AllWrongPolicy.KEEP_ALL, 21))
                .rescue(rescue(List.of(), 0))
                .end(new End(Win.RANKING, 1))
                .rules();
    }

    private static Answering answering() {
        return new Answering(
                ContestRules.Channel.PHONE,
                Set.of(AnswerKind.values()),
                2,
                6,
                Set.of(ContestRules.Prompt.TEXT),
                ContestRules.Change.UNTIL_LOCK,
                ContestRules.CountsAs.WRONG,
                ContestRules.CountsAs.WRONG,
                ContestRules.Window.AFTER_READ,
                2_000);
    }

    private static RescueRules rescue() {
        return rescue(List.of(new ContestRules.RescueTrigger.Manual()), 1);
    }

    private static RescueRules rescue(List<ContestRules.RescueTrigger> triggers, int maxUses) {
        return new RescueRules(
                triggers,
                maxUses,
                ContestRules.RescueMechanism.HOST_ENTERS_COUNT,
                new ContestRules.ReturnCount.PerPoint(1),
                ContestRules.Selection.LAST_ELIMINATED_FIRST,
                false);
    }

    private static List<Prize> prizes() {
        return List.of(
                new Prize("Nhất", 1, PrizeScope.INDIVIDUAL),
                new Prize("Nhì", 2, PrizeScope.INDIVIDUAL),
                new Prize("Ba", 3, PrizeScope.INDIVIDUAL),
                new Prize("Khuyến khích", 5, PrizeScope.INDIVIDUAL),
                new Prize("Tập thể", 1, PrizeScope.UNIT));
    }
}
