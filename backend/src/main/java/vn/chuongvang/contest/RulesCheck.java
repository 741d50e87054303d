package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.SeatAssignment;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;
import vn.chuongvang.contest.ContestRules.Window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds values of the rule table that cannot be, alone or together. */
final class RulesCheck {
    private static final int MOST_ON_FLOOR = 20_000;
    private static final int MOST_PER_UNIT = 1_000;
    private static final int MOST_MAIN = 200;
    private static final int MOST_SPARE = 50;
    private static final int LONGEST_ANSWER_SECONDS = 600;
    private static final int LONGEST_READ_SECONDS = 120;
    private static final int LONGEST_GRACE_MILLIS = 5_000;
    private static final int MOST_RESCUES = 10;
    private static final int MOST_CATEGORIES = 10;
    private static final int MOST_LIFELINES = 5;
    private static final int LONGEST_NAME = 60;

    private final ContestRules rules;
    private final List<ImpossibleValue> found = new ArrayList<>();

    private RulesCheck(ContestRules rules) {
        this.rules = rules;
    }

    static List<ImpossibleValue> impossible(ContestRules rules) {
        var check = new RulesCheck(rules);
        check.roster();
        check.questions();
        check.sections();
        check.answering();
        check.elimination();
        check.rescue();
        check.ending();
        check.found.addAll(NoDeadline.impossible(rules));
        check.found.addAll(Prompts.impossible(rules));
        return List.copyOf(check.found);
    }

    private void roster() {
        within("roster.maxOnFloor", rules.roster().maxOnFloor(), 1, MOST_ON_FLOOR);
        within("roster.reservesPerUnit", rules.roster().reservesPerUnit(), 0, MOST_PER_UNIT);
        var quota = rules.roster().quotaPerUnit();
        if (quota != null) {
            within("roster.quotaPerUnit", quota, 1, MOST_ON_FLOOR);
        }
        within("heats", rules.heats(), 1, MOST_SPARE);
        if (rules.seating() instanceof Seating.None) {
            need(
                    rules.seatAssignment() == SeatAssignment.FREE,
                    "seatAssignment",
                    rules.seatAssignment(),
                    "FREE when seating is NONE");
        } else {
            int least = Math.max(1, rules.roster().maxOnFloor());
            within("seating", rules.seating().seats(), least, MOST_ON_FLOOR);
        }
        if (rules.seating() instanceof Seating.Grid(int rows, int columns)) {
            within("seating.rows", rows, 1, MOST_ON_FLOOR);
            within("seating.columns", columns, 1, MOST_ON_FLOOR);
        }
    }

    private void questions() {
        var questions = rules.questions();
        within("questions.main", questions.main(), 1, MOST_MAIN);
        within("questions.backup", questions.backup(), 0, MOST_SPARE);
        int least = rules.tie() == TiePolicy.SHARED ? 0 : 1;
        within("questions.tiebreak", questions.tiebreak(), least, MOST_SPARE);
        within("questions.audience", questions.audience(), 0, MOST_SPARE);
    }

    private void sections() {
        int next = 1;
        for (var section : rules.sections()) {
            need(section.from() == next, name(section, "from"), section.from(), "" + next);
            section(section);
            next = section.to() + 1;
        }
        int main = rules.questions().main();
        need(next == main + 1, "sections", "to " + (next - 1), "to " + main + " without gaps");
    }

    private void section(Section section) {
        within(name(section, "to"), section.to(), section.from(), MOST_MAIN);
        boolean withRead = rules.answer().window() == Window.WITH_READ;
        within(name(section, "answerSeconds"), section.answerSeconds(), 0, LONGEST_ANSWER_SECONDS);
        int most = withRead ? 0 : LONGEST_READ_SECONDS;
        within(name(section, "readSeconds"), section.readSeconds(), 0, most);
        within(name(section, "difficulty"), section.difficulty(), 1, 5);
        need(
                !section.kinds().isEmpty() && rules.answer().kinds().containsAll(section.kinds()),
                name(section, "kinds"),
                section.kinds(),
                "some of " + rules.answer().kinds());
        section.hardGates()
                .forEach(
                        gate ->
                                within(
                                        name(section, "hardGates"),
                                        gate,
                                        section.from(),
                                        section.to()));
    }

