package vn.chuongvang.rehearsal.server;

import java.util.List;
import java.util.Map;

/**
 * A contest to be set up over the API as an organiser would.
 *
 * @param preset id of the rule set it starts from
 * @param seats of the floor; {@code free} of them, the last ones, are left to real people
 * @param names of those who take the other seats
 * @param rules parameters that differ from the preset, by their names in the rule table
 */
public record ContestWish(
        String title,
        String organiser,
        String preset,
        int seats,
        int free,
        List<String> units,
        List<String> names,
        Map<String, Object> rules) {

    /** As many questions in as little time as can be: the last answer closes each. */
    public static final Map<String, Object> QUICK =
            Map.of(
                    "section.readSeconds", 1,
                    "section.answerSeconds", 5,
                    "answer.graceMs", 0,
                    "answer.change", "FIRST_FINAL");

    public ContestWish {
        units = List.copyOf(units);
        names = List.copyOf(names);
        rules = Map.copyOf(rules);
        if (names.size() != seats - free) {
            throw new IllegalArgumentException("one name for each seat that is taken");
        }
    }
}
