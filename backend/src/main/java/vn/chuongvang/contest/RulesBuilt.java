package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.List;

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
    }

    private void need(String parameter, boolean built) {
        if (!built) {
            missing.add(parameter);
        }
    }
}