    private static String name(Section section, String parameter) {
        return "sections[" + section.from() + "-" + section.to() + "]." + parameter;
    }

    private void answering() {
        var answer = rules.answer();
        need(!answer.kinds().isEmpty(), "answer.kinds", "none", "at least one");
        within("answer.options", answer.fewestOptions(), 2, 6);
        within("answer.options", answer.mostOptions(), Math.max(2, answer.fewestOptions()), 6);
        within("answer.graceMs", answer.graceMillis(), 0, LONGEST_GRACE_MILLIS);
        need(
                rules.tie() != TiePolicy.BUZZER || answer.window() == Window.AFTER_READ,
                "tie",
                rules.tie(),
                "BUZZER needs answer.windowOpens AFTER_READ");
        need(
                answer.channel() == Channel.PHONE
                        || (rules.tie() != TiePolicy.BUZZER
                                && rules.tie() != TiePolicy.CLOSEST_NUMBER),
                "tie",
                rules.tie(),
                "BUZZER and CLOSEST_NUMBER need answer.channel PHONE");
        need(
                answer.channel() == Channel.PHONE || rules.elimination().confirm() != Confirm.AUTO,
                "elimination.confirm",
                rules.elimination().confirm(),
                "AUTO needs answer.channel PHONE");
        if (rules.tie() == TiePolicy.CLOSEST_NUMBER) {
            need(
                    answer.kinds().contains(AnswerKind.NUMBER),
                    "tie",
                    rules.tie(),
                    "CLOSEST_NUMBER needs NUMBER in answer.kinds");
        }
    }

    private void elimination() {
        int main = rules.questions().main();
        switch (rules.elimination().mode()) {
            case EliminationMode.FromQuestion(int question) ->
                    within("elimination.mode", question, 1, main);
            case EliminationMode.Lives(int lives) -> within("elimination.mode", lives, 1, main);
            case EliminationMode.Immediate _, EliminationMode.NoneScore _ -> {}
        }
        within("allWrong.rankFrom", rules.allWrong().rankFrom(), 1, main + 1);
        if (rules.isScoreMode()) {
            need(
                    rules.allWrong()
                            .equals(new ContestRules.AllWrong(AllWrongPolicy.KEEP_ALL, main + 1)),
                    "allWrong",
                    rules.allWrong().policy(),
                    "KEEP_ALL to the end in NONE_SCORE");
        }
    }

    private void rescue() {
        var rescue = rules.rescue();
        boolean forced = rules.allWrong().policy() == AllWrongPolicy.RESCUE_NOW;
        int most = rules.isScoreMode() ? 0 : MOST_RESCUES;
        within("rescue.maxUses", rescue.maxUses(), forced ? 1 : 0, most);
        boolean triggered = !rescue.triggers().isEmpty();
        need(
                triggered == rescue.maxUses() > 0,
                "rescue.triggers",
                rescue.triggers().size(),
                "some if and only if rescue.maxUses is above 0");
        rescue.triggers().forEach(this::trigger);
        returnCount(rescue);
        if (rescue.mechanism() == RescueMechanism.RESERVES_ENTER) {
            need(
                    rules.roster().reservesPerUnit() > 0,
                    "rescue.mechanism",
                    rescue.mechanism(),
                    "RESERVES_ENTER needs roster.reservesPerUnit above 0");
        }
        boolean asks =
                rescue.mechanism() == RescueMechanism.RESCUER_QUIZ
                        || rescue.mechanism() == RescueMechanism.OX_ROUND;
        need(
                !asks || rules.questions().backup() > 0,
                "rescue.mechanism",
                rescue.mechanism(),
                rescue.mechanism() + " needs questions.backup above 0");
    }

