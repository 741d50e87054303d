package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.Change;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.DisputeWindow;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rules by chance, all of them possible. */
final class RandomRules {
    private static final Win[] WINS = {
        Win.LAST_STANDING, Win.ANSWER_FINAL, Win.BOTH_DISTINCT_TITLES
    };
    private static final TiePolicy[] TIES = {
        TiePolicy.SUDDEN_DEATH_CORRECT,
        TiePolicy.FASTEST_CORRECT,
        TiePolicy.CLOSEST_NUMBER,
        TiePolicy.BUZZER,
        TiePolicy.SHARED
    };
    private static final TiePolicy[] TIES_ON_BOARDS = {
        TiePolicy.SUDDEN_DEATH_CORRECT, TiePolicy.FASTEST_CORRECT, TiePolicy.SHARED
    };

    private final Random random;
    private final Chance chance;

    RandomRules(Random random, Chance chance) {
        this.random = random;
        this.chance = chance;
    }

    ContestRules next() {
        var rules = timed();
        return chance.happens(0.15) ? untimed(rules) : rules;
    }

    /** The same without a time limit, and without what speed decides. */
    private static ContestRules untimed(ContestRules rules) {
        var tie = rules.tie();
        var steps = rules.ranking().stream().filter(step -> step != RankBy.LESS_TIME).toList();
        boolean fast = tie == TiePolicy.FASTEST_CORRECT || tie == TiePolicy.BUZZER;
        return rules.edit()
                .sections(rules.sections().stream().map(UntimedTests::untimed).toList())
                .tie(fast ? TiePolicy.SUDDEN_DEATH_CORRECT : tie)
                .ranking(steps.isEmpty() ? List.of(RankBy.MORE_RIGHT) : steps)
                .rules();
    }

    private ContestRules timed() {
        var channel = chance.happens(0.7) ? Channel.PHONE : chance.any(Channel.values());
        var answer = answering(channel);
        var tie = chance.any(channel == Channel.PHONE ? TIES : TIES_ON_BOARDS);
        if (chance.happens(0.2)) {
            return RulingTests.score()
                    .answer(answer)
                    .tie(tie)
                    .finalQuestion(new FinalQuestion(finalChoice(), ""))
                    .rules();
        }
        EliminationMode usual = new EliminationMode.Immediate();
        var mode =
                chance.happens(0.6)
                        ? usual
                        : chance.any(
                                new EliminationMode.FromQuestion(2),
                                new EliminationMode.Lives(1 + random.nextInt(2)));
        var confirm =
                channel == Channel.PHONE
                        ? chance.any(Confirm.values())
                        : chance.any(Confirm.HOST_CONFIRM, Confirm.REFEREE_CONFIRM);
        return Play.small()
                .answer(answer)
                .questions(new Questions(4, 2, 3, random.nextInt(2)))
                .elimination(new Elimination(mode, confirm))
                .allWrong(new AllWrong(chance.any(AllWrongPolicy.values()), 1 + random.nextInt(5)))
                .rescue(rescueRules())
                .end(new End(chance.any(WINS), 1 + random.nextInt(4)))
                .tie(tie)
                .lifelines(chance.happens(0.3) ? List.of("50:50") : List.of())
                .finalQuestion(new FinalQuestion(finalChoice(), ""))
                .ranking(ranking())
                .disputeWindow(chance.any(DisputeWindow.values()))
                .rules();
    }

    private Answering answering(Channel channel) {
        var old = AnsweringTests.changing(Preset.WARD.rules(), chance.any(Change.values()));
        return new Answering(
                channel,
                old.kinds(),
                old.fewestOptions(),
                old.mostOptions(),
                old.prompts(),
                old.change(),
                old.noAnswer(),
                old.late(),
                old.window(),
                old.graceMillis());
    }

    private FinalChoice finalChoice() {
        return chance.happens(0.3) ? new FinalChoice.PickCategory(3) : new FinalChoice.Fixed();
    }

    private List<RankBy> ranking() {
        var steps = new ArrayList<>(List.of(RankBy.values()));
        if (chance.happens(0.3)) {
            Collections.shuffle(steps, random);
            return steps.subList(0, 1 + random.nextInt(steps.size()));
        }
        return steps;
    }

    private RescueRules rescueRules() {
        var mechanism =
                chance.happens(0.4)
                        ? RescueMechanism.HOST_ENTERS_COUNT
                        : chance.any(RescueMechanism.values());
        int few = 1 + random.nextInt(2);
        ReturnCount perPoint = new ReturnCount.PerPoint(few);
        ReturnCount all = new ReturnCount.All();
        ReturnCount fixed = new ReturnCount.Fixed(few);
        ReturnCount perUnit = new ReturnCount.PerUnit(few);
        var count =
                switch (mechanism) {
                    case HOST_ENTERS_COUNT, RESERVES_ENTER ->
                            chance.any(perPoint, all, fixed, perUnit);
                    case RESCUER_QUIZ -> perPoint;
                    case OX_ROUND -> chance.any(all, fixed, perUnit);
                    case ALL_BACK -> all;
                };
        return new RescueRules(
                triggers(),
                1 + random.nextInt(2),
                mechanism,
                count,
                chance.any(Selection.values()),
                chance.happens(0.5));
    }

    private List<RescueTrigger> triggers() {
        RescueTrigger manual = new RescueTrigger.Manual();
        RescueTrigger other =
                chance.any(
                        new RescueTrigger.RemainingAtMost(1 + random.nextInt(5)),
                        new RescueTrigger.RemainingFraction(0.2 + random.nextInt(4) * 0.2),
                        new RescueTrigger.AtQuestion(1 + random.nextInt(4)),
                        new RescueTrigger.UnitRemainingAtMost(
                                random.nextInt(2), 1 + random.nextInt(3)));
        return chance.happens(0.4)
                ? List.of(manual)
                : chance.happens(0.5) ? List.of(other) : List.of(other, manual);
    }
}
