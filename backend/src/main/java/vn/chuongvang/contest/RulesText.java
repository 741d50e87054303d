package vn.chuongvang.contest;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rules as {@code name=value} lines in a fixed order; the hash is taken from this text. */
final class RulesText {
    private final StringBuilder text = new StringBuilder();

    private RulesText() {}

    static String of(ContestRules rules) {
        var writer = new RulesText();
        writer.write(rules);
        return writer.text.toString();
    }

    private void write(ContestRules rules) {
        line("roster.maxOnFloor", rules.roster().maxOnFloor());
        line("roster.reservesPerUnit", rules.roster().reservesPerUnit());
        var quota = rules.roster().quotaPerUnit();
        line("roster.quotaPerUnit", quota == null ? "none" : quota);
        line("seating", seating(rules.seating()));
        line("seatAssignment", rules.seatAssignment());
        line("heats", rules.heats());
        line("questions.main", rules.questions().main());
        line("questions.backup", rules.questions().backup());
        line("questions.tiebreak", rules.questions().tiebreak());
        line("questions.audience", rules.questions().audience());
        rules.sections().forEach(this::section);
        answering(rules.answer());
        line("elimination.mode", mode(rules.elimination().mode()));
        line("elimination.confirm", rules.elimination().confirm());
        line("allWrong.policy", rules.allWrong().policy());
        line("allWrong.rankFrom", rules.allWrong().rankFrom());
        rescue(rules.rescue());
        line("end.win", rules.end().win());
        line("end.lastStandingFrom", rules.end().lastStandingFrom());
        line("final.choice", choice(rules.finalQuestion().choice()));
        line("final.reader", oneLine(rules.finalQuestion().reader()));
        line("lifelines", rules.lifelines().stream().map(RulesText::oneLine).toList());
        line("tie", rules.tie());
        line("ranking", rules.ranking());
        rules.prizes().forEach(this::prize);
        line("dispute.window", rules.disputeWindow());
        line("audience.play", rules.audience());
    }

    private void section(ContestRules.Section section) {
        var name = "sections[" + section.from() + "-" + section.to() + "].";
        line(name + "kinds", section.kinds());
        line(name + "answerSeconds", section.answerSeconds());
        line(name + "readSeconds", section.readSeconds());
        line(name + "difficulty", section.difficulty());
        line(name + "hardGates", section.hardGates());
    }

    private void answering(ContestRules.Answering answer) {
        line("answer.channel", answer.channel());
        line("answer.kinds", answer.kinds());
        line("answer.options", answer.fewestOptions() + "-" + answer.mostOptions());
        line("answer.prompts", answer.prompts());
        line("answer.changeAllowed", answer.change());
        line("answer.noAnswer", answer.noAnswer());
        line("answer.late", answer.late());
        line("answer.windowOpens", answer.window());
        line("answer.graceMs", answer.graceMillis());
    }

    private void rescue(ContestRules.RescueRules rescue) {
        line("rescue.triggers", rescue.triggers().stream().map(RulesText::trigger).toList());
        line("rescue.maxUses", rescue.maxUses());
        line("rescue.mechanism", rescue.mechanism());
        line("rescue.returnCount", rescue.returnCount().text());
        line("rescue.selection", rescue.selection());
        line("rescue.againAllowed", rescue.againAllowed());
    }

    private void prize(ContestRules.Prize prize) {
        line("prizes[" + oneLine(prize.title()) + "]", prize.count() + " " + prize.scope());
    }

    private static String seating(ContestRules.Seating seating) {
        return switch (seating) {
            case ContestRules.Seating.Grid(int rows, int columns) ->
                    "GRID(" + rows + "," + columns + ")";
            case ContestRules.Seating.Numbered(int seats) -> "NUMBERED(" + seats + ")";
            case ContestRules.Seating.None _ -> "NONE";
        };
    }

    private static String mode(ContestRules.EliminationMode mode) {
        return switch (mode) {
            case ContestRules.EliminationMode.Immediate _ -> "IMMEDIATE";
            case ContestRules.EliminationMode.Lives(int lives) -> "LIVES(" + lives + ")";
            case ContestRules.EliminationMode.NoneScore _ -> "NONE_SCORE";
            case ContestRules.EliminationMode.FromQuestion(int question) ->
                    "FROM_QUESTION(" + question + ")";
        };
    }

    private static String trigger(ContestRules.RescueTrigger trigger) {
        return switch (trigger) {
            case ContestRules.RescueTrigger.RemainingAtMost(int remaining) ->
                    "REMAINING_AT_MOST(" + remaining + ")";
            case ContestRules.RescueTrigger.RemainingFraction(double fraction) ->
                    "REMAINING_FRACTION(" + fraction + ")";
            case ContestRules.RescueTrigger.AtQuestion(int question) ->
                    "AT_QUESTION(" + question + ")";
            case ContestRules.RescueTrigger.UnitRemainingAtMost(int remaining, int from) ->
                    "UNIT_REMAINING_AT_MOST(" + remaining + "," + from + ")";
            case ContestRules.RescueTrigger.Manual _ -> "MANUAL";
        };
    }

    private static String choice(ContestRules.FinalChoice choice) {
        return switch (choice) {
            case ContestRules.FinalChoice.Fixed _ -> "FIXED";
            case ContestRules.FinalChoice.PickCategory(int categories) ->
                    "PICK_CATEGORY(" + categories + ")";
        };
    }

    private void line(String name, Collection<?> values) {
        line(name, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private void line(String name, Object value) {
        text.append(name).append('=').append(value).append('\n');
    }

    private static String oneLine(String words) {
        return String.join(" ", List.of(words.strip().split("\\s+")));
    }
}