    private void trigger(RescueTrigger trigger) {
        var name = "rescue.triggers";
        switch (trigger) {
            case RescueTrigger.RemainingAtMost(int remaining) ->
                    within(name, remaining, 1, MOST_ON_FLOOR);
            case RescueTrigger.RemainingFraction(double fraction) ->
                    need(fraction > 0 && fraction < 1, name, fraction, "above 0 and below 1");
            case RescueTrigger.AtQuestion(int question) ->
                    within(name, question, 1, rules.questions().main());
            case RescueTrigger.UnitRemainingAtMost(int remaining, int from) -> {
                within(name, remaining, 0, MOST_PER_UNIT);
                within(name, from, 1, rules.questions().main());
            }
            case RescueTrigger.Manual _ -> {}
        }
    }

    private void returnCount(ContestRules.RescueRules rescue) {
        var name = "rescue.returnCount";
        var count = rescue.returnCount();
        switch (count) {
            case ReturnCount.Fixed(int fixed) -> within(name, fixed, 1, MOST_ON_FLOOR);
            case ReturnCount.PerPoint(int each) -> within(name, each, 1, MOST_ON_FLOOR);
            case ReturnCount.PerUnit(int each) -> within(name, each, 1, MOST_PER_UNIT);
            case ReturnCount.All _ -> {}
        }
        boolean fits =
                switch (rescue.mechanism()) {
                    case HOST_ENTERS_COUNT, RESERVES_ENTER -> true;
                    case RESCUER_QUIZ -> count instanceof ReturnCount.PerPoint;
                    case OX_ROUND -> !(count instanceof ReturnCount.PerPoint);
                    case ALL_BACK -> count instanceof ReturnCount.All;
                };
        need(
                fits,
                name,
                count.text(),
                "PER_POINT with RESCUER_QUIZ, not with OX_ROUND; ALL with ALL_BACK");
    }

    private void ending() {
        within("end.lastStandingFrom", rules.end().lastStandingFrom(), 1, rules.questions().main());
        need(
                (rules.end().win() == Win.RANKING) == rules.isScoreMode(),
                "end.win",
                rules.end().win(),
                "RANKING if and only if elimination.mode is NONE_SCORE");
        need(
                !rules.ranking().isEmpty()
                        && new HashSet<>(rules.ranking()).size() == rules.ranking().size(),
                "ranking",
                rules.ranking(),
                "one or more of " + List.of(ContestRules.RankBy.values()) + ", each once");
        if (rules.finalQuestion().choice() instanceof FinalChoice.PickCategory(int categories)) {
            within("final.choice", categories, 2, MOST_CATEGORIES);
            need(
                    rules.questions().main() > 1,
                    "final.choice",
                    categories,
                    "FIXED when questions.main is 1");
        }
        var lifelines = rules.lifelines();
        need(
                lifelines.size() <= MOST_LIFELINES
                        && new HashSet<>(lifelines).size() == lifelines.size()
                        && lifelines.stream().allMatch(RulesCheck::isName),
                "lifelines",
                lifelines,
                "up to " + MOST_LIFELINES + " different names of at most " + LONGEST_NAME);
        for (var prize : rules.prizes()) {
            need(!prize.title().isBlank(), "prizes", "''", "a title");
            within("prizes[" + prize.title() + "]", prize.count(), 1, MOST_ON_FLOOR);
        }
    }

    private static boolean isName(String words) {
        return !words.isBlank() && words.length() <= LONGEST_NAME;
    }

    private void within(String parameter, int value, int least, int most) {
        need(value >= least && value <= most, parameter, value, least + " to " + most);
    }

    private void need(boolean holds, String parameter, Object value, String allowed) {
        if (!holds) {
            found.add(new ImpossibleValue(parameter, String.valueOf(value), allowed));
        }
    }
}
