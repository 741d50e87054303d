package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Prompt;

import java.util.ArrayList;
import java.util.List;

/** What questions may show beside their text: a picture, a recording. */
final class Prompts {

    private Prompts() {}

    /** Every question has a text, and a tap on a picture has a picture. */
    static List<ImpossibleValue> impossible(ContestRules rules) {
        var prompts = rules.answer().prompts();
        var found = new ArrayList<ImpossibleValue>();
        if (!prompts.contains(Prompt.TEXT)) {
            found.add(new ImpossibleValue("answer.prompts", prompts.toString(), "TEXT among them"));
        }
        var tapped =
                rules.sections().stream()
                        .anyMatch(section -> section.kinds().contains(AnswerKind.HOTSPOT));
        if (tapped && !prompts.contains(Prompt.IMAGE)) {
            found.add(
                    new ImpossibleValue(
                            "answer.prompts",
                            prompts.toString(),
                            "IMAGE among them when a section has HOTSPOT"));
        }
        return List.copyOf(found);
    }
}
