package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which variants of the rule table are built: the others are refused by name, never ignored. */
final class RulesBuilt {
    private final List<String> missing = new ArrayList<>();

    private RulesBuilt() {}

    static List<String> missing(ContestRules rules) {
        var built = new RulesBuilt();
        built.checkPlay(rules);
        return List.copyOf(built.missing);
    }

    private void checkPlay(ContestRules rules) {
        need("heats", rules.heats() <= 1);
        need("answer.prompts", rules.answer().prompts().equals(Set.of(Prompt.TEXT)));
    }

    private void need(String parameter, boolean built) {
        if (!built) {
            missing.add(parameter);
        }
    }
}
